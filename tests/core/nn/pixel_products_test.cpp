// A dense layer's products with pixels, of images small and large, against plain sums in float64.

#include "nn/layers/pixel_products.hpp"

#include <doctest/doctest.h>

#include "base/rng.hpp"
#include "support/close.hpp"
#include "support/random.hpp"
#include "support/threads.hpp"

namespace denselab::test {
namespace {

struct Pixels {
  Pixels(Index samples, Index features) : features(features) {
    Rng rng(7);
    bytes.resize(static_cast<std::size_t>(samples * features));
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(rng.below(256));
    // Not in the order in which they lie there, as in a shuffled batch.
    for (Index i = samples; i-- > 0;) rows.push_back(bytes.data() + i * features);
  }

  PixelRows view() const { return {rows, features}; }
  Eigen::MatrixXd numbers() const {
    Eigen::MatrixXd out(view().size(), features);
    for (Index i = 0; i < out.rows(); ++i)
      for (Index j = 0; j < features; ++j) out(i, j) = rows[std::size_t(i)][j] / 255.0;
    return out;
  }

  Index features;
  std::vector<std::uint8_t> bytes;
  std::vector<const std::uint8_t*> rows;
};

double worst(const Matrix& actual, const Eigen::MatrixXd& expected) {
  double error = 0;
  for (Index i = 0; i < actual.rows(); ++i)
    for (Index j = 0; j < actual.cols(); ++j) {
      const double here = std::abs(static_cast<double>(actual(i, j)) - expected(i, j));
      if (!(here <= error)) error = here >= 0 ? here : INFINITY;
    }
  return error;
}

void check(Index n, Index i, Index u) {
  CAPTURE(n);
  CAPTURE(i);
  CAPTURE(u);
  const Pixels pixels(n, i);
  const Eigen::MatrixXd x = pixels.numbers();
  const Matrix w = random(i, u, 1), b = random(1, u, 2), dz = random(n, u, 3);
  PixelProducts products;
  Matrix y(n, u), dw(i, u), moved = w;

  // Rounding: a few units in the last place of the largest partial sum, which grows as √i here.
  const double bound = 4e-6 * std::sqrt(static_cast<double>(i));
  products.forward(pixels.view(), view(w), b.data(), view(y));
  CHECK(worst(y, (x * w.cast<double>()).rowwise() + b.cast<double>().row(0)) < bound);
  products.weight_gradient(pixels.view(), view(dz), view(dw));
  const Eigen::MatrixXd gradient = x.transpose() * dz.cast<double>();
  const double gradient_bound = std::max(1e-5, 1e-6 * std::sqrt(static_cast<double>(n)));
  CHECK(worst(dw, gradient) < gradient_bound);
  products.weight_descent(pixels.view(), view(dz), Real(0.25), view(moved));
  CHECK(worst(moved, w.cast<double>() - 0.25 * gradient) < gradient_bound);

  products.forward(pixels.view(), view(w), nullptr, view(y));
  CHECK(worst(y, x * w.cast<double>()) < bound);
}

}  // namespace

TEST_CASE("pixels of small images: turned into numbers once") {
  for (const Index n : {1, 7, 33})
    for (const Index u : {1, 3, 10, 17}) check(n, 785, u);
}

TEST_CASE("pixels of large images: a block of features at a time") {
  for (const int count : {1, 3}) {
    const WithThreads threads(count);
    for (const Index u : {1, 3, 10}) check(9, 120'011, u);
    check(2, 600'001, 1);
    check(1, 1'100'000, 2);
  }
}

TEST_CASE("pixels of many small images: some samples at a time") {
  for (const int count : {1, 3}) {
    const WithThreads threads(count);
    check(1403, 785, 10);
    check(4099, 300, 3);
  }
}

TEST_CASE("pixels: batches of another size and another shape may follow") {
  PixelProducts products;
  const Pixels small(3, 5), large(9, 120'011), other(40, 5);
  for (const Pixels* pixels : {&small, &large, &other, &small}) {
    const Matrix w = random(pixels->features, 2, 1);
    Matrix y(pixels->view().size(), 2);
    products.forward(pixels->view(), view(w), nullptr, view(y));
    CHECK(worst(y, pixels->numbers() * w.cast<double>()) < 2e-3);
  }
}

}  // namespace denselab::test
