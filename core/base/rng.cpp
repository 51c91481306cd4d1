#include "base/rng.hpp"

#include <bit>
#include <cmath>
#include <type_traits>

#include "base/turns.hpp"

namespace denselab {
namespace {

std::uint64_t splitmix64(std::uint64_t& x) {
  std::uint64_t z = (x += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

}  // namespace

Rng::Rng(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = splitmix64(seed);
}

std::uint64_t Rng::next() {
  const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
  const std::uint64_t t = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= t;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

Real Rng::uniform() {
  if constexpr (std::is_same_v<Real, float>)
    return static_cast<Real>(next() >> 40) * 0x1p-24f;
  else
    return static_cast<Real>(next() >> 11) * 0x1p-53;
}

Real Rng::normal() {
  if (has_spare_normal_) {
    has_spare_normal_ = false;
    return spare_normal_;
  }
  const Real radius = std::sqrt(Real(-2) * std::log(Real(1) - uniform()));
  const SineCosine angle = sine_cosine(static_cast<double>(uniform()));
  spare_normal_ = radius * static_cast<Real>(angle.sine);
  has_spare_normal_ = true;
  return radius * static_cast<Real>(angle.cosine);
}

std::uint32_t Rng::below(std::uint32_t n) {
  std::uint64_t product = (next() >> 32) * n;
  // Only the first 2^32 mod n low halves are over-represented; redraw on those.
  const std::uint32_t threshold = (0u - n) % n;
  while (static_cast<std::uint32_t>(product) < threshold) product = (next() >> 32) * n;
  return static_cast<std::uint32_t>(product >> 32);
}

Rng Rng::fork(std::uint64_t stream) const {
  std::uint64_t mixed = state_[0] ^ (stream * 0xd1342543de82ef95u);
  return Rng(splitmix64(mixed));
}

}  // namespace denselab
