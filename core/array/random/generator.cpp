#include "array/random/generator.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "array/creation.hpp"
#include "array/random/drawing.hpp"
#include "array/random/ziggurat_tables.hpp"
#include "array/sorting.hpp"
#include "array/views.hpp"

namespace denselab::array {

/// The ziggurat of Marsaglia and Tsang: 99 of 100 draws lie inside a layer and cost one product.
double Generator::next_normal() {
  for (;;) {
    const std::uint64_t bits = bits_.next64();
    const auto layer = static_cast<std::size_t>(bits & 0xff);
    const std::uint64_t place = bits >> 9 & 0x000fffffffffffff;
    const double size = static_cast<double>(place) * ziggurat_widths[layer];
    const double value = bits >> 8 & 1 ? -size : size;
    if (place < ziggurat_inside[layer]) return value;
    if (layer == 0) return next_in_tail(place >> 8 & 1);
    const double below = ziggurat_heights[layer], above = ziggurat_heights[layer - 1];
    if ((above - below) * bits_.next_double() + below < std::exp(-0.5 * value * value))
      return value;
  }
}

double Generator::next_in_tail(bool negative) {
  constexpr double begin = 3.6541528853610087963519472518;
  constexpr double inverse = 0.27366123732975827203338247596;
  for (;;) {
    const double x = -inverse * std::log1p(-bits_.next_double());
    const double y = -std::log1p(-bits_.next_double());
    if (y + y > x * x) return negative ? -(begin + x) : begin + x;
  }
}

/// Lemire's method: the high half of a product, which is drawn again where the low one shows that
/// some numbers would come more often than others.
std::uint64_t Generator::below_or_at(std::uint64_t most) {
  if (most == 0) return 0;
  if (most == 0xffffffffu) return bits_.next32();
  if (most == ~std::uint64_t{0}) return bits_.next64();
  const std::uint64_t count = most + 1;
  if (most < 0xffffffffu) {
    const auto narrow = static_cast<std::uint32_t>(count);
    std::uint64_t product = bits_.next32() * count;
    if (static_cast<std::uint32_t>(product) < narrow) {
      const std::uint32_t threshold = (0xffffffffu - static_cast<std::uint32_t>(most)) % narrow;
      while (static_cast<std::uint32_t>(product) < threshold) product = bits_.next32() * count;
    }
    return product >> 32;
  }
  __extension__ using Wide = unsigned __int128;
  Wide product = static_cast<Wide>(bits_.next64()) * count;
  if (static_cast<std::uint64_t>(product) < count) {
    const std::uint64_t threshold = (~std::uint64_t{0} - most) % count;
    while (static_cast<std::uint64_t>(product) < threshold)
      product = static_cast<Wide>(bits_.next64()) * count;
  }
  return static_cast<std::uint64_t>(product >> 64);
}

NDArray Generator::random(const Shape& shape) {
  return drawn<double>(shape, [&] { return bits_.next_double(); });
}

NDArray Generator::standard_normal(const Shape& shape) {
  return drawn<double>(shape, [&] { return next_normal(); });
}

NDArray Generator::uniform(double low, double high, const Shape& shape) {
  const double range = high - low;
  require(std::isfinite(range), "high - low range exceeds valid bounds");
  return drawn<double>(shape, [&] { return low + range * bits_.next_double(); });
}

NDArray Generator::normal(double mean, double deviation, const Shape& shape) {
  require(deviation >= 0, "scale < 0");
  return drawn<double>(shape, [&] { return mean + deviation * next_normal(); });
}

NDArray Generator::integers(std::int64_t low, std::int64_t high, const Shape& shape) {
  require(low < high, "low >= high");
  const auto from = static_cast<std::uint64_t>(low);
  const std::uint64_t most = static_cast<std::uint64_t>(high) - from - 1;
  return drawn<std::int64_t>(shape,
                             [&] { return static_cast<std::int64_t>(from + below_or_at(most)); });
}

NDArray Generator::permutation(Index n) {
  NDArray out = arange(Dtype::int64, 0, 1, n);
  shuffle(out);
  return out;
}

void Generator::shuffle(const NDArray& a) { shuffle_rows(bits_, a); }

NDArray Generator::choice(Index n, const Shape& shape, bool replace, const NDArray* p) {
  require(n > 0 || size_of(shape) == 0, "a must be a positive integer unless no samples are taken");
  if (p) check_probabilities(*p, n);
  if (replace && !p) return integers(0, n, shape);
  if (replace) return searchsorted(cumulated(*p), random(shape), true);
  const Index count = size_of(shape);
  require(count <= n, "Cannot take a larger sample than population when replace is False");
  const auto uniform = [&](Index samples) { return random({samples}); };
  return reshape(p ? distinct_by_weight(*p, count, uniform) : distinct(n, count), shape);
}

/// Not as `shuffle` does it, which keeps the masks of the legacy one.
void Generator::shuffle_behind(const NDArray& a, Index first) {
  for (Index i = a.size() - 1; i >= first; --i)
    swap_rows(a, i, static_cast<Index>(below_or_at(static_cast<std::uint64_t>(i))));
}

/// `count` of n: the end of a shuffled array where they are many, Floyd's way otherwise.
NDArray Generator::distinct(Index n, Index count) {
  if (n > 10000 && count > n / 50) {
    const NDArray all = arange(Dtype::int64, 0, 1, n);
    shuffle_behind(all, std::max<Index>(n - count, 1));
    return copy(slice(all, {n - count}, {1}, {count}, {false}));
  }
  NDArray out(Dtype::int64, {count});
  std::unordered_set<std::int64_t> taken;
  for (Index i = 0; i < count; ++i) {
    const std::int64_t last = n - count + i;
    auto value = static_cast<std::int64_t>(below_or_at(static_cast<std::uint64_t>(last)));
    if (!taken.insert(value).second) taken.insert(value = last);
    out.as<std::int64_t>()[i] = value;
  }
  shuffle_behind(out, 1);
  return out;
}

}  // namespace denselab::array
