// What augmentation and known transforms make of one image: to be looked at, not trained on.

#include "data/augmentation.hpp"

#include <emscripten/bind.h>

#include <cmath>

#include "base/error.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {
namespace {

ImageView checked_picture(const Samples& samples, double row) {
  require_pictures(samples, "transform");
  const bool exists = row >= 0 && row < static_cast<double>(samples.size());
  require(exists && std::floor(row) == row, "row ", row, " does not exist; there are ",
          samples.size(), " samples.");
  return picture_at(samples, static_cast<Index>(row));
}

Uint8ArrayValue transformed(const Samples& samples, double row, const std::string& options) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(samples.features()));
  transform(checked_picture(samples, row), Transform::from_config(Json::parse(options)), out);
  return Uint8ArrayValue(typed_array(std::span<const std::uint8_t>(out)));
}

// `count` images one behind the other, each from a stream of its own.
Uint8ArrayValue augmented(const Samples& samples, double row, const std::string& options, int count,
                          double seed) {
  const ImageView image = checked_picture(samples, row);
  const Augmentation augmentation = Augmentation::from_config(Json::parse(options));
  const auto bytes = static_cast<std::size_t>(samples.features());
  std::vector<std::uint8_t> out(bytes * static_cast<std::size_t>(count));
  const Rng source(static_cast<std::uint64_t>(seed));
  for (std::size_t i = 0; i < std::size_t(count); ++i)
    transform(image, random_transform(augmentation, source.fork(i)),
              std::span(out).subspan(i * bytes, bytes));
  return Uint8ArrayValue(typed_array(std::span<const std::uint8_t>(out)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(augmentation) {
  emscripten::function("transformedImage(samples, row, transform)",
                       guarded<"one more image", transformed>);
  emscripten::function("augmentedImages(samples, row, augmentation, count, seed)",
                       guarded<"so many images", augmented>);
}

}  // namespace denselab::bindings
