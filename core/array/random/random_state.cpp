#include "array/random/random_state.hpp"

#include <cmath>

#include "array/creation.hpp"
#include "array/random/drawing.hpp"
#include "array/sorting.hpp"
#include "array/views.hpp"

namespace denselab::array {

void RandomState::seed(std::uint32_t seed) {
  bits_.seed(seed);
  has_second_ = false;
}

void RandomState::seed(std::span<const std::uint32_t> key) {
  require(!key.empty(), "Seed must be non-empty");
  bits_.seed(key);
  has_second_ = false;
}

/// Marsaglia's polar method gives two numbers at a time; the second waits for the next call.
double RandomState::next_normal() {
  if (has_second_) {
    has_second_ = false;
    return second_;
  }
  double x, y, square;
  do {
    x = 2 * bits_.next_double() - 1;
    y = 2 * bits_.next_double() - 1;
    square = x * x + y * y;
  } while (square >= 1 || square == 0);
  const double factor = std::sqrt(-2 * std::log(square) / square);
  second_ = factor * x;
  has_second_ = true;
  return factor * y;
}

NDArray RandomState::random_sample(const Shape& shape) {
  return drawn<double>(shape, [&] { return bits_.next_double(); });
}

NDArray RandomState::standard_normal(const Shape& shape) {
  return drawn<double>(shape, [&] { return next_normal(); });
}

NDArray RandomState::uniform(double low, double high, const Shape& shape) {
  const double range = high - low;
  require(std::isfinite(range), "Range exceeds valid bounds");
  return drawn<double>(shape, [&] { return low + range * bits_.next_double(); });
}

NDArray RandomState::normal(double mean, double deviation, const Shape& shape) {
  require(deviation >= 0, "scale < 0");
  return drawn<double>(shape, [&] { return mean + deviation * next_normal(); });
}

NDArray RandomState::exponential(double scale, const Shape& shape) {
  require(scale >= 0, "scale < 0");
  return drawn<double>(shape, [&] { return scale * -std::log(1 - bits_.next_double()); });
}

NDArray RandomState::randint(std::int64_t low, std::int64_t high, const Shape& shape) {
  require(low < high, "low >= high");
  const auto from = static_cast<std::uint64_t>(low);
  const std::uint64_t most = static_cast<std::uint64_t>(high) - from - 1;
  return drawn<std::int64_t>(shape,
                             [&] { return static_cast<std::int64_t>(from + masked(bits_, most)); });
}

NDArray RandomState::permutation(Index n) {
  NDArray out = arange(Dtype::int64, 0, 1, n);
  shuffle(out);
  return out;
}

void RandomState::shuffle(const NDArray& a) { shuffle_rows(bits_, a); }

NDArray RandomState::choice(Index n, const Shape& shape, bool replace, const NDArray* p) {
  require(n > 0 || size_of(shape) == 0, "a must be greater than 0 unless no samples are taken");
  if (p) check_probabilities(*p, n);
  if (replace && !p) return randint(0, n, shape);
  if (replace) return searchsorted(cumulated(*p), random_sample(shape), true);
  const Index count = size_of(shape);
  require(count <= n, "Cannot take a larger sample than population when 'replace=False'");
  const auto uniform = [&](Index samples) { return random_sample({samples}); };
  if (p) return reshape(distinct_by_weight(*p, count, uniform), shape);
  return reshape(slice(permutation(n), {0}, {1}, {count}, {false}), shape);
}

}  // namespace denselab::array
