#pragma once

#include <span>

#include "base/real.hpp"
#include "nn/activations.hpp"
#include "nn/losses.hpp"

namespace denselab {

/// Activations and losses by their definitions, a sample at a time and in double: what a finite
/// difference needs, and for nothing else quick enough. The formulas' sources stand beside those
/// that the network runs on (nn/activations.cpp, nn/losses.cpp).

/// Replaces the numbers before an activation by those after it.
void apply_exactly(const Activation& activation, std::span<double> z);

/// A sample's loss. `fused`: the outputs come from the activation that this loss is fused with, and
/// are then not clipped.
double exact_loss(const Loss& loss, std::span<const Real> y_true, std::span<const double> y_pred,
                  bool fused);

}  // namespace denselab
