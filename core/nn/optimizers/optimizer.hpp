#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/config.hpp"
#include "base/json.hpp"
#include "base/real.hpp"
#include "nn/schedules.hpp"

namespace denselab {

/// One tensor of parameters as the optimizer sees it; both spans have the same length.
struct ParameterSpan {
  std::span<Real> value;
  std::span<Real> gradient;
};

/// One of the numbers-per-weight an optimizer remembers, such as Adam's "velocity".
struct OptimizerSlot {
  std::string_view name;
  std::size_t parameter;  // index into the list given to step()
  std::span<Real> values;
};

/// Moves the parameters against their gradients. Formulas and defaults are Keras's. What all have
/// in common lives here: the learning rate (a number or a Schedule), the step counter, gradient
/// clipping (one of clipnorm, clipvalue, global_clipnorm), decoupled weight_decay, and use_ema: an
/// exponential moving average of the weights, which takes their place when training ends.
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  Optimizer(const Optimizer&) = delete;
  Optimizer& operator=(const Optimizer&) = delete;

  /// From a name ("sgd", "adam", …) or {"class_name": "SGD", "config": {…}}. Throws Error for an
  /// unknown name (listing the known ones) and for a wrong argument.
  static std::unique_ptr<Optimizer> from_config(const Json& json);
  Json config() const;

  /// One update of all parameters; the step counter ticks once. Every call must bring the same
  /// parameters in the same order. Clipping rescales the gradients in place. Allocates only in the
  /// first call (or in build).
  void step(std::span<const ParameterSpan> parameters);

  /// The same in pieces, for whoever has some gradients before the others: begin_step() ticks the
  /// counter, then move() takes every value of every parameter once, in any order, different ones
  /// at the same time if one likes. Not where clipping measures all gradients of a parameter.
  bool steps_in_pieces() const { return !clipnorm_ && !global_clipnorm_; }
  void begin_step(std::span<const ParameterSpan> parameters);
  void move(std::size_t parameter, std::size_t begin, std::span<Real> values,
            std::span<Real> gradients);

  /// The rate of the step that has begun where it is x −= rate·g and nothing else: one need not
  /// call move() then.
  std::optional<Real> plain_rate() const;

  /// Ends a training: with use_ema, the averages of the weights take their place (Polyak and
  /// Juditsky, "Acceleration of Stochastic Approximation by Averaging", 1992). Keras's
  /// finalize_variable_values.
  void finalize(std::span<const ParameterSpan> parameters);

  /// The rate of the next step.
  double learning_rate() const;
  /// Throws Error where the rate follows a schedule (as in Keras) and where it is not above 0.
  void set_learning_rate(double rate);

  /// Steps taken so far.
  std::int64_t iterations() const { return iterations_; }

  /// Allocates the slots, as the first step would: for restoring a state before any step. The step
  /// counter stays.
  void build(std::span<const ParameterSpan> parameters);
  bool built() const { return built_; }
  /// Everything remembered between steps besides iterations(): copy out to save, write to restore.
  /// Empty before the first step or build.
  std::vector<OptimizerSlot> slots();
  void set_iterations(std::int64_t iterations);
  /// Back to the state before the first step; the learning rate stays.
  void reset();

 protected:
  /// What one slot is called and begins with.
  struct SlotKind {
    std::string_view name;
    Real initial = 0;
  };
  /// A tensor, or a part of one, in one step. The arrays never overlap.
  struct Update {
    std::size_t size;
    Real* value;
    const Real* gradient;
    Real* slots;              // of the first kind; the others follow, in the order of slot_kinds()
    std::size_t slot_stride;  // from one kind to the next
    double rate;              // learning rate of this step
    std::int64_t iteration;   // 1 for the first step

    Real* slot(std::size_t kind) const { return slots + kind * slot_stride; }
  };

  /// Reads the arguments that all optimizers share.
  Optimizer(Config& config, double default_rate,
            std::optional<double> default_weight_decay = std::nullopt);

  virtual std::string_view class_name() const = 0;
  virtual std::vector<SlotKind> slot_kinds() const = 0;
  virtual void update(const Update& u) const = 0;
  /// Whether update() is x −= rate·g, slots aside.
  virtual bool is_plain_descent() const { return false; }
  /// Adds the optimizer's own arguments to those of all.
  virtual void add_config(Json& config) const = 0;

 private:
  void check(std::span<const ParameterSpan> parameters) const;
  void clip_norms(std::span<const ParameterSpan> parameters) const;
  void follow(std::span<const Real> values, Real* averages) const;
  std::span<Real> average_of(std::size_t parameter);
  void clear_slots();

  double rate_;                               // where there is no schedule
  std::unique_ptr<const Schedule> schedule_;  // or none
  std::optional<double> weight_decay_, clipnorm_, clipvalue_, global_clipnorm_;
  std::optional<double> ema_momentum_;  // only with use_ema

  std::int64_t iterations_ = 0;
  double step_rate_ = 0;  // of the step that has begun
  bool built_ = false;
  std::vector<SlotKind> kinds_;
  std::vector<std::size_t> sizes_;        // of the parameters
  std::vector<std::vector<Real>> slots_;  // of each parameter, kind after kind
};

}  // namespace denselab
