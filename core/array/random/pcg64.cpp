#include "array/random/pcg64.hpp"

#include <bit>

namespace denselab::array {

PCG64::PCG64(std::span<const std::uint32_t> entropy) {
  const std::array<std::uint32_t, 8> words = seed_words(entropy);
  const auto wide = [&](std::size_t i) {
    const auto half = [&](std::size_t j) {
      return static_cast<std::uint64_t>(words[j + 1]) << 32 | words[j];
    };
    return static_cast<Wide>(half(i)) << 64 | half(i + 2);
  };
  increment_ = wide(4) << 1 | 1;
  step();
  state_ += wide(0);
  step();
}

void PCG64::step() {
  constexpr Wide multiplier = static_cast<Wide>(2549297995355413924u) << 64 | 4865540595714422341u;
  state_ = state_ * multiplier + increment_;
}

std::uint64_t PCG64::next64() {
  step();
  const auto high = static_cast<std::uint64_t>(state_ >> 64);
  return std::rotr(high ^ static_cast<std::uint64_t>(state_), static_cast<int>(high >> 58));
}

std::uint32_t PCG64::next32() {
  has_half_ = !has_half_;
  if (!has_half_) return half_;
  const std::uint64_t bits = next64();
  half_ = static_cast<std::uint32_t>(bits >> 32);
  return static_cast<std::uint32_t>(bits);
}

double PCG64::next_double() { return static_cast<double>(next64() >> 11) / 9007199254740992.0; }

std::array<std::uint32_t, 8> seed_words(std::span<const std::uint32_t> entropy) {
  std::array<std::uint32_t, 4> pool;
  std::uint32_t constant = 0x43b0d7e5;
  const auto hashed = [&constant](std::uint32_t value, std::uint32_t factor) {
    value ^= constant;
    constant *= factor;
    value *= constant;
    return value ^ value >> 16;
  };
  const auto mix_into = [&](std::uint32_t& to, std::uint32_t from) {
    const std::uint32_t mixed = 0xca01f9dd * to - 0x4973f715 * hashed(from, 0x931e8875);
    to = mixed ^ mixed >> 16;
  };
  for (std::size_t i = 0; i < pool.size(); ++i)
    pool[i] = hashed(i < entropy.size() ? entropy[i] : 0, 0x931e8875);
  for (std::size_t from = 0; from < pool.size(); ++from)
    for (std::size_t to = 0; to < pool.size(); ++to)
      if (from != to) mix_into(pool[to], pool[from]);
  for (std::size_t i = pool.size(); i < entropy.size(); ++i)
    for (std::uint32_t& to : pool) mix_into(to, entropy[i]);
  constant = 0x8b51f9dd;
  std::array<std::uint32_t, 8> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = hashed(pool[i % 4], 0x58f38ded);
  return words;
}

}  // namespace denselab::array
