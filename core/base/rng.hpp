#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "base/real.hpp"

namespace denselab {

/// xoshiro256++ 1.0 (Blackman and Vigna, https://prng.di.unimi.it), seeded through splitmix64.
/// The same seed gives the same stream on every platform; the std:: distributions do not, which is
/// why the ones needed here are written out.
class Rng {
 public:
  explicit Rng(std::uint64_t seed);

  /// 64 random bits.
  std::uint64_t next();

  /// Uniform in [0, 1), 24 random bits (53 in a float64 build).
  Real uniform();

  /// Uniform in [low, high).
  Real uniform(Real low, Real high) { return low + (high - low) * uniform(); }

  /// Standard normal: mean 0, deviation 1 (Box–Muller, both values used).
  Real normal();

  /// A whole number in [0, n), without bias (Lemire's rejection). Needs n ≥ 1.
  std::uint32_t below(std::uint32_t n);

  /// Fisher–Yates: every order equally likely.
  template <typename T>
  void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
  }

  /// An independent generator for a part of the work (a layer, a shuffle), so that adding a draw
  /// in one part does not move the numbers of another.
  Rng fork(std::uint64_t stream) const;

 private:
  std::uint64_t state_[4];
  Real spare_normal_ = 0;
  bool has_spare_normal_ = false;
};

}  // namespace denselab
