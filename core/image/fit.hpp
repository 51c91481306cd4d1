#pragma once

#include <cstdint>
#include <span>

#include "image/decode.hpp"

namespace denselab {

/// What happens where the picture and the wanted size differ in proportion.
enum class FitMode : std::uint8_t {
  stretch,  ///< the whole picture, distorted
  contain,  ///< the whole picture undistorted, in the middle of a white ground (as under alpha)
  crop,     ///< the middle of the picture, as large as fits, undistorted
};

struct FitOptions {
  int width, height;  ///< upright
  int channels = 1;   ///< 1 grey, 3 RGB, 4 RGB and an opaque alpha, for a canvas
  FitMode mode = FitMode::stretch;
};

struct Size {
  int width, height;
};

/// The largest size with the picture's proportions (to the pixel) that fits into the frame.
Size contained(Size picture, Size frame);

/// The same in a square of `side`, but never larger than the picture: a thumbnail's.
Size shrunk(Size picture, int side);

/// Turned upright, resized and converted: writes [height, width, channels] into `out`, which has to
/// be of exactly that size (a row of a data set). Takes little memory beyond that: the picture is
/// resized as it is stored, and only the result is turned. Throws Error for sizes and channels that
/// make no sense.
void fit(const DecodedImage& picture, const FitOptions& options, std::span<std::uint8_t> out);

/// The same for pixels that did not come from a file (the browser's decoder, a canvas), which stand
/// upright already.
void fit(const ImageView& picture, const FitOptions& options, std::span<std::uint8_t> out);

/// A new image of the wanted size.
Image fit(const DecodedImage& picture, const FitOptions& options);
Image fit(const ImageView& picture, const FitOptions& options);

}  // namespace denselab
