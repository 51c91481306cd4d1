// PNM: Netpbm's "portable anymap". "P1" to "P3" hold bits, grey and RGB as text, "P4" to "P6" as
// bytes. stb_image reads only two of the six, without scaling, and exchanges the bytes of 16 bits.

#include <algorithm>
#include <cctype>

#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"
#include "image/image.hpp"

namespace denselab {
namespace {

// Far above every size that can be decoded, and small enough that no product overflows.
constexpr int largest_number = 1 << 24;

struct PnmHeader {
  int kind, width, height, maximum;
  std::size_t data_offset;

  bool is_text() const { return kind <= 3; }
  bool is_bits() const { return kind == 1 || kind == 4; }
  bool has_colour() const { return kind == 3 || kind == 6; }
  std::size_t samples_per_row() const { return std::size_t(width) * (has_colour() ? 3 : 1); }
  std::size_t row_bytes() const {
    if (is_bits()) return (std::size_t(width) + 7) / 8;
    return samples_per_row() * (maximum > 255 ? 2 : 1);
  }
};

// A "#" begins a comment that runs to the end of its line.
int skip_to_number(ByteReader& reader) {
  int byte = reader.u8();
  while (!reader.ended() && (std::isspace(byte) || byte == '#')) {
    while (byte == '#' && !reader.ended()) {
      byte = reader.u8();
      while (byte != '\n' && byte != '\r' && !reader.ended()) byte = reader.u8();
    }
    byte = reader.u8();
  }
  return byte;
}

// Reads a number and the one byte of white space behind it.
int read_number(ByteReader& reader) {
  int byte = skip_to_number(reader);
  if (reader.ended()) fail_cut_off(ImageFormat::pnm);
  if (!std::isdigit(byte)) fail_damaged(ImageFormat::pnm, "there is something else than numbers");
  int number = 0;
  // The last number of a text file may be its last byte.
  for (; !reader.ended() && std::isdigit(byte); byte = reader.u8())
    number = std::min(number * 10 + (byte - '0'), largest_number);
  return number;
}

PnmHeader read_header(Bytes bytes) {
  ByteReader reader(bytes, 1);
  PnmHeader header{};
  header.kind = reader.u8() - '0';
  header.width = read_number(reader);
  header.height = read_number(reader);
  header.maximum = header.is_bits() ? 1 : read_number(reader);
  header.data_offset = reader.position();
  return header;
}

ImageInfo inspect_pnm(Bytes bytes) {
  const PnmHeader header = read_header(bytes);
  if (header.width == 0 || header.height == 0)
    fail_damaged(ImageFormat::pnm, "its size makes no sense");
  if (header.maximum < 1 || header.maximum > 65535)
    fail_damaged(ImageFormat::pnm, text("its largest value is ", header.maximum));
  ImageInfo info{.format = ImageFormat::pnm, .has_colour = header.has_colour()};
  info.stored_width = header.width;
  info.stored_height = header.height;
  info.bit_depth = header.is_bits() ? 1 : header.maximum > 255 ? 16 : 8;
  return info;
}

void require_whole_pnm(Bytes bytes, const ImageInfo&) {
  const PnmHeader header = read_header(bytes);
  // Text takes at least a digit a sample, bits as text exactly that; decoding checks the rest.
  const std::uint64_t row = header.is_text() ? header.samples_per_row() : header.row_bytes();
  if (header.data_offset + row * std::uint64_t(header.height) > bytes.size())
    fail_cut_off(ImageFormat::pnm);
}

// Of bits 1 is black.
int read_text_sample(ByteReader& reader, const PnmHeader& header) {
  if (!header.is_bits()) return read_number(reader);
  const int digit = skip_to_number(reader);
  if (reader.ended()) fail_cut_off(ImageFormat::pnm);
  if (digit != '0' && digit != '1') fail_damaged(ImageFormat::pnm, "a bit is neither 0 nor 1");
  return digit == '0';
}

int byte_sample(const std::uint8_t* row, std::size_t i, const PnmHeader& header) {
  if (header.is_bits()) return !(row[i / 8] >> (7 - i % 8) & 1);
  return header.maximum > 255 ? row[2 * i] << 8 | row[2 * i + 1] : row[i];
}

std::uint8_t scaled(int sample, int maximum) {
  if (sample >= maximum) return 255;
  return static_cast<std::uint8_t>((sample * 255 + maximum / 2) / maximum);
}

PixelBuffer decode_pnm(Bytes bytes, const ImageInfo& info) {
  const PnmHeader header = read_header(bytes);
  PixelBuffer pixels = make_pixel_buffer(pixel_bytes(header.width, header.height, info.channels()));
  if (pixels == nullptr)
    throw DecodeError(DecodeFault::out_of_memory, "there is not enough memory for the image.");
  ByteReader reader(bytes, header.data_offset);
  std::uint8_t* out = pixels.get();
  for (int y = 0; y < header.height; ++y) {
    const Bytes row = header.is_text() ? Bytes{} : reader.take(header.row_bytes());
    for (std::size_t i = 0; i < header.samples_per_row(); ++i) {
      const int sample =
          header.is_text() ? read_text_sample(reader, header) : byte_sample(row.data(), i, header);
      *out++ = scaled(sample, header.maximum);
    }
  }
  return pixels;
}

}  // namespace

const FormatReader pnm_reader{inspect_pnm, require_whole_pnm, decode_pnm};

}  // namespace denselab
