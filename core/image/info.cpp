#include "image/info.hpp"

#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"

namespace denselab {

const FormatReader& reader_of(ImageFormat format) {
  switch (format) {
    case ImageFormat::png:
      return png_reader;
    case ImageFormat::jpeg:
      return jpeg_reader;
    case ImageFormat::bmp:
      return bmp_reader;
    case ImageFormat::gif:
      return gif_reader;
    case ImageFormat::tga:
      return tga_reader;
    case ImageFormat::pnm:
      return pnm_reader;
    default:
      fail_not_decodable(format);
  }
}

ImageInfo inspect(Bytes bytes) {
  if (bytes.empty()) throw DecodeError(DecodeFault::empty, "the file is empty.");
  return reader_of(sniff_format(bytes)).inspect(bytes);
}

}  // namespace denselab
