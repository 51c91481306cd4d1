#pragma once

#include <cstdint>
#include <span>

#include "base/json.hpp"
#include "image/image.hpp"

namespace denselab {

/// One known change of a picture that keeps its size. What it moves it moves about the picture's
/// centre, in this order: flips, zoom, rotation, shift.
struct Transform {
  bool horizontal_flip = false;  ///< left and right change places
  bool vertical_flip = false;    ///< top and bottom change places
  double rotation = 0;           ///< degrees, clockwise
  double shift_x = 0;            ///< to the right, as a share of the width
  double shift_y = 0;            ///< down, as a share of the height
  double zoom = 1;               ///< above 1 everything grows, below 1 it shrinks; above 0
  double contrast = 0;           ///< values go 1 + contrast times as far from their mean
  double brightness = 0;         ///< then this share of white is added
  double noise = 0;              ///< then random numbers of this deviation, as a share of white
  std::uint64_t noise_seed = 0;  ///< decides which

  /// From an object with the same names, without the noise's. Throws Error naming the wrong one.
  static Transform from_config(const Json& config);
};

/// Writes the changed picture, [height, width, channels], to `out`; identity copies every byte.
/// Between pixels the source is interpolated linearly; what comes from outside of it is its nearest
/// edge pixel (Keras's fill_mode 'nearest'). Values are rounded and stay within 0 … 255. The mean
/// is that of all the values after they are moved, whatever their channel.
/// Throws Error unless the picture has 1 or 3 channels and `out` exactly its bytes; `out` may not
/// overlap it.
void transform(const ImageView& image, const Transform& change, std::span<std::uint8_t> out);

}  // namespace denselab
