#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace denselab::array {

/// Mersenne twister, with the streams of numbers that NumPy's RandomState takes from it.
class MT19937 {
 public:
  explicit MT19937(std::uint32_t seed) { this->seed(seed); }

  /// init_genrand, for one number; init_by_array, for several.
  void seed(std::uint32_t seed);
  void seed(std::span<const std::uint32_t> key);

  std::uint32_t next32();
  /// The high half first.
  std::uint64_t next64();
  /// In [0, 1), of 53 random bits.
  double next_double();

 private:
  static constexpr std::size_t length = 624;
  std::array<std::uint32_t, length> state_;
  std::size_t at_ = length;

  void advance();
};

}  // namespace denselab::array
