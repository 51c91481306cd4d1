#pragma once

#include "image/image.hpp"

namespace denselab {

/// A part of an image in pixels from its top left corner; edges may cut through pixels.
struct Region {
  double left, top, width, height;
};

/// The region, or the whole image, as `width` × `height` pixels with as many channels: the area
/// mean along a side that shrinks, linear interpolation along one that grows (taps.hpp says why).
/// The mean is taken of the values as they are stored, gamma-encoded, as Pillow and OpenCV do.
/// Throws Error where a side is under 1 or the region does not lie within the image.
Image resize(const ImageView& image, const Region& region, int width, int height);
Image resize(const ImageView& image, int width, int height);

}  // namespace denselab
