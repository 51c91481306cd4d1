#pragma once

#include "kernels/simd.hpp"

namespace denselab::kernels {

/// exp, tanh and their relatives, a vector at a time, within a few units of the last place of a
/// float. (In the float64 build of the gradient checks they are the C library's, value by value.)

Vec exp(Vec x);
Vec tanh(Vec x);
/// 1 / (1 + e^−x).
Vec logistic(Vec x);
/// log(1 + e^x), also where e^x would overflow.
Vec softplus(Vec x);
/// The error function; to 5e-7, absolutely.
Vec erf(Vec x);

// Where a is NaN, so is the result: a network that has lost its numbers must not look well.
inline Vec larger(Vec a, Vec b) { return a < b ? b : a; }
inline Vec smaller(Vec a, Vec b) { return b < a ? b : a; }
inline Vec absolute(Vec x) { return x < Vec{} ? -x : x; }

/// y[i] = f(x[i], …) for every value, a vector at a time; y may be one of the x. Behind the last
/// value f sees zeros.
template <typename Function, typename... Inputs>
void map(Real* y, Index size, const Function& f, const Inputs*... x) {
  for (Index i = 0; i < size; i += lanes) {
    const Index here = size - i;
    store_first(y + i, f(load_first(x + i, here)...), here);
  }
}

}  // namespace denselab::kernels
