#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/sequential.hpp"

namespace denselab {

/// What an optimizer remembers between steps. With the weights, the seed and the epoch it is all
/// that a training needs to go on elsewhere as if it had never stopped.
struct OptimizerState {
  struct Slot {
    std::string name;  ///< of the weight array and of what is kept for it: "dense/kernel/momentum"
    std::vector<Real> values;
  };
  std::int64_t iterations = 0;  ///< steps taken
  std::vector<Slot> slots;
};

/// A copy. Before the first step the slots hold what they begin with. Throws Error before compile,
/// and before the shape of the samples is known.
OptimizerState get_optimizer_state(Sequential& model);

/// Puts a state back, right after compile too. Throws Error, before anything is changed, unless the
/// slots are this model's and optimizer's by name, order and size, and hold finite numbers.
void set_optimizer_state(Sequential& model, const OptimizerState& state);

}  // namespace denselab
