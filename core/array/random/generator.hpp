#pragma once

#include "array/ndarray.hpp"
#include "array/random/pcg64.hpp"

namespace denselab::array {

/// NumPy's Generator, what np.random.default_rng(seed) gives: the streams of NumPy 1.24, bit for
/// bit. Time and memory grow with what is drawn; `choice` without replacement, with n where a large
/// part is taken.
class Generator {
 public:
  explicit Generator(std::span<const std::uint32_t> seed) : bits_(seed) {}

  NDArray random(const Shape& shape);
  NDArray standard_normal(const Shape& shape);
  NDArray uniform(double low, double high, const Shape& shape);
  NDArray normal(double mean, double deviation, const Shape& shape);

  /// int64 from `low` up to, without, `high`.
  NDArray integers(std::int64_t low, std::int64_t high, const Shape& shape);

  /// 0 … n − 1 in random order.
  NDArray permutation(Index n);
  /// Swaps the elements of the first axis.
  void shuffle(const NDArray& a);

  /// Indices below n. `p`, probabilities, may be null.
  NDArray choice(Index n, const Shape& shape, bool replace, const NDArray* p);

 private:
  PCG64 bits_;

  double next_normal();
  double next_in_tail(bool negative);
  std::uint64_t below_or_at(std::uint64_t most);
  NDArray distinct(Index n, Index count);
  void shuffle_behind(const NDArray& a, Index first);
};

}  // namespace denselab::array
