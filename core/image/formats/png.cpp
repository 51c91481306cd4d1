// PNG: ISO/IEC 15948. A signature, then chunks of length, type, data and checksum.

#include <limits>
#include <string_view>

#include "base/crc32.hpp"
#include "image/decode_error.hpp"
#include "image/exif.hpp"
#include "image/formats/format_reader.hpp"
#include "image/stb.hpp"

namespace denselab {
namespace {

constexpr std::size_t signature_bytes = 8;

struct Chunk {
  std::string_view type;
  Bytes type_and_data;
  std::uint32_t checksum;

  Bytes data() const { return type_and_data.subspan(4); }
  // The fifth bit of the first letter: lower case means that a reader may ignore the chunk.
  bool is_critical() const { return (type_and_data[0] & 0x20) == 0; }
};

Chunk next_chunk(ByteReader& reader) {
  const std::uint32_t length = reader.be32();
  const Bytes type_and_data = reader.take(std::size_t{4} + length);
  const std::uint32_t checksum = reader.be32();
  if (reader.ended() || length > std::numeric_limits<std::int32_t>::max())
    fail_cut_off(ImageFormat::png);
  const char* letters = reinterpret_cast<const char*>(type_and_data.data());
  return {{letters, 4}, type_and_data, checksum};
}

bool is_valid_depth(int depth, int colour_type) {
  switch (colour_type) {
    case 0:  // grey
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:  // palette
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:  // RGB
    case 4:  // grey and alpha
    case 6:  // RGB and alpha
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

ImageInfo read_image_header(const Chunk& chunk) {
  if (chunk.type == "CgBI") fail_unsupported(ImageFormat::png, "made for iPhone apps");
  if (chunk.type != "IHDR" || chunk.data().size() != 13)
    fail_damaged(ImageFormat::png, "it does not begin with its size");
  ByteReader header(chunk.data());
  const std::uint32_t width = header.be32(), height = header.be32();
  const int depth = header.u8(), colour_type = header.u8();
  constexpr std::uint32_t largest = std::numeric_limits<std::int32_t>::max();
  if (width == 0 || height == 0 || width > largest || height > largest)
    fail_damaged(ImageFormat::png, "its size makes no sense");
  if (!is_valid_depth(depth, colour_type))
    fail_damaged(ImageFormat::png, "its kind of pixels does not exist");

  ImageInfo info{.format = ImageFormat::png};
  info.stored_width = static_cast<int>(width);
  info.stored_height = static_cast<int>(height);
  info.bit_depth = depth;
  info.has_colour = (colour_type & 2) != 0;
  info.has_alpha = (colour_type & 4) != 0;
  return info;
}

ImageInfo inspect_png(Bytes bytes) {
  ByteReader reader(bytes, signature_bytes);
  ImageInfo info = read_image_header(next_chunk(reader));
  for (;;) {
    const Chunk chunk = next_chunk(reader);
    if (chunk.type == "tRNS") info.has_alpha = true;
    if (chunk.type == "eXIf") info.orientation = exif_orientation(chunk.data());
    // What the picture looks like is said before its data, or not at all.
    if (chunk.type == "IEND" || chunk.type == "IDAT") return info;
  }
}

// stb_image checks no checksum.
void require_whole_png(Bytes bytes, const ImageInfo&) {
  ByteReader reader(bytes, signature_bytes);
  for (;;) {
    const Chunk chunk = next_chunk(reader);
    if (chunk.is_critical() && crc32(chunk.type_and_data) != chunk.checksum)
      fail_damaged(ImageFormat::png, "its checksum does not match");
    if (chunk.type == "IEND") return;
  }
}

}  // namespace

const FormatReader png_reader{inspect_png, require_whole_png, stb_decode};

}  // namespace denselab
