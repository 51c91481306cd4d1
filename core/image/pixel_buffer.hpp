#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace denselab {

/// Pixels from malloc, because stb_image's come from there: taking them over as they are saves a
/// second copy of a large photo.
struct FreePixels {
  void operator()(std::uint8_t* pixels) const noexcept { std::free(pixels); }
};
using PixelBuffer = std::unique_ptr<std::uint8_t[], FreePixels>;

/// Zeroed; null where there is no memory.
inline PixelBuffer make_pixel_buffer(std::size_t bytes) {
  return PixelBuffer(static_cast<std::uint8_t*>(std::calloc(bytes, 1)));
}

}  // namespace denselab
