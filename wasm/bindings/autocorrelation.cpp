// How the pixels of an image are related to their neighbours.

#include "image/autocorrelation.hpp"

#include <emscripten/bind.h>

#include "base/error.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {
namespace {

Float32ArrayValue correlations(Uint8ArrayValue grey, int width, int height, int radius) {
  const std::vector<std::uint8_t> pixels = copied<std::uint8_t>(grey);
  require(pixels.size() == pixel_bytes(width, height, 1), "autocorrelation: ", width, " × ", height,
          " grey pixels need ", pixel_bytes(width, height, 1), " bytes, but got ", pixels.size(),
          ".");
  const std::vector<float> found = autocorrelation({pixels.data(), width, height, 1}, radius);
  return Float32ArrayValue(typed_array(std::span<const float>(found)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(autocorrelation) {
  emscripten::function("autocorrelation(grey, width, height, radius)",
                       guarded<"the correlations", correlations>);
}

}  // namespace denselab::bindings
