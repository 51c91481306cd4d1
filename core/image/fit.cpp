#include "image/fit.hpp"

#include <algorithm>
#include <cmath>

#include "image/colour.hpp"
#include "image/resize.hpp"

namespace denselab {
namespace {

int rounded(double side) { return std::max(1, static_cast<int>(std::lround(side))); }

// The middle part with the proportions of the frame.
Region middle(Size picture, Size frame) {
  const double scale =
      std::min(double(picture.width) / frame.width, double(picture.height) / frame.height);
  const double width = frame.width * scale, height = frame.height * scale;
  return {(picture.width - width) / 2, (picture.height - height) / 2, width, height};
}

// Everything that is done before turning, in the stored picture's own directions.
Image resized(const ImageView& stored, Size frame, FitMode mode) {
  const Size size{stored.width, stored.height};
  if (mode == FitMode::crop) return resize(stored, middle(size, frame), frame.width, frame.height);
  const Size target = mode == FitMode::contain ? contained(size, frame) : frame;
  return resize(stored, target.width, target.height);
}

void place_in_middle(const Image& content, const FitOptions& options, std::span<std::uint8_t> out) {
  const int left = (options.width - content.width) / 2, top = (options.height - content.height) / 2;
  if (content.width < options.width || content.height < options.height)
    std::fill(out.begin(), out.end(), std::uint8_t{255});
  for (int y = 0; y < content.height; ++y) {
    const std::size_t pixel = std::size_t(top + y) * std::size_t(options.width) + std::size_t(left);
    convert_channels(content.view().row(y), content.channels,
                     out.data() + pixel * std::size_t(options.channels), options.channels,
                     std::size_t(content.width));
  }
}

void fit_turned(const ImageView& stored, Orientation orientation, const FitOptions& options,
                std::span<std::uint8_t> out) {
  require(options.channels == 1 || options.channels == 3 || options.channels == 4,
          "channels must be 1 (grey), 3 (RGB) or 4 (RGBA), but got ", options.channels, ".");
  const std::size_t needed = pixel_bytes(options.width, options.height, options.channels);
  require(out.size() == needed, "fit: the result has ", needed, " bytes, but there is room for ",
          out.size(), ".");
  Size frame{options.width, options.height};
  if (swaps_sides(orientation)) std::swap(frame.width, frame.height);
  const Image content = resized(stored, frame, options.mode);
  if (orientation == Orientation::upright)
    place_in_middle(content, options, out);
  else
    place_in_middle(orient(content.view(), orientation), options, out);
}

}  // namespace

Size contained(Size picture, Size frame) {
  const double scale =
      std::min(double(frame.width) / picture.width, double(frame.height) / picture.height);
  return {std::min(frame.width, rounded(picture.width * scale)),
          std::min(frame.height, rounded(picture.height * scale))};
}

Size shrunk(Size picture, int side) {
  return contained(picture, {std::min(side, picture.width), std::min(side, picture.height)});
}

void fit(const DecodedImage& picture, const FitOptions& options, std::span<std::uint8_t> out) {
  fit_turned(picture.stored(), picture.info().orientation, options, out);
}

void fit(const ImageView& picture, const FitOptions& options, std::span<std::uint8_t> out) {
  fit_turned(picture, Orientation::upright, options, out);
}

Image fit(const DecodedImage& picture, const FitOptions& options) {
  Image out(options.width, options.height, options.channels);
  fit(picture, options, out.pixels);
  return out;
}

Image fit(const ImageView& picture, const FitOptions& options) {
  Image out(options.width, options.height, options.channels);
  fit(picture, options, out.pixels);
  return out;
}

}  // namespace denselab
