#include "data/gzip.hpp"

#include <climits>
#include <cstring>

#include "base/crc32.hpp"
#include "base/error.hpp"

#define STBI_NO_STDIO
#include <stb_image.h>

namespace denselab {
namespace {

constexpr std::size_t trailer_bytes = 8;
constexpr int deflate = 8;
enum Flag : int {
  header_checksum = 2,
  extra_field = 4,
  file_name = 8,
  comment = 16,
  unknown = 0xE0
};

[[noreturn]] void fail_unpacking() {
  throw Error(
      "the gzip file cannot be unpacked: it is cut off, damaged, or several gzip files joined into "
      "one, which is not supported.");
}

void skip_text(ByteReader& reader) {
  while (reader.u8() != 0) {
  }
}

// The compressed data with the trailer, whose bytes stb_image's inflate needs behind the last code:
// some versions look 16 bits ahead.
Bytes compressed_data(Bytes file) {
  require(is_gzip(file), "this is not a gzip file.");
  ByteReader reader(file, 2);
  const int method = reader.u8(), flags = reader.u8();
  reader.skip(6);  // time, speed, operating system
  if (flags & extra_field) reader.skip(reader.le16());
  if (flags & file_name) skip_text(reader);
  if (flags & comment) skip_text(reader);
  if (flags & header_checksum) reader.skip(2);
  require(method == deflate && (flags & unknown) == 0,
          "the gzip file is of a kind that does not exist.");
  require(!reader.ended() && reader.remaining() >= trailer_bytes, "the gzip file is cut off.");
  require(file.size() <= INT_MAX, "the gzip file is larger than 2 GB.");
  return file.subspan(reader.position());
}

// The number of bytes written, or -1.
int inflate(Bytes data, std::span<std::uint8_t> out) {
  char nothing;  // stb_image computes with the address of the room, even where there is none
  return stbi_zlib_decode_noheader_buffer(
      out.empty() ? &nothing : reinterpret_cast<char*>(out.data()), static_cast<int>(out.size()),
      reinterpret_cast<const char*>(data.data()), static_cast<int>(data.size()));
}

// stb_image does not say why in every case, so that an old reason could be taken for the new one.
void forget_failure_reason() {
  const std::uint8_t bad_length[5] = {1, 0, 0, 0, 0};
  std::uint8_t out[1];
  inflate(bad_length, out);
}

}  // namespace

bool is_gzip(Bytes file) { return file.size() >= 2 && file[0] == 0x1F && file[1] == 0x8B; }

std::size_t gunzipped_size(Bytes file) {
  const Bytes data = compressed_data(file);
  const std::uint32_t size = ByteReader(data, data.size() - 4).le32();
  // Deflate's longest match is 258 bytes for 2 bits.
  constexpr std::uint64_t most_per_byte = 1032;
  if (size > INT_MAX || size > most_per_byte * data.size()) fail_unpacking();
  return size;
}

void gunzip(Bytes file, std::span<std::uint8_t> out) {
  const std::size_t size = gunzipped_size(file);
  require(out.size() == size, "gunzip: the file unpacks to ", size,
          " bytes, but there is room for ", out.size(), ".");
  const Bytes data = compressed_data(file);
  if (inflate(data, out) != static_cast<int>(size)) fail_unpacking();
  if (crc32(out) != ByteReader(data, data.size() - trailer_bytes).le32()) fail_unpacking();
}

std::vector<std::uint8_t> gunzip_start(Bytes file, std::size_t count) {
  const Bytes data = compressed_data(file);
  // stb_image's inflate stops with an error where the next piece does not fit; what came before has
  // been written. A piece has at most 65535 bytes (an uncompressed block), so with that much more
  // room the first `count` bytes are there.
  constexpr std::size_t longest_piece = 65535;
  require(count <= INT_MAX - longest_piece, "gunzip: more than 2 GB cannot be unpacked.");
  std::vector<std::uint8_t> start(count + longest_piece);
  forget_failure_reason();
  const int written = inflate(data, start);
  if (written < 0 && std::strcmp(stbi_failure_reason(), "output buffer limit") != 0)
    fail_unpacking();
  const bool whole = written >= 0 && std::size_t(written) < count;
  start.resize(whole ? std::size_t(written) : count);
  return start;
}

}  // namespace denselab
