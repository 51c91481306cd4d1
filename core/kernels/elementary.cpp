#include "kernels/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

namespace denselab::kernels {
namespace {

constexpr bool is_float = std::is_same_v<Real, float>;

[[maybe_unused]] Vec each(Vec v, Real (*f)(Real)) {
  for (Index i = 0; i < lanes; ++i) v[i] = f(v[i]);
  return v;
}

/// Σ coefficients[k] · x^(n − k), the highest power first.
template <std::size_t n>
Vec polynomial(Vec x, const Real (&coefficients)[n]) {
  Vec sum = splat(coefficients[0]);
  for (std::size_t k = 1; k < n; ++k) sum = multiply_add(sum, x, splat(coefficients[k]));
  return sum;
}

typedef std::int32_t Bits __attribute__((vector_size(vector_bytes)));

/// 2^k for whole k, as the exponent's own bits.
Vec power_of_two(Bits k) { return (Vec)((k + 127) << 23); }

}  // namespace

// e^x = 2^k · e^r with |r| ≤ ½ log 2, and a polynomial for e^r: the coefficients are those of
// Cephes (Moshier, "Methods and Programs for Mathematical Functions", 1989; expf.c).
[[gnu::noinline]] Vec exp(Vec x) {
  if constexpr (!is_float) return each(x, std::exp);
  // Beyond these e^x is 0 or infinite; NaN stays what it is.
  x = x < Real(-110) ? splat(-110) : x > Real(110) ? splat(110) : x;
  // A number so large holds whole ones only, and their bits at its end.
  const Vec whole = splat(Real(12582912));  // 1.5 · 2²³
  const Vec shifted = multiply_add(x, splat(Real(1.44269504088896341)), whole);
  const Vec k = shifted - whole;
  const Bits exponent = (Bits)shifted - (Bits)whole;
  Vec r = multiply_add(k, splat(Real(-0.693359375)), x);
  r = multiply_add(k, splat(Real(2.12194440e-4)), r);
  const Vec p =
      polynomial(r, {Real(1.9875691500e-4), Real(1.3981999507e-3), Real(8.3334519073e-3),
                     Real(4.1665795894e-2), Real(1.6666665459e-1), Real(5.0000001201e-1)});
  const Vec value = multiply_add(p, r * r, r + Real(1));
  // In two steps, as 2^k alone may be out of range where the result is not.
  const Bits half = exponent >> 1;
  return value * power_of_two(half) * power_of_two(exponent - half);
}

// An odd polynomial over an even one, as Eigen has them (MathFunctionsImpl.h); beyond ±7.9 it is
// ±1.
Vec tanh(Vec x) {
  if constexpr (!is_float) return each(x, std::tanh);
  constexpr Real end = Real(7.90531110763549805);
  x = x < -end ? splat(-end) : x > end ? splat(end) : x;
  const Vec squared = x * x;
  const Vec odd = polynomial(
      squared, {Real(-2.76076847742355e-16), Real(2.00018790482477e-13),
                Real(-8.60467152213735e-11), Real(5.12229709037114e-08), Real(1.48572235717979e-05),
                Real(6.37261928875436e-04), Real(4.89352455891786e-03)});
  const Vec even = polynomial(squared, {Real(1.19825839466702e-06), Real(1.18534705686654e-04),
                                        Real(2.26843463243900e-03), Real(4.89352518554385e-03)});
  return x * odd / even;
}

// Of e^x and e^−x the one that cannot overflow: far below 0 the answer is small, but not 0.
Vec logistic(Vec x) {
  if constexpr (!is_float) return each(x, [](Real v) { return 1 / (1 + std::exp(-v)); });
  const Vec u = exp(-absolute(x));
  return (x < Vec{} ? u : splat(1)) / (Real(1) + u);
}

// max(x, 0) + log(1 + u) with u = e^−|x|, and log(1 + u) = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …)
// with s = u / (2 + u) ≤ ⅓, which keeps its digits for small u.
Vec softplus(Vec x) {
  if constexpr (!is_float)
    return each(x,
                [](Real v) { return std::max(v, Real(0)) + std::log1p(std::exp(-std::abs(v))); });
  const Vec u = exp(-absolute(x)), s = u / (Real(2) + u), squared = s * s;
  const Vec series = polynomial(squared, {Real(2) / 15, Real(2) / 13, Real(2) / 11, Real(2) / 9,
                                          Real(2) / 7, Real(2) / 5, Real(2) / 3, Real(2)});
  return multiply_add(series, s, larger(x, Vec{}));
}

// Abramowitz and Stegun, "Handbook of Mathematical Functions", 1964, 7.1.26.
Vec erf(Vec x) {
  if constexpr (!is_float) return each(x, std::erf);
  const Vec a = absolute(x), t = Real(1) / multiply_add(a, splat(Real(0.3275911)), splat(1));
  const Vec p = polynomial(t, {Real(1.061405429), Real(-1.453152027), Real(1.421413741),
                               Real(-0.284496736), Real(0.254829592), Real(0)});
  const Vec value = Real(1) - p * exp(-a * a);
  return x < Vec{} ? -value : value;
}

}  // namespace denselab::kernels
