#include "image/resize.hpp"

#include <doctest/doctest.h>

#include "core/image/fixture.hpp"
#include "image/taps.hpp"

namespace denselab {
namespace {

// Pillow rounds after each direction, we once: a level apart where both fall near a half.
void check_close(const Image& ours, const std::string& name) {
  CAPTURE(name);
  const Difference off = difference(ours, golden("resize/" + name));
  CHECK(off.largest <= 1);
  CHECK(off.mean < 0.3);
}

TEST_CASE("shrinking takes the area mean, as Pillow's BOX and reduce do at whole ratios") {
  const Image source = golden("resize/source.ppm");
  check_close(resize(source.view(), 8, 6), "box_8x6.ppm");
  check_close(resize(source.view(), 10, 6), "reduce_10x6.ppm");
}

TEST_CASE("the area mean is exact at any ratio") {
  const Image source = golden("resize/source.ppm");
  check_close(resize(source.view(), 28, 28), "area_28x28.ppm");
  check_close(resize(source.view(), 13, 7), "area_13x7.ppm");
  check_close(resize(source.view(), 39, 29), "area_39x29.ppm");
  check_close(resize(source.view(), 1, 1), "area_1x1.ppm");
}

TEST_CASE("enlarging interpolates linearly, as Pillow's BILINEAR does") {
  check_close(resize(golden("resize/source.ppm").view(), 64, 50), "linear_64x50.ppm");
  check_close(resize(golden("resize/source_grey.pgm").view(), 97, 31), "linear_97x31.pgm");
}

TEST_CASE("each side shrinks or grows for itself") {
  check_close(resize(golden("resize/source.ppm").view(), 10, 45), "mixed_10x45.ppm");
}

TEST_CASE("the same size is the same picture") {
  const Image source = golden("resize/source.ppm");
  CHECK(resize(source.view(), 40, 30).pixels == source.pixels);
}

TEST_CASE("a flat picture stays flat at every size") {
  Image flat(37, 23, 3);
  for (std::uint8_t& value : flat.pixels) value = 201;
  for (const int side : {1, 2, 7, 22, 23, 24, 36, 37, 38, 100}) {
    bool still_flat = true;
    for (const std::uint8_t value : resize(flat.view(), side, side).pixels)
      still_flat &= value == 201;
    CHECK(still_flat);
  }
}

TEST_CASE("weights sum to 1 and lie within the picture") {
  for (const int target : {1, 3, 28, 99, 100, 101, 700}) {
    const Taps taps = make_taps(12.25, 80.5, 100, target);
    REQUIRE(taps.pixels.size() == std::size_t(target));
    for (const Taps::Pixel& pixel : taps.pixels) {
      double sum = 0;
      for (int k = 0; k < pixel.count; ++k) sum += taps.weights[pixel.start + std::size_t(k)];
      CHECK(sum == doctest::Approx(1).epsilon(1e-5));
      // Interpolation may look at the neighbour of the outermost pixel.
      CHECK(pixel.first >= 11);
      CHECK(pixel.first + pixel.count <= 94);
    }
  }
}

TEST_CASE("fractions of a pixel count by what is covered") {
  // Of three pixels that become two, the middle one belongs half to either.
  const Taps taps = make_taps(0, 3, 3, 2);
  REQUIRE(taps.pixels[0].count == 2);
  CHECK(taps.weights[0] == doctest::Approx(2.0 / 3));
  CHECK(taps.weights[1] == doctest::Approx(1.0 / 3));
  CHECK(taps.pixels[1].first == 1);
  CHECK(taps.weights[2] == doctest::Approx(1.0 / 3));
  CHECK(taps.weights[3] == doctest::Approx(2.0 / 3));
}

TEST_CASE("sizes and regions that make no sense are refused") {
  const Image image(4, 3, 1);
  CHECK_THROWS_WITH_AS(resize(image.view(), 0, 5),
                       "image size: width and height must be at least 1, but got 0 × 5.", Error);
  CHECK_THROWS_AS(resize(image.view(), -1, 5), Error);
  CHECK_THROWS_WITH_AS(resize(image.view(), {1, 0, 4, 3}, 2, 2),
                       "resize: the region (left 1, top 0, 4 × 3) does not lie within the image of "
                       "4 × 3 pixels.",
                       Error);
}

}  // namespace
}  // namespace denselab
