#pragma once

#include <cstdint>
#include <memory>

#include "base/json.hpp"

namespace denselab {

/// A learning rate that depends on the step (one update of the weights; the first is step 0).
/// A plain number is the constant schedule. The others, in Keras's form:
///
///   StepDecay {initial_learning_rate, drop = 0.5, every}: initial · drop^⌊step / every⌋
///   PiecewiseConstantDecay {boundaries, values}: values[i] up to and including boundaries[i]
///   ExponentialDecay {initial_learning_rate, decay_steps, decay_rate, staircase = false}:
///     initial · decay_rate^(step / decay_steps), the exponent rounded down on a staircase
///   CosineDecay {initial_learning_rate, decay_steps, alpha = 0, warmup_target, warmup_steps = 0}:
///     initial · ((1 − alpha) · ½(1 + cos(π · step / decay_steps)) + alpha), constant afterwards
///     (Loshchilov and Hutter 2016); with warmup_target first a line from initial to the target
///   Warmup {warmup_steps, start = 0, schedule}: a line from start to the schedule's first rate,
///     then the schedule from its beginning
class Schedule {
 public:
  virtual ~Schedule() = default;

  /// Throws Error for an unknown name, a missing or wrong argument, a rate below 0.
  static std::unique_ptr<const Schedule> from_config(const Json& json);

  /// The learning rate of this step.
  virtual double at(std::int64_t step) const = 0;
  /// A number for a constant rate, else {"class_name": …, "config": {…}}.
  virtual Json config() const = 0;
};

}  // namespace denselab
