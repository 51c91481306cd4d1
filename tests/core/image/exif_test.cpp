#include "image/exif.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace denselab {
namespace {

using Block = std::vector<std::uint8_t>;

// One directory with two entries: the image's width, then the orientation.
const Block little_endian = {'I',  'I', 42, 0, 8, 0, 0, 0,               // header
                             2,    0,                                    // entries
                             0,    1,   4,  0, 1, 0, 0, 0, 64, 0, 0, 0,  // 0x0100, long, 64
                             0x12, 1,   3,  0, 1, 0, 0, 0, 6,  0, 0, 0,  // 0x0112, short, 6
                             0,    0,   0,  0};                          // no further directory
const Block big_endian = {'M', 'M',  0, 42, 0, 0, 0, 8,                  //
                          0,   2,                                        //
                          1,   0,    0, 4,  0, 0, 0, 1, 0, 0, 0, 64,     //
                          1,   0x12, 0, 3,  0, 0, 0, 1, 0, 6, 0, 0,      //
                          0,   0,    0, 0};

Orientation with(Block block, std::size_t at, std::uint8_t value) {
  block[at] = value;
  return exif_orientation(block);
}

TEST_CASE("EXIF's orientation in both byte orders") {
  CHECK(exif_orientation(little_endian) == Orientation::quarter_turn_right);
  CHECK(exif_orientation(big_endian) == Orientation::quarter_turn_right);
}

TEST_CASE("EXIF's orientation as a long") {
  CHECK(with(little_endian, 24, 4) == Orientation::quarter_turn_right);
}

TEST_CASE("EXIF that makes no sense leaves the picture as it is") {
  CHECK(exif_orientation({}) == Orientation::upright);
  CHECK(with(little_endian, 0, 'M') == Orientation::upright);    // byte orders mixed
  CHECK(with(little_endian, 2, 43) == Orientation::upright);     // not TIFF
  CHECK(with(little_endian, 4, 7) == Orientation::upright);      // directory in the header
  CHECK(with(little_endian, 7, 0xFF) == Orientation::upright);   // directory far outside
  CHECK(with(little_endian, 22, 0x13) == Orientation::upright);  // another tag
  CHECK(with(little_endian, 24, 2) == Orientation::upright);     // text
  CHECK(with(little_endian, 26, 2) == Orientation::upright);     // two of them
  CHECK(with(little_endian, 30, 0) == Orientation::upright);
  CHECK(with(little_endian, 30, 9) == Orientation::upright);
}

TEST_CASE("EXIF that ends early leaves the picture as it is") {
  for (std::size_t length = 0; length < 32; ++length) {
    CAPTURE(length);
    CHECK(exif_orientation(Bytes(little_endian).first(length)) == Orientation::upright);
    CHECK(exif_orientation(Bytes(big_endian).first(length)) == Orientation::upright);
  }
}

}  // namespace
}  // namespace denselab
