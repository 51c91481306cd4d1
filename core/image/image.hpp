#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/error.hpp"

namespace denselab {

/// The bytes of width × height pixels of `channels` bytes each. Throws Error where a side is under
/// 1 or the bytes are more than this platform can address (4 GB in WebAssembly).
inline std::size_t pixel_bytes(int width, int height, int channels) {
  require(width >= 1 && height >= 1, "image size: width and height must be at least 1, but got ",
          width, " × ", height, ".");
  const std::uint64_t bytes =
      std::uint64_t(width) * std::uint64_t(height) * std::uint64_t(channels);
  require(bytes / channels / width == std::uint64_t(height) &&
              bytes <= std::uint64_t(std::numeric_limits<std::ptrdiff_t>::max()),
          "image size: ", width, " × ", height, " pixels do not fit into memory.");
  return static_cast<std::size_t>(bytes);
}

/// Pixels that somebody else owns: row by row from the top, the channels of a pixel side by side,
/// 0 (black) … 255. One channel is grey, three are red, green, blue.
struct ImageView {
  const std::uint8_t* pixels;
  int width, height, channels;

  std::size_t row_bytes() const { return std::size_t(width) * std::size_t(channels); }
  const std::uint8_t* row(int y) const { return pixels + std::size_t(y) * row_bytes(); }
};

/// Pixels of its own, [height, width, channels].
struct Image {
  int width, height, channels;
  std::vector<std::uint8_t> pixels;

  /// A black image.
  Image(int width, int height, int channels)
      : width(width),
        height(height),
        channels(channels),
        pixels(pixel_bytes(width, height, channels)) {}

  ImageView view() const { return {pixels.data(), width, height, channels}; }
};

}  // namespace denselab
