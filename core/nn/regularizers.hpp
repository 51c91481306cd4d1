#pragma once

#include <span>

#include "base/config.hpp"
#include "base/real.hpp"

namespace denselab {

/// A penalty on weights that is added to the loss: l1·Σ|w| + l2·Σw² (no factor ½, as in Keras).
///
/// With `stop_at_zero` l1 works as in TensorFlow Playground (nn.ts, updateWeights): its derivative
/// does not go through the optimizer. After the optimizer's step, which brings w to v, the weight
/// moves on to v − rate·l1·sign(w), with the optimizer's current learning rate; one that would
/// cross zero on that way becomes 0 and stays it. Such a weight is told from a 0 that may move by
/// its sign: it is −0, which no step comes to otherwise, and is so wherever weights are kept.
struct Regularizer {
  Real l1 = 0;
  Real l2 = 0;
  bool stop_at_zero = false;

  /// "l1", "l2" or "l1_l2" (0.01 each, Keras's default), or {class_name, config {l1, l2}}; "l1"
  /// takes stop_at_zero, too.
  static Regularizer from_config(const Json& config);
  /// The one an owner's argument describes; none where the argument is missing.
  static Regularizer from_config(Config& owner, std::string_view key);
  /// Keras's form; null for none.
  Json config() const;

  bool active() const { return l1 != 0 || l2 != 0; }

  /// The penalty on these weights.
  double penalty(std::span<const Real> weights) const;

  /// Adds its derivative, l1·sign(w) + 2·l2·w, to the gradient of the same length.
  void add_gradient(std::span<const Real> weights, std::span<Real> gradient) const;

  /// What stop_at_zero says, given the weights as they were before the optimizer's step.
  void move_towards_zero(std::span<const Real> before, std::span<Real> weights, Real rate) const;
};

}  // namespace denselab
