// TGA: the Truevision TGA file format specification 2.0 (1991).

#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"
#include "image/stb.hpp"

namespace denselab {
namespace {

constexpr std::size_t header_bytes = 18;
constexpr int palette_image = 1, colour_image = 2, grey_image = 3, run_length_coded = 8;

struct TgaHeader {
  int id_length, has_palette, kind;  // `kind` is one of the three above, plus 8 if coded
  int palette_start, palette_length, palette_bits;
  int width, height, bits, descriptor;

  int content() const { return kind & ~run_length_coded; }
  bool is_coded() const { return (kind & run_length_coded) != 0; }
  int colour_bits() const { return has_palette ? palette_bits : bits; }
  std::size_t pixel_bytes() const { return std::size_t(bits + 7) / 8; }
  std::size_t data_offset() const {
    const std::size_t entry = has_palette ? std::size_t(palette_bits + 7) / 8 : 0;
    return header_bytes + std::size_t(id_length) + entry * std::size_t(palette_length);
  }
};

TgaHeader read_header(Bytes bytes) {
  ByteReader reader(bytes);
  TgaHeader header{};
  header.id_length = reader.u8();
  header.has_palette = reader.u8();
  header.kind = reader.u8();
  header.palette_start = reader.le16();
  header.palette_length = reader.le16();
  header.palette_bits = reader.u8();
  reader.skip(4);  // where on the screen it was
  header.width = reader.le16();
  header.height = reader.le16();
  header.bits = reader.u8();
  header.descriptor = reader.u8();
  return header;
}

bool is_colour_depth(int bits) {
  return bits == 8 || bits == 15 || bits == 16 || bits == 24 || bits == 32;
}

bool makes_sense(const TgaHeader& header) {
  if (header.width == 0 || header.height == 0 || !is_colour_depth(header.bits)) return false;
  if (header.has_palette == 1)
    return header.content() == palette_image && is_colour_depth(header.palette_bits) &&
           header.palette_length > 0 && (header.bits == 8 || header.bits == 16);
  return header.has_palette == 0 &&
         (header.content() == colour_image || header.content() == grey_image);
}

ImageInfo inspect_tga(Bytes bytes) {
  const TgaHeader header = read_header(bytes);
  if (header.descriptor & 0x10) fail_unsupported(ImageFormat::tga, "rows from right to left");
  if (header.has_palette && header.palette_start != 0)
    fail_unsupported(ImageFormat::tga, "a part of a palette");
  ImageInfo info{.format = ImageFormat::tga};
  info.stored_width = header.width;
  info.stored_height = header.height;
  const int bits = header.colour_bits();
  const bool grey_and_alpha = bits == 16 && !header.has_palette && header.content() == grey_image;
  info.has_colour = bits > 8 && !grey_and_alpha;
  info.has_alpha = bits == 32 || grey_and_alpha;
  return info;
}

// Coded pixels come in packets: a byte whose low bits are a count less one, then one pixel to be
// repeated (top bit set) or that many pixels.
std::size_t coded_bytes(const TgaHeader& header, Bytes bytes) {
  ByteReader reader(bytes, header.data_offset());
  std::uint64_t left = std::uint64_t(header.width) * std::uint64_t(header.height);
  while (left > 0 && !reader.ended()) {
    const int packet = reader.u8();
    const std::size_t count = std::size_t(packet & 127) + 1;
    reader.skip(packet & 128 ? header.pixel_bytes() : count * header.pixel_bytes());
    left -= count < left ? count : left;
  }
  return reader.ended() ? bytes.size() + 1 : reader.position();
}

void require_whole_tga(Bytes bytes, const ImageInfo&) {
  const TgaHeader header = read_header(bytes);
  std::uint64_t end = header.data_offset();
  if (header.is_coded())
    end = coded_bytes(header, bytes);
  else
    end += std::uint64_t(header.width) * std::uint64_t(header.height) * header.pixel_bytes();
  if (end > bytes.size()) fail_cut_off(ImageFormat::tga);
}

}  // namespace

bool looks_like_tga(Bytes bytes) {
  return bytes.size() > header_bytes && makes_sense(read_header(bytes));
}

const FormatReader tga_reader{inspect_tga, require_whole_tga, stb_decode};

}  // namespace denselab
