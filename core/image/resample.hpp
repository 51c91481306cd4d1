#pragma once

#include <cstdint>
#include <span>

#include "image/image.hpp"

namespace denselab {

/// Where pixel (x, y) of a result comes from: (xx·x + xy·y + x0, yx·x + yy·y + y0).
struct Affine {
  double xx, xy, x0, yx, yy, y0;
};

/// Writes an image of the same size, 1 or 3 channels, interpolated linearly between the pixels of
/// the source; outside of it lies its nearest edge pixel. `out` may not overlap it.
void resample(const ImageView& image, const Affine& origin, std::uint8_t* out);

/// Values that a picture's become: value · factor + added, then random numbers of this deviation
/// (0 … 255) from a stream of their own; rounded and kept within 0 … 255.
struct Recolouring {
  float factor, added, noise;
  std::uint64_t noise_seed;
};

void recolour(std::span<std::uint8_t> pixels, const Recolouring& recolouring);

}  // namespace denselab
