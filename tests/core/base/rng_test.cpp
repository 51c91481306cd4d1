#include "base/rng.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include "support/close.hpp"

namespace denselab {
namespace {

using test::close;

/// Σ (seen − expected)² / expected over equally likely outcomes.
template <typename Counts>
double chi_square(const Counts& counts, double expected) {
  double sum = 0;
  for (const double seen : counts) sum += (seen - expected) * (seen - expected) / expected;
  return sum;
}

}  // namespace

// From a Python transcription of the authors' C sources, itself checked against their published
// vectors: xoshiro256++ from the state {1, 2, 3, 4} begins 41943041, 58720359, 3588806011781223;
// splitmix64 from 1234567 begins 6457827717110365317, 3203168211198807973.
TEST_CASE("xoshiro256++ seeded through splitmix64") {
  const std::map<std::uint64_t, std::array<std::uint64_t, 6>> streams = {
      {0,
       {0x53175d61490b23df, 0x61da6f3dc380d507, 0x5c0fdf91ec9a7bfc, 0x02eebf8c3bbe5e1a,
        0x7eca04ebaf4a5eea, 0x0543c37757f08d9a}},
      {42,
       {0xd0764d4f4476689f, 0x519e4174576f3791, 0xfbe07cfb0c24ed8c, 0xb37d9f600cd835b8,
        0xcb231c3874846a73, 0x968d9f004e50de7d}},
      {18446744073709551615u,
       {0x56ccf8ce948e27b2, 0xe68588432e5a5b90, 0xe3e9b5a48119ca8b, 0x460f19495532ae73,
        0xa7d62040ea9263e1, 0x66f1fb2ac9402c14}}};
  for (const auto& [seed, expected] : streams) {
    Rng rng(seed);
    for (const std::uint64_t bits : expected) CHECK(rng.next() == bits);
  }
}

TEST_CASE("the same seed gives the same stream, another seed another") {
  Rng a(7), b(7), c(8);
  bool same = true, other = false;
  for (int i = 0; i < 1000; ++i) {
    const Real x = a.normal();
    same = same && x == b.normal();
    other = other || x != c.normal();
  }
  CHECK(same);
  CHECK(other);
}

TEST_CASE("forks are repeatable, differ from each other and leave their origin alone") {
  Rng origin(3);
  Rng first = origin.fork(1), again = origin.fork(1), second = origin.fork(2);
  const std::uint64_t bits = first.next();
  CHECK(bits == again.next());
  CHECK(bits != second.next());
  CHECK(origin.next() == Rng(3).next());
}

TEST_CASE("uniform: in [0, 1), with the mean, variance and evenness of a uniform") {
  Rng rng(1);
  constexpr int n = 200000;
  std::array<double, 20> counts{};
  double sum = 0, squares = 0;
  bool inside = true;
  for (int i = 0; i < n; ++i) {
    const Real x = rng.uniform();
    inside = inside && x >= 0 && x < 1;
    sum += x;
    squares += static_cast<double>(x) * static_cast<double>(x);
    ++counts.at(static_cast<std::size_t>(static_cast<double>(x) * 20));
  }
  CHECK(inside);
  // Five standard errors: √(1/12/n) and √(4/45/n).
  CHECK(close(sum / n, 1.0 / 2, 5 * 0.2887 / std::sqrt(n)));
  CHECK(close(squares / n, 1.0 / 3, 5 * 0.2981 / std::sqrt(n)));
  CHECK(chi_square(counts, n / 20.0) < 43.8);  // 99.9 % of χ² with 19 degrees of freedom
}

TEST_CASE("uniform between two bounds") {
  Rng rng(2);
  Real low = 10, high = -10;
  for (int i = 0; i < 10000; ++i) {
    const Real x = rng.uniform(Real(-2), Real(3));
    low = std::min(low, x);
    high = std::max(high, x);
  }
  CHECK(low >= -2);
  CHECK(low < Real(-1.99));
  CHECK(high < 3);
  CHECK(high > Real(2.99));
}

TEST_CASE("normal: the first four moments, and the share beyond one and two deviations") {
  Rng rng(5);
  constexpr int n = 200000;
  double sum = 0, squares = 0, cubes = 0, fourths = 0, beyond_one = 0, beyond_two = 0;
  for (int i = 0; i < n; ++i) {
    const double x = static_cast<double>(rng.normal());
    sum += x;
    squares += x * x;
    cubes += x * x * x;
    fourths += x * x * x * x;
    beyond_one += std::abs(x) > 1;
    beyond_two += std::abs(x) > 2;
  }
  // Five standard errors of each: the deviations of x, x², x³ and x⁴ are 1, √2, √15 and √96.
  const double error = 5 / std::sqrt(n);
  CHECK(close(sum / n, 0, error));
  CHECK(close(squares / n, 1, error * std::sqrt(2)));
  CHECK(close(cubes / n, 0, error * std::sqrt(15)));
  CHECK(close(fourths / n, 3, error * std::sqrt(96)));
  CHECK(close(beyond_one / n, 0.317311, error * 0.4655));
  CHECK(close(beyond_two / n, 0.0455003, error * 0.2084));
}

TEST_CASE("below: every number from 0 to n − 1, evenly, also for awkward n") {
  Rng rng(11);
  CHECK(rng.below(1) == 0);
  std::array<double, 7> counts{};
  for (int i = 0; i < 70000; ++i) ++counts.at(rng.below(7));
  CHECK(chi_square(counts, 10000) < 22.5);  // 99.9 % of χ² with 6 degrees of freedom

  // 3 · 2^30: taking a remainder would return the lower third of the range twice as often.
  constexpr std::uint32_t awkward = 3u << 30;
  std::array<double, 3> thirds{};
  for (int i = 0; i < 30000; ++i) {
    const std::uint32_t x = rng.below(awkward);
    REQUIRE(x < awkward);
    ++thirds[x >> 30];
  }
  CHECK(chi_square(thirds, 10000) < 13.8);  // 2 degrees of freedom
}

TEST_CASE("shuffle: a permutation, and every one of them equally often") {
  Rng rng(13);
  std::vector<int> many(1000);
  std::iota(many.begin(), many.end(), 0);
  const std::vector<int> sorted = many;
  rng.shuffle(std::span(many));
  CHECK(many != sorted);
  CHECK(std::ranges::is_permutation(many, sorted));

  std::map<std::array<int, 4>, double> counts;
  for (int i = 0; i < 24000; ++i) {
    std::array<int, 4> four = {0, 1, 2, 3};
    rng.shuffle(std::span<int>(four));
    ++counts[four];
  }
  CHECK(counts.size() == 24);
  std::vector<double> seen;
  for (const auto& [order, count] : counts) seen.push_back(count);
  CHECK(chi_square(seen, 1000) < 49.7);  // 99.9 % of χ² with 23 degrees of freedom
}

}  // namespace denselab
