#pragma once

#include <cstdint>

#include "image/image.hpp"

namespace denselab {

/// How the stored pixels have to be turned to stand upright: the values of EXIF's tag 0x0112
/// (Exif 2.32, section 4.6.5). Cameras store what the sensor saw and note how they were held.
enum class Orientation : std::uint8_t {
  upright = 1,
  mirrored = 2,
  upside_down = 3,
  mirrored_upside_down = 4,
  transposed = 5,            ///< mirrored about the diagonal from the top left
  quarter_turn_right = 6,    ///< to be shown turned 90° clockwise
  transposed_other_way = 7,  ///< mirrored about the other diagonal
  quarter_turn_left = 8,     ///< to be shown turned 90° counter-clockwise
};

/// Whether width and height change places.
constexpr bool swaps_sides(Orientation orientation) {
  return orientation >= Orientation::transposed;
}

/// The stored pixels, turned upright.
Image orient(const ImageView& stored, Orientation orientation);

}  // namespace denselab
