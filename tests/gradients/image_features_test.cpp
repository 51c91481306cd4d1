// The derivative of every feature with respect to the pixels, in float64, against central
// differences.

#include "nn/layers/image_features.hpp"

#include <doctest/doctest.h>

#include "support/close.hpp"

namespace denselab::test {
namespace {

double weighted_sum(ImageFeatures& layer, const Matrix& x, const Matrix& weights) {
  Matrix y(1, weights.cols());
  layer.forward(view(std::as_const(x)), view(y), Phase::training);
  return y.cwiseProduct(weights).sum();
}

void check_gradient(ImageFeaturesOptions options, const Shape& shape) {
  ImageFeatures layer(options);
  const Index features = size_of(layer.build(shape, Rng(1)));
  layer.reserve(1);
  Rng rng(7);
  Matrix x(1, size_of(shape)), weights(1, features), y(1, features), dx(1, x.cols());
  for (Real& value : x.reshaped()) value = rng.uniform(Real(0.01), Real(0.99));
  for (Real& value : weights.reshaped()) value = rng.uniform(-1, 1);
  layer.forward(view(std::as_const(x)), view(y), Phase::training);
  Matrix dy = weights;
  layer.backward(view(std::as_const(x)), view(std::as_const(y)), view(dy), view(dx));
  for (Index i = 0; i < x.size(); ++i) {
    constexpr Real h = 1e-7;
    const Real kept = x(0, i);
    x(0, i) = kept + h;
    const double above = weighted_sum(layer, x, weights);
    x(0, i) = kept - h;
    const double below = weighted_sum(layer, x, weights);
    x(0, i) = kept;
    CAPTURE(i);
    CHECK(close(dx(0, i), (above - below) / (2 * h), 1e-5));
  }
}

}  // namespace

TEST_CASE("gradients: ImageFeatures of grey pictures") {
  check_gradient({.cells = 3}, {6, 7, 1});
  check_gradient({.pixels = false, .cells = 1}, {3, 3, 1});
}

TEST_CASE("gradients: ImageFeatures of coloured pictures") {
  check_gradient({.colours = true, .cells = 2}, {5, 4, 3});
  check_gradient({.pixels = false, .gradients = false, .colours = true}, {4, 4, 3});
}

}  // namespace denselab::test
