#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "core/nn/metric_fixture.hpp"
#include "support/messages.hpp"

namespace denselab {
namespace {

using test::close;
using test::contains;
using test::matrix;
using test::message_of;
using test::view;

const Real nan = std::numeric_limits<Real>::quiet_NaN();

std::string failure(std::string_view json, const Matrix& y_true, const Matrix& y_pred) {
  return message_of([&] { measured(json, y_true, y_pred); });
}

}  // namespace

// Golden values: scikit-learn 1.2.1 (Debian 12) on the same numbers, unless a test says otherwise.

TEST_CASE("accuracies") {
  const ManyClasses many;
  const TwoClasses two;
  CHECK(close(measured(R"("categorical_accuracy")", many.one_hot, many.y_pred), 1.0 / 3));
  CHECK(close(measured(R"("sparse_categorical_accuracy")", many.labels, many.y_pred), 1.0 / 3));
  CHECK(
      close(measured(R"("sparse_categorical_accuracy")", many.labels, many.y_pred, metric_weights),
            0.102564103));
  CHECK(close(measured(R"("binary_accuracy")", two.labels, two.y_pred), 0.75));
  CHECK(
      close(measured(R"("binary_accuracy")", two.labels, two.y_pred, metric_weights), 0.717948718));
  CHECK(close(measured(R"({"class_name": "BinaryAccuracy", "config": {"threshold": 0.3}})",
                       two.labels, two.y_pred),
              2.0 / 3));
}

TEST_CASE("binary accuracy is strict at the threshold and a mean over several outputs") {
  CHECK(measured(R"("binary_accuracy")", matrix(2, {1, 0}), matrix(2, {0.5, 0.5})) == 0.5);
  CHECK(close(measured(R"("binary_accuracy")", matrix(1, {1, 0, 1}), matrix(1, {0.9, 0.8, 0.7})),
              2.0 / 3));
}

TEST_CASE("ties go to the first class") {
  const Matrix tied = matrix(1, {0.1, 0.45, 0.45});
  CHECK(measured(R"("sparse_categorical_accuracy")", matrix(1, {1}), tied) == 1);
  CHECK(measured(R"("sparse_categorical_accuracy")", matrix(1, {2}), tied) == 0);
}

TEST_CASE("the right accuracy is chosen") {
  CHECK(resolve_accuracy("binary_crossentropy", 1, 1) == "binary_accuracy");
  CHECK(resolve_accuracy("mean_squared_error", 1, 1) == "binary_accuracy");
  CHECK(resolve_accuracy("sparse_categorical_crossentropy", 10, 1) ==
        "sparse_categorical_accuracy");
  CHECK(resolve_accuracy("sparseCategoricalCrossentropy", 10, 0) == "sparse_categorical_accuracy");
  CHECK(resolve_accuracy("categorical_crossentropy", 10, 10) == "categorical_accuracy");
  CHECK(resolve_accuracy("categorical_crossentropy", 10, 0) == "categorical_accuracy");
  CHECK(resolve_accuracy("mean_squared_error", 10, 1) == "sparse_categorical_accuracy");

  const auto accuracy = metric(R"("accuracy")", {"sparse_categorical_crossentropy", 10, 1});
  CHECK(accuracy->name() == "accuracy");
  CHECK(*accuracy->config().find("class_name") == Json("SparseCategoricalAccuracy"));
}

TEST_CASE("top k") {
  const ManyClasses many;
  const std::string_view top_2 =
      R"({"class_name": "SparseTopKCategoricalAccuracy", "config": {"k": 2}})";
  CHECK(close(measured(top_2, many.labels, many.y_pred), 0.583333333));
  CHECK(close(measured(top_2, many.labels, many.y_pred, metric_weights), 0.384615385));
  CHECK(close(measured(R"({"class_name": "TopKCategoricalAccuracy", "config": {"k": 2}})",
                       many.one_hot, many.y_pred),
              0.583333333));
  CHECK(measured(R"("top_k_categorical_accuracy")", many.one_hot, many.y_pred) == 1);  // 5 of 4
  // As TensorFlow's in_top_k: a tie on the last place is in; NaN is not.
  CHECK(measured(top_2, matrix(1, {2}), matrix(1, {0.4, 0.3, 0.3})) == 1);
  Matrix broken = matrix(1, {0.4, 0.3, 0.3});
  broken(0, 2) = nan;
  CHECK(measured(top_2, matrix(1, {2}), broken) == 0);
}

TEST_CASE("mean errors") {
  const ManyClasses many;
  CHECK(close(measured(R"("mean_absolute_error")", many.one_hot, many.y_pred), 0.349241667));
  CHECK(close(measured(R"("mae")", many.one_hot, many.y_pred, metric_weights), 0.399130128));
  CHECK(close(measured(R"("mean_squared_error")", many.one_hot, many.y_pred), 0.20003175));
  CHECK(close(measured(R"("MSE")", many.one_hot, many.y_pred, metric_weights), 0.248884894));
}

TEST_CASE("a metric begins at 0, starts over after reset, and a weight of 0 leaves a sample out") {
  const auto accuracy = metric(R"("accuracy")", {"binary_crossentropy", 1, 1});
  CHECK(accuracy->result() == 0);
  const Matrix wrong = matrix(1, {0.2}), right = matrix(2, {0.9, 0.8});
  accuracy->update(view(matrix(1, {1})), view(wrong));
  CHECK(accuracy->result() == 0);
  accuracy->reset();
  accuracy->update(view(matrix(2, {1, 0})), view(right), std::vector<Real>{1, 0});
  CHECK(accuracy->result() == 1);
}

TEST_CASE("names are those the user wrote") {
  const auto name = [](std::string_view json) { return metric(json, {})->name(); };
  CHECK(name(R"("acc")") == "acc");
  CHECK(name(R"("mae")") == "mae");
  CHECK(name(R"("AUC")") == "auc");
  CHECK(name(R"("meanSquaredError")") == "mean_squared_error");
  CHECK(name(R"({"class_name": "Precision", "config": {"name": "hits"}})") == "hits");
}

TEST_CASE("a config made by a metric makes the same metric") {
  const TwoClasses two;
  for (const char* json :
       {R"("accuracy")", R"({"class_name": "BinaryAccuracy", "config": {"threshold": 0.3}})",
        R"("categorical_accuracy")", R"("sparse_categorical_accuracy")",
        R"({"class_name": "TopKCategoricalAccuracy", "config": {"k": 3}})",
        R"("sparse_top_k_categorical_accuracy")",
        R"({"class_name": "Precision", "config": {"thresholds": 0.4}})", R"("recall")", R"("f1")",
        R"({"class_name": "AUC", "config": {"num_thresholds": 50}})", R"("mae")", R"("mse")"}) {
    CAPTURE(json);
    const auto first = metric(json, {});
    const auto second = Metric::from_config(first->config(), {});
    CHECK(second->config() == first->config());
    CHECK(second->name() == first->name());
  }
}

TEST_CASE("what does not fit is refused in words") {
  const ManyClasses many;
  CHECK(failure(R"("sparse_categorical_accuracy")", matrix(1, {4}),
                matrix(1, {0.1, 0.2, 0.3, 0.4})) ==
        "sparse_categorical_accuracy: a label must be a whole number between 0 and 3 for 4 "
        "outputs, but got 4.");
  CHECK(
      contains(failure(R"("sparse_categorical_accuracy")", matrix(1, {1.5}), matrix(1, {0.1, 0.9})),
               "but got 1.5."));
  CHECK(
      contains(failure(R"("sparse_categorical_accuracy")", matrix(1, {-1}), matrix(1, {0.1, 0.9})),
               "but got -1."));
  CHECK(failure(R"("sparse_categorical_accuracy")", many.one_hot, many.y_pred) ==
        "sparse_categorical_accuracy: the targets must be class numbers in one column, but got 4 "
        "columns.");
  CHECK(failure(R"("categorical_accuracy")", many.labels, many.y_pred) ==
        "categorical_accuracy: the targets have 1 columns, but the network has 4 outputs.");
  CHECK(contains(message_of([] { metric(R"("acuracy")", {}); }), "Did you mean accuracy?"));
  CHECK(contains(message_of([] { metric(R"({"class_name": "AUC", "config": {"num": 3}})", {}); }),
                 "there is no argument num"));
  const auto mae = metric(R"("mae")", {});
  CHECK(message_of([&] {
          mae->update(view(matrix(2, {1, 2})), view(matrix(1, {1})));
        }) == "mae: there are 1 outputs, but targets for 2 samples.");
  CHECK(message_of([&] {
          mae->update(view(matrix(2, {1, 2})), view(matrix(2, {1, 2})), std::vector<Real>{1});
        }) == "mae: expected 2 sample weights, but got 1.");
}

}  // namespace denselab
