#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace denselab::array {

/// PCG XSL RR 128/64, seeded by NumPy's SeedSequence: the bits behind np.random.default_rng.
class PCG64 {
 public:
  /// Of a seed's 32-bit words, the lowest first.
  explicit PCG64(std::span<const std::uint32_t> entropy);

  std::uint64_t next64();
  /// The low half of 64 bits; the next call gives the high half.
  std::uint32_t next32();
  /// In [0, 1), of 53 random bits.
  double next_double();

 private:
  __extension__ using Wide = unsigned __int128;
  Wide state_ = 0, increment_ = 0;
  bool has_half_ = false;
  std::uint32_t half_ = 0;

  void step();
};

/// SeedSequence(entropy).generate_state(8): a seed's words mixed so that near ones have nothing in
/// common.
std::array<std::uint32_t, 8> seed_words(std::span<const std::uint32_t> entropy);

}  // namespace denselab::array
