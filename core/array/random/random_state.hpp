#pragma once

#include <span>

#include "array/ndarray.hpp"
#include "array/random/mt19937.hpp"

namespace denselab::array {

/// NumPy's legacy RandomState, behind np.random.seed, rand, randn, …: bit for bit the same streams,
/// which NumPy has promised never to change. Time and memory grow with what is drawn.
class RandomState {
 public:
  explicit RandomState(std::uint32_t seed) : bits_(seed) {}

  /// np.random.seed(seed), or of several numbers.
  void seed(std::uint32_t seed);
  void seed(std::span<const std::uint32_t> key);

  NDArray random_sample(const Shape& shape);
  NDArray standard_normal(const Shape& shape);
  NDArray uniform(double low, double high, const Shape& shape);
  NDArray normal(double mean, double deviation, const Shape& shape);
  NDArray exponential(double scale, const Shape& shape);

  /// int64 from `low` up to, without, `high`.
  NDArray randint(std::int64_t low, std::int64_t high, const Shape& shape);

  /// 0 … n − 1 in random order.
  NDArray permutation(Index n);
  /// Swaps the elements of the first axis.
  void shuffle(const NDArray& a);

  /// Indices below n. `p`, probabilities, may be null.
  NDArray choice(Index n, const Shape& shape, bool replace, const NDArray* p);

 private:
  MT19937 bits_;
  bool has_second_ = false;
  double second_ = 0;

  double next_normal();
};

}  // namespace denselab::array
