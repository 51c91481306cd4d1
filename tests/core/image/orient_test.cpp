#include "image/orient.hpp"

#include <doctest/doctest.h>

namespace denselab {
namespace {

using Pixels = std::vector<std::uint8_t>;

// Stored:  1 2 3
//          4 5 6
Image stored() {
  Image image(3, 2, 1);
  image.pixels = {1, 2, 3, 4, 5, 6};
  return image;
}

Pixels turned(int orientation) { return orient(stored().view(), Orientation(orientation)).pixels; }

TEST_CASE("the eight orientations, pixel by pixel") {
  CHECK(turned(1) == Pixels{1, 2, 3, 4, 5, 6});
  CHECK(turned(2) == Pixels{3, 2, 1, 6, 5, 4});
  CHECK(turned(3) == Pixels{6, 5, 4, 3, 2, 1});
  CHECK(turned(4) == Pixels{4, 5, 6, 1, 2, 3});
  CHECK(turned(5) == Pixels{1, 4, 2, 5, 3, 6});
  CHECK(turned(6) == Pixels{4, 1, 5, 2, 6, 3});
  CHECK(turned(7) == Pixels{6, 3, 5, 2, 4, 1});
  CHECK(turned(8) == Pixels{3, 6, 2, 5, 1, 4});
}

TEST_CASE("width and height change places from 5 on") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const Image upright = orient(stored().view(), Orientation(orientation));
    CHECK(upright.width == (orientation < 5 ? 3 : 2));
    CHECK(upright.height == (orientation < 5 ? 2 : 3));
  }
}

TEST_CASE("pixels of three channels stay together, also across the tiles of a large picture") {
  Image image(70, 45, 3);
  for (int y = 0; y < 45; ++y)
    for (int x = 0; x < 70; ++x) {
      std::uint8_t* pixel = image.pixels.data() + (y * 70 + x) * 3;
      pixel[0] = std::uint8_t(x);
      pixel[1] = std::uint8_t(y);
      pixel[2] = std::uint8_t(x ^ y);
    }
  const Image upright = orient(image.view(), Orientation::quarter_turn_right);
  bool all_right = true;
  for (int y = 0; y < 70; ++y)
    for (int x = 0; x < 45; ++x) {
      const std::uint8_t* pixel = upright.pixels.data() + (y * 45 + x) * 3;
      all_right &= pixel[0] == y && pixel[1] == 44 - x && pixel[2] == (y ^ (44 - x));
    }
  CHECK(all_right);
}

}  // namespace
}  // namespace denselab
