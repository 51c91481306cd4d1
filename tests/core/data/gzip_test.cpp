#include "data/gzip.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/crc32.hpp"
#include "base/error.hpp"
#include "core/image/fixture.hpp"

namespace denselab {
namespace {

using Content = std::vector<std::uint8_t>;

const std::string cannot_unpack =
    "the gzip file cannot be unpacked: it is cut off, damaged, or several gzip files joined into "
    "one, which is not supported.";

Content unpacked(Bytes file) {
  Content out(gunzipped_size(file));
  gunzip(file, out);
  return out;
}

TEST_CASE("CRC-32 of known texts") {
  const auto of = [](std::string_view text) {
    return crc32({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  };
  CHECK(of("") == 0);
  CHECK(of("123456789") == 0xCBF43926u);  // the check value of the CRC catalogue
  CHECK(of("The quick brown fox jumps over the lazy dog") == 0x414FA339u);
}

TEST_CASE("gzip files unpack, whatever their blocks and header fields") {
  const Content content = fixture("data/images.idx");
  CHECK_FALSE(is_gzip(content));
  for (const std::string name : {"images", "fixed_codes", "uncompressed", "all_fields"}) {
    CAPTURE(name);
    const Content file = fixture("data/" + name + ".idx.gz");
    CHECK(is_gzip(file));
    CHECK(gunzipped_size(file) == content.size());
    CHECK(unpacked(file) == content);
  }
}

TEST_CASE("the start of a gzip file unpacks alone") {
  const Content content = fixture("data/images.idx");
  for (const std::string name : {"images", "fixed_codes", "uncompressed", "all_fields"})
    for (const std::size_t count : {std::size_t{0}, std::size_t{16}, std::size_t{1000},
                                    content.size() - 1, content.size(), content.size() + 100}) {
      CAPTURE(name);
      CAPTURE(count);
      const Content start = gunzip_start(fixture("data/" + name + ".idx.gz"), count);
      CHECK(start.size() == std::min(count, content.size()));
      CHECK(std::equal(start.begin(), start.end(), content.begin()));
    }
}

TEST_CASE("the start of a file larger than what the unpacking holds at once") {
  const Content zeros(200'000, 0);
  const Content file = fixture("data/zeros.gz");
  CHECK(gunzipped_size(file) == zeros.size());
  CHECK(gunzip_start(file, 1000) == Content(1000, 0));
  CHECK(unpacked(file) == zeros);
}

TEST_CASE("a gzip file that is cut off anywhere is an error") {
  const Content file = fixture("data/images.idx.gz");
  for (std::size_t length = 0; length < file.size(); ++length) {
    CAPTURE(length);
    CHECK_THROWS_AS(unpacked(Bytes(file).first(length)), Error);
  }
}

TEST_CASE("a changed byte in the data is found") {
  const Content file = fixture("data/images.idx.gz");
  for (std::size_t at = 10; at < file.size(); at += 37) {
    Content changed = file;
    changed[at] ^= 0x10;
    CAPTURE(at);
    CHECK_THROWS_AS(unpacked(changed), Error);
  }
}

TEST_CASE("joined gzip files are reported, not cut to the first") {
  CHECK_THROWS_WITH_AS(unpacked(fixture("data/two_members.idx.gz")), cannot_unpack.c_str(), Error);
}

TEST_CASE("nothing unpacks to nothing, and something into no room is an error") {
  // An empty stored block, then its trailer.
  Content file = {0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0};
  CHECK(unpacked(file).empty());
  file = fixture("data/zeros.gz");
  std::fill(file.end() - 4, file.end(), std::uint8_t{0});
  CHECK_THROWS_WITH_AS(unpacked(file), cannot_unpack.c_str(), Error);
}

TEST_CASE("what is no gzip file, and room of the wrong size") {
  CHECK_THROWS_WITH_AS(unpacked(fixture("data/images.idx")), "this is not a gzip file.", Error);
  Content out(10);
  CHECK_THROWS_WITH_AS(gunzip(fixture("data/images.idx.gz"), out),
                       "gunzip: the file unpacks to 10516 bytes, but there is room for 10.", Error);
  Content unknown_method = fixture("data/images.idx.gz");
  unknown_method[2] = 7;
  CHECK_THROWS_WITH_AS(unpacked(unknown_method), "the gzip file is of a kind that does not exist.",
                       Error);
}

TEST_CASE("a size that cannot be is refused before room is made") {
  Content file = fixture("data/images.idx.gz");
  for (std::size_t i = 1; i <= 4; ++i) file[file.size() - i] = 0x7F;
  CHECK_THROWS_WITH_AS(gunzipped_size(file), cannot_unpack.c_str(), Error);
}

TEST_CASE("a broken block is not taken for the end of the room") {
  gunzip_start(fixture("data/zeros.gz"), 10);  // stops for lack of room
  Content file = fixture("data/images.idx.gz");
  file[10] = 0x07;  // a block type that does not exist
  CHECK_THROWS_WITH_AS(gunzip_start(file, 10), cannot_unpack.c_str(), Error);
}

}  // namespace
}  // namespace denselab
