#pragma once

#include "lens/weight_place.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// The derivative of the mean loss with respect to one weight, found in two ways.
struct DerivativeCheck {
  double value;       ///< of the weight
  double loss;        ///< as evaluate has it
  double derivative;  ///< back-propagated, in float32, as training does it
  double difference;  ///< (L(w + h) − L(w − h)) / 2h, with L computed in double
  double step;        ///< h
};

/// Puts the back-propagated derivative beside the central difference. Both are of the loss with its
/// regularization penalties, with the network in the mode in which it answers (see gradient_flow).
///
/// The difference is taken with steps from 10⁻³ to 10⁻⁶ times max(1, |w|); of those the one that
/// agrees best with the next smaller one counts: the larger ones may step over a kink (ReLU) or
/// feel the curvature, the smaller ones lose digits. The two differ where there is no derivative:
/// at a kink itself, as of a ReLU whose input is exactly 0 for a sample.
///
/// Weights are the same afterwards, bit for bit; optimizer, metrics and random streams are left
/// alone. Costs about ten passes over the data, without SIMD: for a few thousand samples. Throws
/// Error for a model that is not compiled, data that do not fit it, a weight that does not exist or
/// that training does not change, and for ImageFeatures.
DerivativeCheck check_derivative(Sequential& model, const Dataset& data, WeightPlace place);

}  // namespace denselab
