#pragma once

#include "image/info.hpp"
#include "image/pixel_buffer.hpp"

namespace denselab {

/// What the engine knows of one format. The three are called in this order, each only where the one
/// before succeeded; all of them throw DecodeError and trust no number in the file.
struct FormatReader {
  /// The header.
  ImageInfo (*inspect)(Bytes);

  /// Throws where the file ends early or contradicts itself in a way that the decoder would not
  /// notice (stb_image fills up what is missing with grey) or would not survive.
  void (*require_whole)(Bytes, const ImageInfo&);

  /// The pixels as stored, info.channels() bytes each.
  PixelBuffer (*decode)(Bytes, const ImageInfo&);
};

extern const FormatReader png_reader, jpeg_reader, bmp_reader, gif_reader, tga_reader, pnm_reader;

/// The reader of a decodable format.
const FormatReader& reader_of(ImageFormat format);

/// TGA files have no signature; this asks whether the header makes sense as one.
bool looks_like_tga(Bytes bytes);

}  // namespace denselab
