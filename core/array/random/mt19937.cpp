#include "array/random/mt19937.hpp"

#include <algorithm>

namespace denselab::array {

void MT19937::seed(std::uint32_t seed) {
  for (std::uint32_t i = 0; i < length; ++i) {
    state_[i] = seed;
    seed = 1812433253u * (seed ^ (seed >> 30)) + i + 1;
  }
  at_ = length;
}

void MT19937::seed(std::span<const std::uint32_t> key) {
  seed(19650218u);
  std::uint32_t i = 1;
  const auto mixed = [&](std::uint32_t factor) {
    return state_[i] ^ ((state_[i - 1] ^ (state_[i - 1] >> 30)) * factor);
  };
  const auto advance_place = [&] {
    if (++i < length) return;
    state_[0] = state_[length - 1];
    i = 1;
  };
  const auto count = static_cast<std::uint32_t>(key.size());
  for (std::uint32_t k = 0; k < std::max<std::uint32_t>(length, count); ++k) {
    state_[i] = mixed(1664525u) + key[k % count] + k % count;
    advance_place();
  }
  for (std::size_t k = 0; k < length - 1; ++k) {
    state_[i] = mixed(1566083941u) - i;
    advance_place();
  }
  state_[0] = 0x80000000u;
  at_ = length;
}

void MT19937::advance() {
  constexpr std::size_t shift = 397;
  for (std::size_t i = 0; i < length; ++i) {
    const std::uint32_t y = (state_[i] & 0x80000000u) | (state_[(i + 1) % length] & 0x7fffffffu);
    state_[i] = state_[(i + shift) % length] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0u);
  }
  at_ = 0;
}

std::uint32_t MT19937::next32() {
  if (at_ == length) advance();
  std::uint32_t y = state_[at_++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

std::uint64_t MT19937::next64() {
  const std::uint64_t high = next32();
  return high << 32 | next32();
}

double MT19937::next_double() {
  const std::uint32_t a = next32() >> 5, b = next32() >> 6;
  return (a * 67108864.0 + b) / 9007199254740992.0;
}

}  // namespace denselab::array
