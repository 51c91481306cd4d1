#pragma once

#include <string_view>
#include <vector>

#include "base/matrix.hpp"
#include "nn/activations.hpp"

namespace denselab {

/// What the columns of the targets mean.
enum class Targets {
  values,   ///< [samples, units]: one number for each output
  classes,  ///< [samples, 1]: the index of the right class, 0 … units − 1
};

/// A loss function: one value a sample (the mean over the outputs; for the cross-entropies of
/// classes and for the KL divergence the sum), and its derivative.
///
/// `y_true` is [samples, units] or [samples, 1] as `targets` says, `y_pred` is [samples, units].
/// `evaluate` writes `losses` [samples] and `gradient` [samples, units], the derivative of each
/// sample's loss with respect to its outputs; averaging over the batch is the caller's.
struct Loss {
  using Evaluate = void (*)(ConstMatrixView y_true, ConstMatrixView y_pred,
                            Eigen::Ref<Vector> losses, MatrixView gradient);
  /// The same starting from the logits z of the activation it is fused with: replaces them by the
  /// outputs, and writes the derivative with respect to the logits. No logit can make it NaN.
  using EvaluateLogits = void (*)(ConstMatrixView y_true, MatrixView logits,
                                  Eigen::Ref<Vector> losses, MatrixView gradient);

  std::string_view name;
  Targets targets;
  Evaluate evaluate;
  std::string_view fused_activation = {};
  EvaluateLogits evaluate_logits = nullptr;

  bool fuses_with(const Activation& activation) const {
    return !fused_activation.empty() && activation.name == fused_activation;
  }

  /// The number of target columns a network with this many outputs needs.
  Index target_columns(Index units) const { return targets == Targets::classes ? 1 : units; }

  /// Throws Error, naming the sample, unless the targets fit a network with `units` outputs:
  /// the right number of columns, finite, and for classes whole numbers below `units`.
  void check_targets(ConstMatrixView y_true, Index units) const;

  /// The loss with this Keras name, or its short form ("mse", "mae", "kld"). Throws Error listing
  /// the known names.
  static const Loss& named(std::string_view name);

  static const std::vector<Loss>& all();
};

}  // namespace denselab
