#include "image/autocorrelation.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "core/image/fixture.hpp"
#include "kernels/byte_products.hpp"

namespace denselab {
namespace {

// numpy.corrcoef of the two overlapping parts of the image, for dy = 0 … 3 and dx = −3 … 3.
constexpr double numpy[4][7] = {
    {0.6580445, 0.7735524, 0.8883015, 1.0, 0.8883015, 0.7735524, 0.6580445},
    {0.6815578, 0.7852041, 0.8145439, 0.7751652, 0.6695612, 0.5606504, 0.4480027},
    {0.6824106, 0.6334122, 0.5879752, 0.5321546, 0.4265967, 0.3251318, 0.2191283},
    {0.4536127, 0.3982571, 0.3292777, 0.2489081, 0.1518392, 0.0540525, -0.0390348}};

TEST_CASE("the correlation of a pixel with its neighbours is numpy's") {
  const Image image = golden("images/jpeg_grey.jpg.golden.pgm");
  const std::vector<float> found = autocorrelation(image.view(), 3);
  REQUIRE(found.size() == 49);
  for (int dy = 0; dy <= 3; ++dy) {
    for (int dx = -3; dx <= 3; ++dx) {
      const double right = numpy[dy][dx + 3];
      CHECK(std::abs(found[std::size_t((dy + 3) * 7 + dx + 3)] - right) < 1e-6);
      CHECK(std::abs(found[std::size_t((3 - dy) * 7 + 3 - dx)] - right) < 1e-6);
    }
  }
}

TEST_CASE("where nothing varies, or nothing is so far apart, there is no correlation") {
  Image flat(5, 4, 1);
  for (auto& pixel : flat.pixels) pixel = 77;
  for (float value : autocorrelation(flat.view(), 2)) CHECK(std::isnan(value));

  Image pair(2, 1, 1);
  pair.pixels = {0, 255};
  const std::vector<float> found = autocorrelation(pair.view(), 2);
  CHECK(found[12] == 1.0f);
  CHECK(std::isnan(found[13]));
  CHECK(std::isnan(found[14]));
  CHECK(std::isnan(found[17]));
}

TEST_CASE("neither colours nor a senseless radius are taken") {
  const Image grey(3, 3, 1), colour(3, 3, 3);
  CHECK_THROWS_WITH(autocorrelation(colour.view(), 1),
                    "autocorrelation: the image must be grey, but it has 3 channels.");
  CHECK_THROWS_WITH(autocorrelation(grey.view(), 0),
                    "autocorrelation: radius must be from 1 to 64, but got 0.");
}

TEST_CASE("a sum of products is exact, however long") {
  const std::vector<std::uint8_t> white(200'001, 255);
  CHECK(kernels::sum_of_products(white.data(), white.data(), white.size()) ==
        std::uint64_t(255 * 255) * 200'001);
}

}  // namespace
}  // namespace denselab
