#include "image/colour.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <vector>

namespace denselab {
namespace {

using Pixels = std::vector<std::uint8_t>;

TEST_CASE("luma weighs the colours and keeps greys") {
  CHECK(luma(255, 0, 0) == 76);
  CHECK(luma(0, 255, 0) == 150);
  CHECK(luma(0, 0, 255) == 29);
  for (int grey = 0; grey <= 255; ++grey) CHECK(luma(grey, grey, grey) == grey);
}

TEST_CASE("alpha is laid over white") {
  Pixels rgba = {10, 20, 30, 255, 10, 20, 30, 0, 10, 20, 30, 128};
  lay_over_white(rgba.data(), 4, 3);
  rgba.resize(9);
  CHECK(rgba == Pixels{10, 20, 30, 255, 255, 255, 132, 137, 142});
  Pixels grey = {0, 255, 0, 0, 100, 51};
  lay_over_white(grey.data(), 2, 3);
  grey.resize(3);
  CHECK(grey == Pixels{0, 255, 224});
}

TEST_CASE("16 bits become the nearest of 256 levels, for every value") {
  std::vector<std::uint16_t> samples(65536);
  for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = std::uint16_t(i);
  reduce_to_8_bits(samples.data(), samples.size());
  const auto* levels = reinterpret_cast<const std::uint8_t*>(samples.data());
  bool all_nearest = true;
  for (int i = 0; i < 65536; ++i) all_nearest &= levels[i] == std::lround(i / 257.0);
  CHECK(all_nearest);
}

}  // namespace
}  // namespace denselab
