#include "image/fit.hpp"

#include <doctest/doctest.h>

#include "core/image/fixture.hpp"

namespace denselab {
namespace {

TEST_CASE("crop takes the middle, contain puts the whole on white") {
  const Image source = golden("resize/source.ppm");
  const Image cropped = fit(source.view(), {12, 12, 3, FitMode::crop});
  CHECK(difference(cropped, golden("resize/crop_12x12.ppm")).largest <= 1);
  const Image padded = fit(source.view(), {24, 24, 3, FitMode::contain});
  CHECK(difference(padded, golden("resize/contain_24x24.ppm")).largest <= 1);
  const Image stretched = fit(source.view(), {28, 28, 3, FitMode::stretch});
  CHECK(difference(stretched, golden("resize/area_28x28.ppm")).largest <= 1);
}

TEST_CASE("contained keeps the proportions and never leaves the frame") {
  const auto size = [](Size picture, Size frame) {
    const Size found = contained(picture, frame);
    return std::pair(found.width, found.height);
  };
  CHECK(size({40, 30}, {24, 24}) == std::pair(24, 18));
  CHECK(size({30, 40}, {24, 24}) == std::pair(18, 24));
  CHECK(size({10, 10}, {96, 96}) == std::pair(96, 96));
  CHECK(size({5000, 3}, {96, 96}) == std::pair(96, 1));
  CHECK(size({4032, 3024}, {96, 96}) == std::pair(96, 72));
}

TEST_CASE("channels: grey as Pillow computes it, RGB from grey, RGBA for a canvas") {
  const Image source = golden("resize/source.ppm");
  CHECK(fit(source.view(), {40, 30, 1}).pixels == golden("resize/source_grey.pgm").pixels);

  Image grey(2, 1, 1);
  grey.pixels = {7, 200};
  CHECK(fit(grey.view(), {2, 1, 3}).pixels == std::vector<std::uint8_t>{7, 7, 7, 200, 200, 200});
  CHECK(fit(grey.view(), {2, 1, 4}).pixels ==
        std::vector<std::uint8_t>{7, 7, 7, 255, 200, 200, 200, 255});
}

TEST_CASE("a turned photo fits like the upright picture, in every mode") {
  const Image upright = golden("images/orientation_upright.golden.ppm");
  for (int orientation = 1; orientation <= 8; ++orientation)
    for (const FitMode mode : {FitMode::stretch, FitMode::contain, FitMode::crop}) {
      CAPTURE(orientation);
      CAPTURE(int(mode));
      const DecodedImage photo = decode(fixture(text("images/orientation_", orientation, ".jpg")));
      const FitOptions options{10, 12, 3, mode};
      const Difference off = difference(fit(photo, options), fit(upright.view(), options));
      CHECK(off.mean < 2);
      CHECK(off.largest < 20);
    }
}

TEST_CASE("fit writes straight into a row of the caller's") {
  const Image source = golden("resize/source.ppm");
  std::vector<std::uint8_t> rows(3 * 28 * 28, 99);
  const FitOptions options{28, 28, 1};
  fit(source.view(), options, std::span(rows).subspan(28 * 28, 28 * 28));
  CHECK(rows[28 * 28 - 1] == 99);
  CHECK(rows[2 * 28 * 28] == 99);
  const Image alone = fit(source.view(), options);
  CHECK(std::equal(alone.pixels.begin(), alone.pixels.end(), rows.begin() + 28 * 28));
}

TEST_CASE("wrong sizes and channels are refused") {
  const Image image(4, 3, 1);
  std::vector<std::uint8_t> row(10);
  CHECK_THROWS_WITH_AS(fit(image.view(), {3, 3, 1}, row),
                       "fit: the result has 9 bytes, but there is room for 10.", Error);
  CHECK_THROWS_WITH_AS(fit(image.view(), {5, 1, 2}, row),
                       "channels must be 1 (grey), 3 (RGB) or 4 (RGBA), but got 2.", Error);
  CHECK_THROWS_AS(fit(image.view(), {0, 3, 1}, row), Error);
}

}  // namespace
}  // namespace denselab
