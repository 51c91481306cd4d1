#pragma once

#include <span>

#include "base/matrix.hpp"

namespace denselab {

/// Counts of [true class, predicted class], weighted by the samples' weights. One output column is
/// two classes: 1 where the probability is strictly above the threshold.
class ConfusionMatrix {
 public:
  using Counts = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  /// `outputs`: the network's output units; 1 gives a 2 × 2 matrix. Throws Error below 1.
  explicit ConfusionMatrix(Index outputs, double threshold = 0.5);

  void reset();
  /// y_true [n, 1] class indices or [n, outputs] one-hot, y_pred [n, outputs]; weights n or none.
  void update(ConstMatrixView y_true, ConstMatrixView y_pred,
              std::span<const Real> sample_weight = {});

  Index outputs() const { return outputs_; }
  Index classes() const { return counts_.rows(); }
  /// Row: the true class; column: the predicted class.
  const Counts& counts() const { return counts_; }

 private:
  Index outputs_;
  double threshold_;
  Counts counts_;
};

}  // namespace denselab
