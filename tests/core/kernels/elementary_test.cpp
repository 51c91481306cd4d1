#include "kernels/elementary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace denselab::test {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

float at(kernels::Vec (*f)(kernels::Vec), float x) { return f(kernels::splat(x))[0]; }

/// The largest error over [from, to], in units of the last place of the right answer.
double units_off(kernels::Vec (*f)(kernels::Vec), double (*exact)(double), float from, float to) {
  constexpr int steps = 100'000;
  double worst = 0;
  for (int i = 0; i <= steps; ++i) {
    const float x = from + (to - from) * static_cast<float>(i) / steps;
    const double right = exact(x);
    const auto rounded = static_cast<float>(right);
    const double unit = std::nextafter(std::abs(rounded), infinity) - std::abs(rounded);
    const double off = std::abs(at(f, x) - right) / unit;
    worst = off <= worst ? worst : off;  // NaN is worse than anything
  }
  return worst;
}

double exact_logistic(double x) { return 1 / (1 + std::exp(-x)); }
double exact_softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }

}  // namespace

TEST_CASE("elementary functions: within a few units of the last place") {
  CHECK(units_off(kernels::exp, std::exp, -87, 88) < 2);
  CHECK(units_off(kernels::exp, std::exp, -1, 1) < 2);
  CHECK(units_off(kernels::tanh, std::tanh, -12, 12) < 5);
  CHECK(units_off(kernels::tanh, std::tanh, -0.01f, 0.01f) < 5);
  CHECK(units_off(kernels::logistic, exact_logistic, -80, 80) < 4);
  CHECK(units_off(kernels::softplus, exact_softplus, -80, 80) < 4);
  CHECK(units_off(kernels::softplus, exact_softplus, -1, 1) < 4);
}

TEST_CASE("elementary functions: erf to 5e-7") {
  for (float x = -6; x <= 6; x += 0.001f)
    REQUIRE(std::abs(at(kernels::erf, x) - std::erf(static_cast<double>(x))) < 5e-7);
}

TEST_CASE("elementary functions: at the ends, and of what is no number") {
  CHECK(at(kernels::exp, -infinity) == 0);
  CHECK(at(kernels::exp, infinity) == infinity);
  CHECK(at(kernels::exp, 89) == infinity);
  CHECK(at(kernels::exp, 0) == 1);
  CHECK(at(kernels::exp, -100) > 0);  // a number with fewer digits than others, not 0
  CHECK(std::abs(at(kernels::tanh, infinity) - 1) < 1e-6);
  CHECK(std::abs(at(kernels::tanh, -infinity) + 1) < 1e-6);
  CHECK(at(kernels::tanh, 0) == 0);
  CHECK(at(kernels::logistic, -100) == doctest::Approx(3.8e-44).epsilon(0.05));
  CHECK(at(kernels::logistic, -infinity) == 0);
  CHECK(at(kernels::logistic, infinity) == 1);
  CHECK(at(kernels::softplus, -infinity) == 0);
  CHECK(at(kernels::softplus, infinity) == infinity);
  CHECK(at(kernels::softplus, 1000) == 1000);
  CHECK(at(kernels::erf, infinity) == 1);
  for (auto* f : {kernels::exp, kernels::tanh, kernels::logistic, kernels::softplus, kernels::erf})
    CHECK(std::isnan(at(f, std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("map: every value once, whatever is left over at the end") {
  for (Index size = 0; size <= 19; ++size) {
    std::vector<Real> x(static_cast<std::size_t>(size) + 1, 1);
    kernels::map(
        x.data(), size, [](kernels::Vec v) { return v + v; }, x.data());
    for (Index i = 0; i < size; ++i) CHECK(x[static_cast<std::size_t>(i)] == 2);
    CHECK(x.back() == 1);
  }
}

}  // namespace denselab::test
