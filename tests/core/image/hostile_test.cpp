// Files made to do harm: each is refused, with little memory and no access beyond its bytes (the
// sanitizers of the native-debug preset watch). tests/fuzz looks for more of them.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/image/fixture.hpp"
#include "image/decode.hpp"
#include "image/decode_error.hpp"

namespace denselab {
namespace {

using File = std::vector<std::uint8_t>;

std::string failure(const File& file) {
  try {
    decode(file);
  } catch (const DecodeError& error) {
    return error.what();
  }
  return "";
}

std::size_t find(const File& file, const File& what) {
  const auto found = std::search(file.begin(), file.end(), what.begin(), what.end());
  REQUIRE(found != file.end());
  return std::size_t(found - file.begin());
}

void insert(File& file, std::size_t at, const File& what) {
  file.insert(file.begin() + std::ptrdiff_t(at), what.begin(), what.end());
}

TEST_CASE("a PNG that unpacks to more than its pixels is stopped") {
  CHECK(failure(fixture("images/bomb.png")) ==
        "the PNG image is damaged: it has more data than pixels.");
}

TEST_CASE("a JPEG's Huffman table of more symbols than there are bytes is refused") {
  File file = fixture("images/jpeg_444.jpg");
  constexpr int per_length = 40, symbols = 16 * per_length, length = 2 + 17 + symbols;
  File table = {0xFF, 0xC4, length >> 8, length & 0xFF, 0};
  table.insert(table.end(), 16, per_length);
  table.insert(table.end(), symbols, 0);
  insert(file, find(file, {0xFF, 0xC4}), table);
  CHECK(failure(file) == "the JPEG image is damaged: one of its Huffman tables makes no sense.");
}

TEST_CASE("a JPEG of very many scans is refused before the first is decoded") {
  File file = fixture("images/jpeg_progressive.jpg");
  const std::size_t scan = find(file, {0xFF, 0xDA});
  // A scan of one component's coefficients 1 … 5, without any data.
  File scans;
  for (int i = 0; i < 501; ++i) scans.insert(scans.end(), {0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 5, 0});
  insert(file, scan, scans);
  CHECK(failure(file) == "the JPEG image is damaged: it has too many scans.");
}

TEST_CASE("a JPEG with two different sizes is refused") {
  File file = fixture("images/jpeg_444.jpg");
  const std::size_t frame = find(file, {0xFF, 0xC0});
  const File copy(file.begin() + std::ptrdiff_t(frame), file.begin() + std::ptrdiff_t(frame) + 19);
  insert(file, frame, copy);
  file[frame + 19 + 5] = 0x40;  // 16 384 rows more in the second
  CHECK(failure(file) == "the JPEG image is damaged: it has a part that does not belong there.");
}

TEST_CASE("a JPEG with padding between its tables and its scan is not half decoded") {
  File file = fixture("images/jpeg_444.jpg");
  insert(file, find(file, {0xFF, 0xDA}), {0, 0, 0});
  CHECK(failure(file) == "the JPEG image is damaged: there is something between its parts.");
}

TEST_CASE("a BMP that uses colours its palette does not have is refused") {
  File file = fixture("images/bmp_palette.bmp");
  // 256 colours become 200: the pixels stay where they were, what lies between is skipped.
  const std::size_t pixels = 14 + 40 + 4 * 256;
  file.erase(file.begin() + 14 + 40, file.begin() + 14 + 40 + 4 * 56);
  const std::size_t offset = pixels - 4 * 56;
  file[10] = std::uint8_t(offset);
  file[11] = std::uint8_t(offset >> 8);
  CHECK(failure(file) == "");
  file[offset] = 250;
  CHECK(failure(file) ==
        "the BMP image is damaged: it uses colours that its palette does not have.");
}

TEST_CASE("lengths that point far outside are refused") {
  File png = fixture("images/png_rgb.png");
  for (std::size_t i = 0; i < 4; ++i) png[33 + i] = 0xFF;  // the second chunk's length
  CHECK(failure(png) == "the file is cut off: the PNG image in it is not complete.");
  File bmp = fixture("images/bmp_24_bits.bmp");
  bmp[25] = 0x80;  // the height becomes −2^31 + 13
  CHECK(failure(bmp).find("megapixels") != std::string::npos);
  File pnm = fixture("images/ppm.ppm");
  insert(pnm, 3, File(30, '9'));  // the width
  CHECK(failure(pnm).find("megapixels") != std::string::npos);
}

}  // namespace
}  // namespace denselab
