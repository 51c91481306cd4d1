#include "base/turns.hpp"

#include <doctest/doctest.h>

namespace denselab::test {

TEST_CASE("sine and cosine of turns are the C library's of radians") {
  double worst = 0;
  for (int i = -40000; i <= 40000; ++i) {
    const double turns = i / 9973.0;
    const long double radians = 2 * std::numbers::pi_v<long double> * turns;
    const auto [sine, cosine] = sine_cosine(turns);
    worst = std::fmax(worst, static_cast<double>(std::fabs(sine - std::sin(radians))));
    worst = std::fmax(worst, static_cast<double>(std::fabs(cosine - std::cos(radians))));
  }
  CHECK(worst < 4e-16);
}

TEST_CASE("sine and cosine of quarters of a turn are exact") {
  const auto [sine, cosine] = sine_cosine(0.75);
  CHECK(sine == -1);
  CHECK(cosine == 0);
  CHECK(sine_cosine(0).cosine == 1);
}

}  // namespace denselab::test
