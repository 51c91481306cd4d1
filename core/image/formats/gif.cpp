// GIF: the GIF89a specification (CompuServe, 1990). A canvas, then blocks; of an animation the
// first frame is taken.

#include <cstring>

#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"
#include "image/stb.hpp"

namespace denselab {
namespace {

constexpr int image_block = 0x2C, extension_block = 0x21, graphic_control = 0xF9;

struct Frame {
  int left, top, width, height;
  bool has_transparent_colour;
};

// A flag byte's three low bits give the palette's length as a power of two.
void skip_palette(ByteReader& reader, int flags) {
  if (flags & 0x80) reader.skip(std::size_t{3} << ((flags & 7) + 1));
}

// Data comes in pieces of up to 255 bytes, each after its length; the last has none.
void skip_pieces(ByteReader& reader) {
  while (const int length = reader.u8()) reader.skip(std::size_t(length));
}

// Reads an extension and returns whether it makes a colour transparent, if it is of that kind.
bool read_extension(ByteReader& reader, bool transparent_so_far) {
  if (reader.u8() == graphic_control) {
    reader.u8();  // its length
    transparent_so_far = (reader.u8() & 1) != 0;
    reader.skip(3);
  }
  skip_pieces(reader);
  return transparent_so_far;
}

// Reads from behind the canvas size up to the first frame's compressed data.
Frame read_to_first_frame(ByteReader& reader) {
  const int flags = reader.u8();
  reader.skip(2);
  skip_palette(reader, flags);
  bool transparent = false;
  int block = reader.u8();
  for (; block == extension_block; block = reader.u8())
    transparent = read_extension(reader, transparent);
  if (!reader.ended() && block != image_block)
    fail_damaged(ImageFormat::gif, "there is no picture in it");

  Frame frame{};
  frame.left = reader.le16();
  frame.top = reader.le16();
  frame.width = reader.le16();
  frame.height = reader.le16();
  frame.has_transparent_colour = transparent;
  skip_palette(reader, reader.u8());
  if (reader.ended()) fail_cut_off(ImageFormat::gif);
  return frame;
}

Frame read_header(ByteReader& reader, ImageInfo& info) {
  reader.skip(6);
  info.stored_width = reader.le16();
  info.stored_height = reader.le16();
  return read_to_first_frame(reader);
}

ImageInfo inspect_gif(Bytes bytes) {
  ImageInfo info{.format = ImageFormat::gif, .has_colour = true, .has_alpha = true};
  ByteReader reader(bytes);
  const Frame frame = read_header(reader, info);
  if (info.stored_width == 0 || info.stored_height == 0 ||
      frame.left + frame.width > info.stored_width || frame.top + frame.height > info.stored_height)
    fail_unsupported(ImageFormat::gif, "its frame sticks out of its canvas");
  info.has_alpha = frame.has_transparent_colour || frame.width < info.stored_width ||
                   frame.height < info.stored_height;
  return info;
}

void require_whole_gif(Bytes bytes, const ImageInfo&) {
  ImageInfo info;
  ByteReader reader(bytes);
  read_header(reader, info);
  reader.u8();  // the width of the first code
  skip_pieces(reader);
  if (reader.ended()) fail_cut_off(ImageFormat::gif);
}

// What the frame does not cover is transparent, as browsers show it; stb_image gives it the
// background colour, with red and blue exchanged.
PixelBuffer decode_gif(Bytes bytes, const ImageInfo& info) {
  PixelBuffer pixels = stb_decode(bytes, info);
  if (!info.has_alpha) return pixels;
  ImageInfo canvas;
  ByteReader reader(bytes);
  const Frame frame = read_header(reader, canvas);
  const std::size_t row = std::size_t(canvas.stored_width) * 4;
  for (int y = 0; y < canvas.stored_height; ++y) {
    std::uint8_t* at = pixels.get() + std::size_t(y) * row;
    const bool covered = y >= frame.top && y < frame.top + frame.height;
    const std::size_t left = covered ? std::size_t(frame.left) * 4 : row;
    const std::size_t right = covered ? std::size_t(frame.left + frame.width) * 4 : row;
    std::memset(at, 0, left);
    std::memset(at + right, 0, row - right);
  }
  return pixels;
}

}  // namespace

const FormatReader gif_reader{inspect_gif, require_whole_gif, decode_gif};

}  // namespace denselab
