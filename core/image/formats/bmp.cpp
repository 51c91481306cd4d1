// BMP: Windows' bitmap, headers BITMAPINFOHEADER to BITMAPV5HEADER and OS/2's BITMAPCOREHEADER.

#include <limits>

#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"
#include "image/stb.hpp"

namespace denselab {
namespace {

constexpr std::size_t file_header_bytes = 14;
constexpr std::uint32_t core_header = 12, info_header = 40, masks_header = 56, v4_header = 108,
                        v5_header = 124;
constexpr std::uint32_t uncompressed = 0, bit_fields = 3;

struct BmpHeader {
  std::size_t data_offset, header_size;
  std::int64_t width, height;  // a negative height means that the first row is the top one
  int bits_per_pixel;
  std::uint32_t compression = uncompressed;
  bool has_alpha_mask = false;

  std::uint64_t rows() const { return std::uint64_t(height < 0 ? -height : height); }
  std::uint64_t used_row_bytes() const {
    return (std::uint64_t(width) * std::uint64_t(bits_per_pixel) + 7) / 8;
  }
  // Rows are filled up to whole 32-bit words.
  std::uint64_t row_bytes() const { return (used_row_bytes() + 3) / 4 * 4; }

  bool has_palette() const { return bits_per_pixel <= 8; }
  bool has_masks_behind() const {
    return header_size == info_header && compression == bit_fields && !has_palette();
  }
  std::size_t palette_offset() const {
    return file_header_bytes + header_size + (has_masks_behind() ? 12 : 0);
  }
  std::size_t palette_entries() const { return (data_offset - palette_offset()) / 4; }
};

std::int32_t signed_32(ByteReader& reader) { return static_cast<std::int32_t>(reader.le32()); }

BmpHeader read_header(Bytes bytes) {
  ByteReader reader(bytes, 10);
  BmpHeader header{};
  header.data_offset = reader.le32();
  header.header_size = reader.le32();
  const bool core = header.header_size == core_header;
  header.width = core ? reader.le16() : signed_32(reader);
  header.height = core ? reader.le16() : signed_32(reader);
  reader.skip(2);  // the number of planes
  header.bits_per_pixel = reader.le16();
  if (!core) header.compression = reader.le32();
  reader.skip(core ? 0 : 20);
  if (header.header_size >= masks_header) {
    reader.skip(12);  // the red, green and blue masks
    header.has_alpha_mask = reader.le32() != 0;
  }
  if (reader.ended()) fail_cut_off(ImageFormat::bmp);
  return header;
}

void require_supported(const BmpHeader& header) {
  const std::size_t size = header.header_size;
  const int bits = header.bits_per_pixel;
  if (size != core_header && size != info_header && size != masks_header && size != v4_header &&
      size != v5_header)
    fail_unsupported(ImageFormat::bmp, text("a header of ", size, " bytes"));
  if (header.compression != uncompressed && header.compression != bit_fields)
    fail_unsupported(ImageFormat::bmp, "compressed");
  // These two stb_image reads wrongly.
  if (size == core_header && header.has_palette())
    fail_unsupported(ImageFormat::bmp, "an OS/2 palette");
  if (size == masks_header && header.compression == bit_fields)
    fail_unsupported(ImageFormat::bmp, "masks in a header of 56 bytes");
  if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32)
    fail_unsupported(ImageFormat::bmp, text(bits, " bits a pixel"));
  if (!header.has_palette() && header.data_offset > header.palette_offset())
    fail_unsupported(ImageFormat::bmp, "something between its header and its pixels");
}

ImageInfo inspect_bmp(Bytes bytes) {
  const BmpHeader header = read_header(bytes);
  require_supported(header);
  if (header.width < 1 || header.rows() == 0 ||
      header.rows() > std::numeric_limits<std::int32_t>::max())
    fail_damaged(ImageFormat::bmp, "its size makes no sense");
  if (header.data_offset < header.palette_offset())
    fail_damaged(ImageFormat::bmp, "its pixels begin within its header");

  ImageInfo info{.format = ImageFormat::bmp, .has_colour = true};
  info.stored_width = static_cast<int>(header.width);
  info.stored_height = static_cast<int>(header.rows());
  info.bit_depth = header.has_palette() ? header.bits_per_pixel : 8;
  // Without masks the fourth byte of a 32-bit pixel means nothing.
  info.has_alpha = header.compression == bit_fields && header.has_alpha_mask;
  return info;
}

// An index without a colour would take whatever stb_image's palette held before.
void require_colours(const BmpHeader& header, Bytes bytes) {
  const std::size_t entries = header.palette_entries();
  const int bits = header.bits_per_pixel, per_byte = 8 / bits;
  if (entries == 0 || entries > 256) fail_damaged(ImageFormat::bmp, "its palette makes no sense");
  if (entries >= std::size_t{1} << bits) return;
  for (std::uint64_t y = 0; y < header.rows(); ++y)
    for (std::uint64_t x = 0; x < std::uint64_t(header.width); ++x) {
      const std::size_t at =
          static_cast<std::size_t>(header.data_offset + y * header.row_bytes() + x / per_byte);
      const int shift = 8 - bits - int(x % per_byte) * bits;
      if (std::size_t(bytes[at] >> shift & ((1 << bits) - 1)) >= entries)
        fail_damaged(ImageFormat::bmp, "it uses colours that its palette does not have");
    }
}

void require_whole_bmp(Bytes bytes, const ImageInfo&) {
  const BmpHeader header = read_header(bytes);
  const std::uint64_t end =
      header.data_offset + (header.rows() - 1) * header.row_bytes() + header.used_row_bytes();
  if (end > bytes.size()) fail_cut_off(ImageFormat::bmp);
  if (header.has_palette()) require_colours(header, bytes);
}

}  // namespace

const FormatReader bmp_reader{inspect_bmp, require_whole_bmp, stb_decode};

}  // namespace denselab
