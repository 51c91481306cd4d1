#pragma once

// Included before every source of the relaxed-SIMD build: Eigen's SSE kernels then multiply and add
// in one instruction. Emscripten translates the FMA intrinsics of x86 to relaxed SIMD, but offers
// them only together with AVX, whose eight-float packets are slower here than four-float ones.

#if __has_include(<fmaintrin.h>)
#define __FMA__ 1
#include <immintrin.h>

// Eigen's complex numbers use two AVX shuffles wherever there is FMA.
#define _mm_permute_ps(a, order) _mm_shuffle_ps((a), (a), (order))
#define _mm_permute_pd(a, order) _mm_shuffle_pd((a), (a), (order))
#endif
