#pragma once

#include "lens/weight_place.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// A weight that is moved, and between which values.
struct LossAxis {
  WeightPlace place;
  double from = -1, to = 1;
};

/// The loss (as evaluate has it) with two weights at `steps` values each, evenly from `from` to
/// `to`, all others as they are: [steps, steps], rows along `down`, columns along `across`. Costs
/// steps² evaluations. Weights, optimizer and metrics are the same afterwards, also where it
/// throws.
///
/// Throws Error for a model that is not compiled, data that do not fit it, a weight that does not
/// exist or is on both axes, from ≥ to, and unless 2 ≤ steps ≤ 1000.
Matrix loss_surface(Sequential& model, const Dataset& data, const LossAxis& down,
                    const LossAxis& across, Index steps);

}  // namespace denselab
