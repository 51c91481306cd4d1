#include "nn/losses.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "base/error.hpp"
#include "support/close.hpp"

namespace denselab::test {
namespace {

Vector losses_of(const char* name, const Matrix& y_true, const Matrix& y_pred) {
  Vector losses(y_pred.rows());
  Matrix gradient(y_pred.rows(), y_pred.cols());
  Loss::named(name).evaluate(view(y_true), view(y_pred), losses, view(gradient));
  CHECK(gradient.allFinite());
  return losses;
}

}  // namespace

TEST_CASE("losses: known values, one a sample") {
  // PyTorch 1.13, float64; log_cosh and the hinges by their formulas in NumPy.
  const Matrix numbers = matrix(2, {-1.5, 0.3, 2, 0.4, -0.2, 3});
  const Matrix targets = matrix(2, {0.5, 0.1, -1, 0, 1, 2.5});
  check_close(losses_of("mean_squared_error", targets, numbers), {4.34666667, 0.616666667});
  check_close(losses_of("half_squared_error", targets, numbers), {2.17333333, 0.308333333});
  check_close(losses_of("mean_absolute_error", targets, numbers), {1.73333333, 0.7});
  check_close(losses_of("huber", targets, numbers), {1.34, 0.301666667});
  check_close(losses_of("log_cosh", targets, numbers), {1.21806644, 0.263918988});
  const Matrix signs = matrix(2, {1, -1, 1, -1, 1, -1});
  check_close(losses_of("hinge", signs, numbers), {1.26666667, 2.2});
  check_close(losses_of("squared_hinge", signs, numbers), {2.64666667, 6.46666667});

  const Matrix probabilities = matrix(2, {0.2, 0.5, 0.3, 0.7, 0.1, 0.2});
  const Matrix shares = matrix(2, {0.1, 0.6, 0.3, 1, 0, 0});
  check_close(losses_of("binary_crossentropy", shares, probabilities), {0.55526149, 0.228393004});
  check_close(losses_of("categorical_crossentropy", shares, probabilities),
              {0.938023941, 0.356674944});
  check_close(losses_of("sparse_categorical_crossentropy", matrix(2, {2, 0}), probabilities),
              {1.2039728, 0.356674944});
  check_close(losses_of("kl_divergence", shares, probabilities), {0.040078216, 0.356672112});
  check_close(losses_of("poisson", shares, probabilities), {0.64600789, 0.452224934});
}

TEST_CASE("losses: the hinges take 0 and 1 for −1 and 1") {
  const Matrix numbers = matrix(2, {-1.5, 0.3, 2, 0.4, -0.2, 3});
  check_close(losses_of("hinge", matrix(2, {1, 0, 1, 0, 1, 0}), numbers), {1.26666667, 2.2});
}

TEST_CASE("losses: from logits, known values and the outputs in their place") {
  const Matrix targets = matrix(2, {0.1, 0.6, 0.3, 1, 0, 0});
  Vector losses(2);
  Matrix gradient(2, 3);
  // PyTorch 1.13: binary_cross_entropy_with_logits and cross_entropy.
  Matrix z = matrix(2, {-1.5, 0.3, 2, 0.4, -0.2, 3});
  Loss::named("binary_crossentropy")
      .evaluate_logits(view(targets), view(z), losses, view(gradient));
  check_close(losses, {0.850898844, 1.38658049});
  CHECK(close(z(0, 0), 0.182425524));
  z = matrix(2, {-1.5, 0.3, 2, 0.4, -0.2, 3});
  Loss::named("categorical_crossentropy")
      .evaluate_logits(view(targets), view(z), losses, view(gradient));
  check_close(losses, {1.56299844, 2.7088865});
  CHECK(close(z.row(1).sum(), 1));
}

TEST_CASE("losses: no logit makes a fused loss NaN or infinite") {
  const std::pair<const char*, Matrix> cases[] = {
      {"binary_crossentropy", matrix(1, {0, 1, 0})},
      {"categorical_crossentropy", matrix(1, {0, 1, 0})},
      {"sparse_categorical_crossentropy", matrix(1, {1})}};
  for (const auto& [name, y_true] : cases) {
    Matrix z = matrix(1, {1e4, -1e4, 3e38});
    Vector losses(1);
    Matrix gradient(1, 3);
    Loss::named(name).evaluate_logits(view(y_true), view(z), losses, view(gradient));
    CAPTURE(name);
    CHECK(std::isfinite(losses[0]));
    CHECK(losses[0] > 1000);
    CHECK(gradient.allFinite());
  }
}

TEST_CASE("losses: probabilities of exactly 0 and 1 are clipped as in Keras") {
  const Vector losses = losses_of("binary_crossentropy", matrix(1, {1}), matrix(1, {0}));
  CHECK(close(losses[0], 16.118095, 1e-4));  // −log 1e-7
  CHECK(losses_of("categorical_crossentropy", matrix(1, {1, 0}), matrix(1, {0, 1})).allFinite());
}

TEST_CASE("losses: targets that do not fit are named by sample") {
  const Loss& sparse = Loss::named("sparse_categorical_crossentropy");
  CHECK_NOTHROW(sparse.check_targets(view(matrix(3, {0, 2, 1})), 3));
  CHECK_THROWS_WITH_AS(sparse.check_targets(view(matrix(3, {0, 3, 1})), 3),
                       doctest::Contains("sample 1 holds 3"), Error);
  CHECK_THROWS_WITH_AS(sparse.check_targets(view(matrix(2, {0, 0.5})), 3),
                       doctest::Contains("sample 1 holds 0.5"), Error);
  CHECK_THROWS_WITH_AS(sparse.check_targets(view(matrix(1, {1, 0, 0})), 3),
                       doctest::Contains("must have 1 column"), Error);
  const Loss& squares = Loss::named("mse");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(squares.check_targets(view(matrix(2, {1, nan})), 1),
                       doctest::Contains("sample 1 holds NaN"), Error);
}

TEST_CASE("losses: short names and unknown ones") {
  CHECK(Loss::named("mae").name == "mean_absolute_error");
  CHECK(Loss::named("binaryCrossentropy").name == "binary_crossentropy");
  CHECK_THROWS_WITH_AS(Loss::named("binary_crosentropy"),
                       doctest::Contains("Did you mean binary_crossentropy?"), Error);
}

}  // namespace denselab::test
