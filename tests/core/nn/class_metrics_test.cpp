#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <utility>

#include "core/nn/metric_fixture.hpp"
#include "nn/metrics/confusion_matrix.hpp"
#include "support/messages.hpp"

namespace denselab {
namespace {

using test::check_close;
using test::close;
using test::contains;
using test::matrix;
using test::message_of;
using test::view;

}  // namespace

// Golden values: scikit-learn 1.2.1 (Debian 12) on the same numbers, unless a test says otherwise.

TEST_CASE("precision, recall and F1 of one output") {
  const TwoClasses two;
  CHECK(close(measured(R"("precision")", two.labels, two.y_pred), 0.8));
  CHECK(close(measured(R"("recall")", two.labels, two.y_pred), 0.666666667));
  CHECK(close(measured(R"("f1_score")", two.labels, two.y_pred), 0.727272727));
  CHECK(close(measured(R"("precision")", two.labels, two.y_pred, metric_weights), 0.933333333));
  CHECK(close(measured(R"("recall")", two.labels, two.y_pred, metric_weights), 0.583333333));
  CHECK(close(measured(R"("f1")", two.labels, two.y_pred, metric_weights), 0.717948718));
  CHECK(close(measured(R"({"class_name": "Precision", "config": {"thresholds": 0.3}})", two.labels,
                       two.y_pred),
              0.625));
  CHECK(close(measured(R"({"class_name": "Recall", "config": {"thresholds": 0.3}})", two.labels,
                       two.y_pred),
              0.833333333));
  CHECK(close(measured(R"({"class_name": "F1Score", "config": {"threshold": 0.3}})", two.labels,
                       two.y_pred),
              0.714285714));
}

// average="macro", zero_division=0: class 3 does not occur but is predicted, so it counts with 0.
TEST_CASE("precision, recall and F1 of several outputs are macro averages") {
  const ManyClasses many;
  for (const Matrix* y_true : {&many.labels, &many.one_hot}) {
    CHECK(close(measured(R"("precision")", *y_true, many.y_pred), 0.4375));
    CHECK(close(measured(R"("recall")", *y_true, many.y_pred), 0.270833333));
    CHECK(close(measured(R"("f1_score")", *y_true, many.y_pred), 0.291666667));
    CHECK(close(measured(R"("precision")", *y_true, many.y_pred, metric_weights), 0.302380952));
    CHECK(close(measured(R"("recall")", *y_true, many.y_pred, metric_weights), 0.0822510823));
    CHECK(close(measured(R"("f1_score")", *y_true, many.y_pred, metric_weights), 0.0939833114));
  }
}

TEST_CASE("a class that neither occurs nor is predicted does not lower the average") {
  const Matrix labels = matrix(2, {0, 1}), y_pred = matrix(2, {0.8, 0.1, 0.1, 0.2, 0.7, 0.1});
  for (const char* json : {R"("precision")", R"("recall")", R"("f1_score")"})
    CHECK(measured(json, labels, y_pred) == 1);
}

TEST_CASE("nothing predicted and nothing there is 0, not NaN") {
  for (const char* json : {R"("precision")", R"("recall")", R"("f1_score")", R"("auc")"})
    CHECK(measured(json, matrix(2, {0, 0}), matrix(2, {0.1, 0.2})) == 0);
}

TEST_CASE("confusion matrix") {
  const ManyClasses many;
  ConfusionMatrix confusion(4);
  confusion.update(view(many.labels), view(many.y_pred));
  check_close(confusion.counts(), {1, 0, 0, 1, 2, 2, 1, 1, 1, 0, 1, 2, 0, 0, 0, 0});
  confusion.reset();
  CHECK(confusion.counts().sum() == 0);
  confusion.update(view(many.one_hot), view(many.y_pred), metric_weights);
  check_close(confusion.counts(), {0.5, 0, 0, 3, 6, 1, 3, 0.5, 1, 0, 0.5, 4, 0, 0, 0, 0});
}

TEST_CASE("confusion matrix of one output: two classes, strictly above the threshold") {
  const TwoClasses two;
  ConfusionMatrix confusion(1);
  CHECK(confusion.classes() == 2);
  confusion.update(view(two.labels), view(two.y_pred));
  check_close(confusion.counts(), {5, 1, 2, 4});
  confusion.reset();
  confusion.update(view(two.labels), view(two.y_pred), metric_weights);
  check_close(confusion.counts(), {7, 0.5, 5, 7});
}

TEST_CASE("confusion matrix refuses what does not fit") {
  ConfusionMatrix confusion(3);
  CHECK(contains(message_of([&] {
                   confusion.update(view(matrix(1, {0})), view(matrix(1, {0.5, 0.5})));
                 }),
                 "expected 1 rows of 3 outputs, but got 1 of 2."));
  CHECK(contains(message_of([&] {
                   confusion.update(view(matrix(1, {3})), view(matrix(1, {0.2, 0.3, 0.5})));
                 }),
                 "a label must be a whole number between 0 and 2"));
  CHECK(contains(message_of([] { ConfusionMatrix(0); }), "outputs must be at least 1, but got 0."));
}

// No two of the probabilities lie between the same thresholds, so the sampled curve is the exact
// one, which roc_auc_score gives.
TEST_CASE("AUC equals the exact one where the thresholds separate all samples") {
  const TwoClasses two;
  CHECK(close(measured(R"("auc")", two.labels, two.y_pred), 0.861111111));
  CHECK(close(measured(R"("auc")", two.labels, two.y_pred, metric_weights), 0.836111111));
  const ManyClasses many;  // pooled: roc_auc_score(one_hot.ravel(), y_pred.ravel())
  const char* fine = R"({"class_name": "AUC", "config": {"num_thresholds": 10001}})";
  CHECK(close(measured(fine, many.one_hot, many.y_pred), 0.604166667));
  CHECK(close(measured(fine, many.labels, many.y_pred, metric_weights), 0.420118343));
}

// Keras's definition written down in NumPy 1.24: counts strictly above each of the thresholds
// −1e-7, 0.25, 0.5, 0.75, 1 + 1e-7, and the trapezoids between them.
TEST_CASE("AUC with few thresholds is Keras's coarse one") {
  const TwoClasses two;
  const char* coarse = R"({"class_name": "AUC", "config": {"num_thresholds": 5}})";
  CHECK(close(measured(coarse, two.labels, two.y_pred), 0.875));
  CHECK(close(measured(coarse, two.labels, two.y_pred, metric_weights), 0.859722222));
}

TEST_CASE("AUC at the ends: perfect, upside down, all alike") {
  const Matrix labels = matrix(4, {0, 0, 1, 1});
  CHECK(measured(R"("auc")", labels, matrix(4, {0, 0, 1, 1})) == 1);
  CHECK(measured(R"("auc")", labels, matrix(4, {1, 1, 0, 0})) == 0);
  CHECK(measured(R"("auc")", labels, matrix(4, {0.4, 0.4, 0.4, 0.4})) == 0.5);
}

TEST_CASE("AUC wants probabilities; NaN makes it NaN until reset") {
  CHECK(contains(message_of([] { measured(R"("auc")", matrix(1, {1}), matrix(1, {1.5})); }),
                 "probabilities between 0 and 1, as sigmoid and softmax give them, but got 1.5."));
  const auto auc = metric(R"("auc")", {});
  Matrix broken = matrix(1, {0});
  broken(0, 0) = std::numeric_limits<Real>::quiet_NaN();
  auc->update(view(matrix(1, {1})), view(std::as_const(broken)));
  CHECK(std::isnan(auc->result()));
  auc->reset();
  auc->update(view(matrix(2, {0, 1})), view(matrix(2, {0.1, 0.9})));
  CHECK(auc->result() == 1);
}

}  // namespace denselab
