#pragma once

#include "image/info.hpp"
#include "image/pixel_buffer.hpp"

namespace denselab {

/// Decodes with stb_image: the pixels as stored, info.channels() bytes each, 16 bits a sample
/// reduced to 8. What stb_image allocates on the way is limited by the size in the header, so that
/// a small file cannot unfold into gigabytes. Throws DecodeError.
PixelBuffer stb_decode(Bytes bytes, const ImageInfo& info);

}  // namespace denselab
