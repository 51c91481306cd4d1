// JPEG: ITU-T T.81. Segments that begin with 0xFF and a marker; a scan's segment is followed by
// compressed data, in which 0xFF stands only before 0 or a restart marker.

#include <cstring>
#include <string_view>

#include "image/decode_error.hpp"
#include "image/exif.hpp"
#include "image/formats/format_reader.hpp"
#include "image/stb.hpp"

namespace denselab {
namespace {

enum Marker : int {
  huffman_tables = 0xC4,
  jpeg_extension = 0xC8,
  arithmetic_conditioning = 0xCC,
  end_of_image = 0xD9,
  start_of_scan = 0xDA,
  quantization_tables = 0xDB,
  number_of_lines = 0xDC,
  restart_interval = 0xDD,
  first_application = 0xE0,
  exif_segment = 0xE1,
  last_application = 0xEF,
  comment = 0xFE,
};

bool is_restart(int marker) { return marker >= 0xD0 && marker <= 0xD7; }

bool is_frame_header(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != huffman_tables && marker != jpeg_extension &&
         marker != arithmetic_conditioning;
}

// What may follow the frame header.
bool is_part_of_frame(int marker) {
  return marker == huffman_tables || marker == start_of_scan || marker == quantization_tables ||
         marker == number_of_lines || marker == restart_interval || marker == comment ||
         (marker >= first_application && marker <= last_application);
}

struct Segment {
  int marker;
  Bytes data;
};

// One pass over the segments, up to the end of the image or of the file.
class Segments {
 public:
  explicit Segments(Bytes bytes) : bytes_(bytes), at_(2) {}

  /// The next segment; `end_of_image` has no data. Throws where the file ends before.
  Segment next() {
    const int marker = find_marker();
    if (is_frame_header(marker)) may_skip_ = false;
    if (marker == end_of_image) return {marker, {}};
    ByteReader reader(bytes_, at_);
    const std::size_t length = reader.be16();
    if (!reader.ended() && length < 2)
      fail_damaged(ImageFormat::jpeg, "a part of it has no length");
    const Bytes data = reader.take(length - 2);
    if (reader.ended()) fail_cut_off(ImageFormat::jpeg);
    at_ = reader.position();
    in_scan_ = marker == start_of_scan;
    return {marker, data};
  }

 private:
  // Skips a scan's compressed data, and padding before the frame header. Padding behind it newer
  // versions of stb_image (2.30) take for the end of the picture, without a word.
  int find_marker() {
    if (!may_skip_ && !in_scan_ && at_ < bytes_.size() && bytes_[at_] != 0xFF)
      fail_damaged(ImageFormat::jpeg, "there is something between its parts");
    while (at_ < bytes_.size()) {
      const void* found = std::memchr(bytes_.data() + at_, 0xFF, bytes_.size() - at_);
      if (found == nullptr) break;
      at_ = std::size_t(static_cast<const std::uint8_t*>(found) - bytes_.data());
      while (at_ < bytes_.size() && bytes_[at_] == 0xFF) ++at_;
      if (at_ == bytes_.size()) break;
      const int marker = bytes_[at_++];
      if (marker != 0 && !is_restart(marker)) return marker;
    }
    fail_cut_off(ImageFormat::jpeg);
  }

  Bytes bytes_;
  std::size_t at_;
  bool may_skip_ = true, in_scan_ = false;
};

void read_frame_header(const Segment& segment, ImageInfo& info) {
  ByteReader reader(segment.data);
  const int precision = reader.u8();
  info.stored_height = reader.be16();
  info.stored_width = reader.be16();
  const int components = reader.u8();
  // 0xC0 and 0xC1 are sequential, 0xC2 progressive; the rest is lossless, hierarchical, arithmetic.
  if (segment.marker > 0xC2) fail_unsupported(ImageFormat::jpeg, "lossless or arithmetic coding");
  if (precision != 8) fail_unsupported(ImageFormat::jpeg, text(precision, " bits a sample"));
  if (info.stored_height == 0 && info.stored_width != 0)
    fail_unsupported(ImageFormat::jpeg, "its height is given at its end");
  if (reader.ended() || info.stored_width == 0)
    fail_damaged(ImageFormat::jpeg, "its size makes no sense");
  if (components != 1 && components != 3 && components != 4)
    fail_unsupported(ImageFormat::jpeg, text(components, " colour components"));
  info.has_colour = components > 1;
}

ImageInfo inspect_jpeg(Bytes bytes) {
  using namespace std::string_view_literals;
  ImageInfo info{.format = ImageFormat::jpeg};
  Segments segments(bytes);
  for (;;) {
    const Segment segment = segments.next();
    const std::string_view data(reinterpret_cast<const char*>(segment.data.data()),
                                segment.data.size());
    if (segment.marker == exif_segment && data.starts_with("Exif\0\0"sv))
      info.orientation = exif_orientation(segment.data.subspan(6));
    if (is_frame_header(segment.marker)) {
      read_frame_header(segment, info);
      return info;
    }
    if (segment.marker == start_of_scan || segment.marker == end_of_image)
      fail_damaged(ImageFormat::jpeg, "its size is missing");
  }
}

// A table may code 256 symbols; older versions of stb_image (2.27) write beyond theirs for more.
void require_sound_tables(Bytes tables) {
  ByteReader reader(tables);
  while (reader.remaining() > 0) {
    reader.u8();  // which table
    std::size_t symbols = 0;
    for (int length = 1; length <= 16; ++length) symbols += reader.u8();
    reader.skip(symbols);
    if (symbols > 256 || reader.ended())
      fail_damaged(ImageFormat::jpeg, "one of its Huffman tables makes no sense");
  }
}

// A progressive picture is sent in about ten scans, in theory in a few hundred, and each costs a
// pass over all pixels: thousands in a small file are an attack and no photo.
constexpr int most_scans = 500;

void require_sound(const Segment& segment, bool in_frame) {
  // What does not belong there newer versions of stb_image (2.30) take for the picture's end.
  if (in_frame && !is_part_of_frame(segment.marker))
    fail_damaged(ImageFormat::jpeg, "it has a part that does not belong there");
  if (segment.marker == huffman_tables) require_sound_tables(segment.data);
}

void require_whole_jpeg(Bytes bytes, const ImageInfo&) {
  Segments segments(bytes);
  bool in_frame = false;
  int scans = 0;
  for (;;) {
    const Segment segment = segments.next();
    if (segment.marker == end_of_image) break;
    require_sound(segment, in_frame);
    in_frame |= is_frame_header(segment.marker);
    scans += segment.marker == start_of_scan;
  }
  if (scans == 0) fail_cut_off(ImageFormat::jpeg);
  if (scans > most_scans) fail_damaged(ImageFormat::jpeg, "it has too many scans");
}

}  // namespace

const FormatReader jpeg_reader{inspect_jpeg, require_whole_jpeg, stb_decode};

}  // namespace denselab
