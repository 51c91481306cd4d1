#include "nn/metrics/confusion_matrix.hpp"

#include "base/error.hpp"
#include "nn/metrics/labels.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {

ConfusionMatrix::ConfusionMatrix(Index outputs, double threshold)
    : outputs_(outputs), threshold_(threshold) {
  require(outputs >= 1, "ConfusionMatrix: outputs must be at least 1, but got ", outputs, ".");
  const Index classes = outputs == 1 ? 2 : outputs;
  counts_ = Counts::Zero(classes, classes);
}

void ConfusionMatrix::reset() { counts_.setZero(); }

void ConfusionMatrix::update(ConstMatrixView y_true, ConstMatrixView y_pred,
                             std::span<const Real> sample_weight) {
  require(y_true.rows() == y_pred.rows() && y_pred.cols() == outputs_, "ConfusionMatrix: expected ",
          y_true.rows(), " rows of ", outputs_, " outputs, but got ", y_pred.rows(), " of ",
          y_pred.cols(), ".");
  require(sample_weight.empty() || std::ssize(sample_weight) == y_pred.rows(),
          "ConfusionMatrix: expected ", y_pred.rows(), " sample weights, but got ",
          sample_weight.size(), ".");
  require_classes("ConfusionMatrix", y_true, y_pred);
  for (Index i = 0; i < y_pred.rows(); ++i) {
    const bool binary = outputs_ == 1;
    const Index actual =
        binary ? y_true(i, 0) > Real(0.5) : true_class("ConfusionMatrix", y_true, i, outputs_);
    const Index predicted =
        binary ? y_pred(i, 0) > static_cast<Real>(threshold_) : first_largest(y_pred, i);
    counts_(actual, predicted) += weight_of(sample_weight, i);
  }
}

}  // namespace denselab
