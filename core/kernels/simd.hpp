#pragma once

#include <cstring>

#include "base/matrix.hpp"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__AVX__)
#include <immintrin.h>
#endif

namespace denselab::kernels {

// The compiler's own vectors: the same source becomes WebAssembly SIMD, SSE or AVX.
#if defined(__AVX__)
inline constexpr Index vector_bytes = 32;
#else
inline constexpr Index vector_bytes = 16;
#endif

/// Values in one vector: 4 in WebAssembly.
inline constexpr Index lanes = vector_bytes / Index{sizeof(Real)};
typedef Real Vec __attribute__((vector_size(vector_bytes)));
/// A vector's bits: what comparing two vectors gives.
using Mask = decltype(Vec{} < Vec{});

inline Vec load(const Real* from) {
  Vec v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

inline void store(Real* to, Vec v) { std::memcpy(to, &v, sizeof v); }

// Out of line: at the end of a matrix only, and twice in every loop over one.
[[gnu::noinline]] inline Vec load_part(const Real* from, Index count) {
  Vec v = {};
  std::memcpy(&v, from, static_cast<std::size_t>(count) * sizeof(Real));
  return v;
}

[[gnu::noinline]] inline void store_part(Real* to, Vec v, Index count) {
  std::memcpy(to, &v, static_cast<std::size_t>(count) * sizeof(Real));
}

/// The first `count` values, zeros behind them; a whole vector if there are so many.
inline Vec load_first(const Real* from, Index count) {
  return count >= lanes ? load(from) : load_part(from, count);
}

inline void store_first(Real* to, Vec v, Index count) {
  if (count >= lanes)
    store(to, v);
  else
    store_part(to, v, count);
}

/// Four values, whatever the machine's own width: the blocks that transposing works in.
typedef Real Quad __attribute__((vector_size(4 * sizeof(Real))));

/// Writes the 4 × 4 block at `from`, transposed, to `to`; each has its own distance between rows.
inline void transpose_block(const Real* from, Index from_stride, Real* to, Index to_stride) {
#if __has_builtin(__builtin_shufflevector)
  Quad row[4];
  for (int i = 0; i < 4; ++i) std::memcpy(&row[i], from + i * from_stride, sizeof(Quad));
  const Quad low_0 = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5);
  const Quad low_1 = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
  const Quad high_0 = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7);
  const Quad high_1 = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
  const Quad column[4] = {__builtin_shufflevector(low_0, low_1, 0, 1, 4, 5),
                          __builtin_shufflevector(low_0, low_1, 2, 3, 6, 7),
                          __builtin_shufflevector(high_0, high_1, 0, 1, 4, 5),
                          __builtin_shufflevector(high_0, high_1, 2, 3, 6, 7)};
  for (int i = 0; i < 4; ++i) std::memcpy(to + i * to_stride, &column[i], sizeof(Quad));
#else
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) to[i * to_stride + j] = from[j * from_stride + i];
#endif
}

// x − 0 is x, also for −0; GCC broadcasts a scalar operand, but not what is written lane by lane.
inline Vec splat(Real value) { return value - Vec{}; }

/// a·b + c, in one instruction where there is one. Said, not left to the compiler, which would do
/// so in some tiles and not in others: a sample's result must not depend on the tile it is in.
inline Vec multiply_add(Vec a, Vec b, Vec c) {
#if defined(__wasm_relaxed_simd__)
  return wasm_f32x4_relaxed_madd(a, b, c);
#elif defined(__FMA__)
  if constexpr (sizeof(Real) == sizeof(float))
    return Vec(_mm256_fmadd_ps(__m256(a), __m256(b), __m256(c)));
  else
    return Vec(_mm256_fmadd_pd(__m256d(a), __m256d(b), __m256d(c)));
#else
  return a * b + c;
#endif
}

/// A bit for every lane of a comparison that holds, the first lane's the lowest.
inline unsigned lanes_set(Mask mask) {
#if defined(__wasm_simd128__)
  return static_cast<unsigned>(wasm_i32x4_bitmask((v128_t)mask));
#elif defined(__AVX__)
  if constexpr (sizeof(Real) == sizeof(float))
    return static_cast<unsigned>(_mm256_movemask_ps(__m256(mask)));
  else
    return static_cast<unsigned>(_mm256_movemask_pd(__m256d(mask)));
#else
  unsigned bits = 0;
  for (Index i = 0; i < lanes; ++i) bits |= static_cast<unsigned>(mask[i] & 1) << i;
  return bits;
#endif
}

inline Real sum(Vec v) {
  Real total = 0;
  for (Index i = 0; i < lanes; ++i) total += v[i];
  return total;
}

}  // namespace denselab::kernels
