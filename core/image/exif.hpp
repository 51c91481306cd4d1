#pragma once

#include "base/bytes.hpp"
#include "image/orient.hpp"

namespace denselab {

/// The orientation an EXIF block asks for. `tiff` begins with the byte order, "II" or "MM" (after
/// the "Exif\0\0" of a JPEG, at the start of a PNG's eXIf chunk). Upright where the block has no
/// such tag or makes no sense: a photo must not be lost for a broken note.
Orientation exif_orientation(Bytes tiff);

}  // namespace denselab
