#pragma once

#include <span>

#include "base/config.hpp"
#include "base/real.hpp"

namespace denselab {

/// A penalty on weights that is added to the loss: l1·Σ|w| + l2·Σw² (no factor ½, as in Keras).
struct Regularizer {
  Real l1 = 0;
  Real l2 = 0;

  /// "l1", "l2" or "l1_l2" (0.01 each, Keras's default), or {class_name, config {l1, l2}}.
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
};

}  // namespace denselab
