#pragma once

#include "base/bytes.hpp"
#include "image/format.hpp"
#include "image/orient.hpp"

namespace denselab {

/// What a file's header says about its picture.
struct ImageInfo {
  ImageFormat format = ImageFormat::unknown;
  int stored_width = 0, stored_height = 0;  ///< before the orientation is applied
  bool has_colour = false;                  ///< else grey
  bool has_alpha = false;                   ///< a channel, or a colour that means transparent
  int bit_depth = 8;                        ///< bits a sample, or a palette index
  Orientation orientation = Orientation::upright;

  /// The size upright, as the picture is seen.
  int width() const { return swaps_sides(orientation) ? stored_height : stored_width; }
  int height() const { return swaps_sides(orientation) ? stored_width : stored_height; }

  /// 1 or 3 once the alpha is laid over white.
  int colours() const { return has_colour ? 3 : 1; }
  /// 1 to 4: those of the file, a palette unfolded.
  int channels() const { return colours() + (has_alpha ? 1 : 0); }
};

/// Reads the header only: nothing is decoded, and no memory is taken for the picture. Throws
/// DecodeError where the content is no image the engine can decode.
ImageInfo inspect(Bytes bytes);

}  // namespace denselab
