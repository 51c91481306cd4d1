// The machine's own limits, as WebAssembly in this browser meets them.

#include <emscripten/emscripten.h>

#include <cstring>
#include <vector>

#include "kernels/simd.hpp"

namespace {

using namespace denselab::kernels;

/// `Chains` independent chains of multiply-adds that never leave their registers: enough of them
/// hide the latency of each, too many spill.
template <int Chains>
float chains(int rounds) {
  Vec sums[Chains];
  for (int i = 0; i < Chains; ++i) sums[i] = splat(static_cast<float>(i) * 0.125f);
  const Vec a = splat(0.75f), b = splat(0.25f);
  for (int round = 0; round < rounds; ++round)
    for (int i = 0; i < Chains; ++i) sums[i] = multiply_add(sums[i], a, b);
  Vec total = splat(0);
  for (int i = 0; i < Chains; ++i) total += sums[i];
  return sum(total);
}

std::vector<char> source, target;

}  // namespace

extern "C" {

/// Multiply-adds in `rounds` rounds: rounds · count · 4 of them, two operations each.
EMSCRIPTEN_KEEPALIVE float multiply_adds(int count, int rounds) {
  switch (count) {
    case 8:
      return chains<8>(rounds);
    case 10:
      return chains<10>(rounds);
    default:
      return chains<12>(rounds);
  }
}

EMSCRIPTEN_KEEPALIVE void prepare_copy(int bytes) {
  source.assign(static_cast<std::size_t>(bytes), 1);
  target.assign(static_cast<std::size_t>(bytes), 2);
}

/// Copies the whole block.
EMSCRIPTEN_KEEPALIVE int copy() {
  std::memcpy(target.data(), source.data(), source.size());
  return target[source.size() / 2];
}
}
