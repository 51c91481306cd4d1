#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "kernels/simd.hpp"

namespace denselab::kernels {

/// For every set of four lanes the numbers of those in it, a byte each, the first the lowest.
inline constexpr auto lane_numbers = [] {
  std::array<std::uint32_t, 16> numbers{};
  for (unsigned set = 0; set < 16; ++set)
    for (unsigned lane = 4; lane-- > 0;)
      if (set >> lane & 1) numbers[set] = numbers[set] << 8 | lane;
  return numbers;
}();

/// Where some values are not zero: what a product has to add up. NaN is not zero.
class NonZeros {
 public:
  static constexpr Index most_values = 128;

  /// Four values at a time and without a branch, which nobody could foresee.
  /// @param count at most most_values
  void find(const Real* values, Index count) {
    constexpr std::uint32_t everyone = 0x01010101;
    std::uint8_t* end = at_;  // no member, which every byte written might be part of
    for (Index i = 0; i < count; i += lanes) {
      const unsigned set = lanes_set(load_first(values + i, count - i) != 0);
      for (Index lane = 0; lane < lanes; lane += 4) {
        const unsigned some = set >> lane & 15;
        const std::uint32_t numbers =
            lane_numbers[some] + everyone * static_cast<std::uint32_t>(i + lane);
        std::memcpy(end, &numbers, sizeof numbers);
        end += std::popcount(some);
      }
    }
    count_ = end - at_;
  }

  /// Their numbers, ascending.
  const std::uint8_t* begin() const { return at_; }
  const std::uint8_t* end() const { return at_ + count_; }

 private:
  std::ptrdiff_t count_;
  std::uint8_t at_[most_values + 4];  // four are written even where fewer count
};

/// Whether so many of the values are zero that looking for the others pays. Asks a few of them, all
/// over the place: pixels of a picture's edge, say, are more often zero than others.
inline bool mostly_zeros(const Real* values, Index size) {
  constexpr Index asked = 128, enough = asked * 5 / 16;
  // Steps of the golden ratio fall together with no width of a picture.
  const Index step = static_cast<Index>(0.618033988749895 * static_cast<double>(size));
  Index zeros = 0;
  for (Index i = 0, at = 0; i < asked; ++i) {
    zeros += values[at] == 0;
    at += step;
    if (at >= size) at -= size;
  }
  return zeros >= enough;
}

}  // namespace denselab::kernels
