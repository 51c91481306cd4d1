#include "nn/schedules.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/config.hpp"
#include "base/error.hpp"
#include "base/turns.hpp"

namespace denselab {
namespace {

/// from + (to − from) · part.
double line(double from, double to, double part) { return from + (to - from) * part; }

class Constant final : public Schedule {
 public:
  explicit Constant(double rate) : rate_(rate) {}

  double at(std::int64_t) const override { return rate_; }
  Json config() const override { return rate_; }

 private:
  double rate_;
};

class StepDecay final : public Schedule {
 public:
  explicit StepDecay(Config& c)
      : initial_(c.number("initial_learning_rate", required, above(0))),
        drop_(c.number("drop", 0.5, above(0))),
        every_(c.integer("every", required, at_least(1))) {}

  double at(std::int64_t step) const override {
    return initial_ * std::pow(drop_, static_cast<double>(step / every_));
  }
  Json config() const override {
    return class_config(
        "StepDecay",
        Json::object({{"initial_learning_rate", initial_}, {"drop", drop_}, {"every", every_}}));
  }

 private:
  double initial_, drop_;
  std::int64_t every_;
};

class PiecewiseConstantDecay final : public Schedule {
 public:
  explicit PiecewiseConstantDecay(Config& c) {
    const auto boundaries = c.integers("boundaries", at_least(0));
    const auto values = c.numbers("values", above(0));
    if (!boundaries || !std::ranges::is_sorted(*boundaries))
      c.refuse("boundaries", "a list of steps in rising order");
    if (!values || values->size() != boundaries->size() + 1)
      c.refuse("values", text("a list of ", boundaries->size() + 1,
                              " learning rates, one more than there are boundaries"));
    boundaries_ = *boundaries;
    values_ = *values;
  }

  double at(std::int64_t step) const override {
    const auto passed = std::ranges::lower_bound(boundaries_, step) - boundaries_.begin();
    return values_[static_cast<std::size_t>(passed)];
  }
  Json config() const override {
    return class_config(
        "PiecewiseConstantDecay",
        Json::object({{"boundaries", Json::Array(boundaries_.begin(), boundaries_.end())},
                      {"values", Json::Array(values_.begin(), values_.end())}}));
  }

 private:
  std::vector<std::int64_t> boundaries_;
  std::vector<double> values_;
};

class ExponentialDecay final : public Schedule {
 public:
  explicit ExponentialDecay(Config& c)
      : initial_(c.number("initial_learning_rate", required, above(0))),
        decay_steps_(c.integer("decay_steps", required, at_least(1))),
        decay_rate_(c.number("decay_rate", required, above(0))),
        staircase_(c.boolean("staircase", false)) {}

  double at(std::int64_t step) const override {
    const double exponent = static_cast<double>(step) / static_cast<double>(decay_steps_);
    return initial_ * std::pow(decay_rate_, staircase_ ? std::floor(exponent) : exponent);
  }
  Json config() const override {
    return class_config("ExponentialDecay", Json::object({{"initial_learning_rate", initial_},
                                                          {"decay_steps", decay_steps_},
                                                          {"decay_rate", decay_rate_},
                                                          {"staircase", staircase_}}));
  }

 private:
  double initial_;
  std::int64_t decay_steps_;
  double decay_rate_;
  bool staircase_;
};

class CosineDecay final : public Schedule {
 public:
  explicit CosineDecay(Config& c)
      : decay_steps_(c.integer("decay_steps", required, at_least(1))),
        alpha_(c.number("alpha", 0.0, between(0, 1))),
        warmup_target_(c.optional_number("warmup_target", above(0))),
        warmup_steps_(c.integer("warmup_steps", 0, at_least(0))),
        // With a warm-up it is where the line begins, and 0 is usual.
        initial_(
            c.number("initial_learning_rate", required, warmup_target_ ? at_least(0) : above(0))) {}

  double at(std::int64_t step) const override {
    if (!warmup_target_) return initial_ * decayed(step);
    if (step >= warmup_steps_) return *warmup_target_ * decayed(step - warmup_steps_);
    return line(initial_, *warmup_target_,
                static_cast<double>(step) / static_cast<double>(warmup_steps_));
  }
  Json config() const override {
    return class_config(
        "CosineDecay",
        Json::object({{"initial_learning_rate", initial_},
                      {"decay_steps", decay_steps_},
                      {"alpha", alpha_},
                      {"warmup_target", warmup_target_ ? Json(*warmup_target_) : Json()},
                      {"warmup_steps", warmup_steps_}}));
  }

 private:
  double decayed(std::int64_t step) const {
    const double part =
        static_cast<double>(std::min(step, decay_steps_)) / static_cast<double>(decay_steps_);
    return line(alpha_, 1, 0.5 * (1 + sine_cosine(part / 2).cosine));
  }

  std::int64_t decay_steps_;
  double alpha_;
  std::optional<double> warmup_target_;
  std::int64_t warmup_steps_;
  double initial_;
};

class Warmup final : public Schedule {
 public:
  explicit Warmup(Config& c)
      : warmup_steps_(c.integer("warmup_steps", required, at_least(1))),
        start_(c.number("start", 0.0, at_least(0))) {
    const Json* schedule = c.child("schedule");
    if (!schedule) c.refuse("schedule", "a learning rate or a schedule");
    schedule_ = Schedule::from_config(*schedule);
  }

  double at(std::int64_t step) const override {
    if (step >= warmup_steps_) return schedule_->at(step - warmup_steps_);
    return line(start_, schedule_->at(0),
                static_cast<double>(step) / static_cast<double>(warmup_steps_));
  }
  Json config() const override {
    return class_config("Warmup", Json::object({{"warmup_steps", warmup_steps_},
                                                {"start", start_},
                                                {"schedule", schedule_->config()}}));
  }

 private:
  std::int64_t warmup_steps_;
  double start_;
  std::unique_ptr<const Schedule> schedule_;
};

template <typename T>
std::unique_ptr<const Schedule> make(Config& c) {
  return std::make_unique<T>(c);
}

}  // namespace

std::unique_ptr<const Schedule> Schedule::from_config(const Json& json) {
  if (json.is_number() && json.as_number() > 0 && std::isfinite(json.as_number()))
    return std::make_unique<Constant>(json.as_number());
  require(json.is_object(), "The learning rate must be a number above 0 or a schedule, but got ",
          shown(json), ".");
  constexpr std::string_view names[] = {"StepDecay", "PiecewiseConstantDecay", "ExponentialDecay",
                                        "CosineDecay", "Warmup"};
  constexpr std::unique_ptr<const Schedule> (*makers[])(Config&) = {
      make<StepDecay>, make<PiecewiseConstantDecay>, make<ExponentialDecay>, make<CosineDecay>,
      make<Warmup>};
  const NamedConfig named = named_config("The learning-rate schedule", json);
  const std::size_t which = choose("The learning-rate schedule", named.name, names);
  Config c(std::string{names[which]}, named.config);
  c.ignore({"name"});
  auto schedule = makers[which](c);
  c.finish();
  return schedule;
}

}  // namespace denselab
