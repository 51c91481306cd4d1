#pragma once

#include <cstring>

#include "base/matrix.hpp"

#ifdef __wasm_relaxed_simd__
#include <wasm_simd128.h>
#endif

namespace denselab::kernels {

// The compiler's own vectors: the same source becomes WebAssembly SIMD, AVX2 or AVX-512.
#if defined(__AVX512F__)
inline constexpr Index vector_bytes = 64;
#elif defined(__AVX__)
inline constexpr Index vector_bytes = 32;
#else
inline constexpr Index vector_bytes = 16;
#endif

/// Values in one vector: 4 in WebAssembly.
inline constexpr Index lanes = vector_bytes / Index{sizeof(Real)};
typedef Real Vec __attribute__((vector_size(vector_bytes)));

inline Vec load(const Real* from) {
  Vec v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

inline void store(Real* to, Vec v) { std::memcpy(to, &v, sizeof v); }

inline Vec splat(Real value) {
  Vec v;
  for (Index i = 0; i < lanes; ++i) v[i] = value;
  return v;
}

/// a·b + c, in one instruction where there is one.
inline Vec multiply_add(Vec a, Vec b, Vec c) {
#ifdef __wasm_relaxed_simd__
  return wasm_f32x4_relaxed_madd(a, b, c);
#else
  return a * b + c;
#endif
}

inline Real sum(Vec v) {
  Real total = 0;
  for (Index i = 0; i < lanes; ++i) total += v[i];
  return total;
}

}  // namespace denselab::kernels
