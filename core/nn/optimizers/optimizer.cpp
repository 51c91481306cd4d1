#include "nn/optimizers/optimizer.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "kernels/products.hpp"
#include "kernels/threads.hpp"

namespace denselab {
namespace {

/// In double: the squares of a million float32 gradients lose their last digits in float32.
double squared_norm(std::span<const Real> values) {
  double sum = 0;
  for (const Real x : values) sum += static_cast<double>(x) * static_cast<double>(x);
  return sum;
}

void scale(std::span<Real> values, double factor) {
  for (Real& x : values) x *= static_cast<Real>(factor);
}

Json or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

}  // namespace

Optimizer::Optimizer(Config& c, double default_rate, std::optional<double> default_weight_decay)
    : rate_(default_rate) {
  const Json* rate = c.child("learning_rate");
  if (rate && rate->is_object())
    schedule_ = Schedule::from_config(*rate);
  else
    rate_ = c.number("learning_rate", default_rate, above(0));
  weight_decay_ = c.optional_number("weight_decay", at_least(0));
  if (!weight_decay_) weight_decay_ = default_weight_decay;
  clipnorm_ = c.optional_number("clipnorm", above(0));
  clipvalue_ = c.optional_number("clipvalue", above(0));
  global_clipnorm_ = c.optional_number("global_clipnorm", above(0));
  require(clipnorm_.has_value() + clipvalue_.has_value() + global_clipnorm_.has_value() <= 1,
          c.owner(), ": only one of clipnorm, clipvalue and global_clipnorm can be set.");
  const double momentum = c.number("ema_momentum", 0.99, between(0, 1));
  if (c.boolean("use_ema", false)) ema_momentum_ = momentum;
  c.ignore({"name"});
  c.unsupported({"ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps"});
}

Json Optimizer::config() const {
  Json config = Json::object({{"learning_rate", schedule_ ? schedule_->config() : Json(rate_)},
                              {"weight_decay", or_null(weight_decay_)},
                              {"clipnorm", or_null(clipnorm_)},
                              {"clipvalue", or_null(clipvalue_)},
                              {"global_clipnorm", or_null(global_clipnorm_)},
                              {"use_ema", ema_momentum_.has_value()},
                              {"ema_momentum", ema_momentum_.value_or(0.99)}});
  add_config(config);
  return class_config(class_name(), std::move(config));
}

double Optimizer::learning_rate() const { return schedule_ ? schedule_->at(iterations_) : rate_; }

std::optional<Real> Optimizer::plain_rate() const {
  const bool changed =
      weight_decay_ || clipnorm_ || clipvalue_ || global_clipnorm_ || ema_momentum_;
  if (changed || !is_plain_descent()) return std::nullopt;
  return static_cast<Real>(step_rate_);
}

void Optimizer::set_learning_rate(double rate) {
  require(!schedule_, class_name(),
          ": the learning rate follows a schedule, so it cannot be set; compile with a number.");
  require(rate > 0 && std::isfinite(rate), class_name(),
          ": learning_rate must be a number above 0, but got ", rate, ".");
  rate_ = rate;
}

void Optimizer::set_iterations(std::int64_t iterations) {
  require(iterations >= 0, class_name(), ": iterations must be at least 0, but got ", iterations,
          ".");
  iterations_ = iterations;
}

void Optimizer::build(std::span<const ParameterSpan> parameters) {
  kinds_ = slot_kinds();
  if (ema_momentum_) kinds_.push_back({"average"});
  sizes_.clear();
  slots_.clear();
  for (const ParameterSpan& p : parameters) {
    sizes_.push_back(p.value.size());
    slots_.emplace_back(p.value.size() * kinds_.size());
  }
  built_ = true;
  clear_slots();
}

void Optimizer::reset() {
  iterations_ = 0;
  clear_slots();
}

void Optimizer::clear_slots() {
  for (const OptimizerSlot& slot : slots())
    std::ranges::fill(slot.values, std::ranges::find(kinds_, slot.name, &SlotKind::name)->initial);
}

std::vector<OptimizerSlot> Optimizer::slots() {
  std::vector<OptimizerSlot> out;
  for (std::size_t p = 0; p < slots_.size(); ++p)
    for (std::size_t k = 0; k < kinds_.size(); ++k)
      out.push_back({kinds_[k].name, p, std::span(slots_[p]).subspan(k * sizes_[p], sizes_[p])});
  return out;
}

void Optimizer::check(std::span<const ParameterSpan> parameters) const {
  const auto size = [](const ParameterSpan& p) { return p.value.size(); };
  require(std::ranges::equal(parameters, sizes_, {}, size), class_name(),
          ": every step must bring the same parameters in the same order, but the list changed.");
  for (const ParameterSpan& p : parameters)
    require(p.gradient.size() == p.value.size(), class_name(), ": a parameter of ", p.value.size(),
            " values has a gradient of ", p.gradient.size(), ".");
}

/// Clipping by norm keeps the gradient's direction, clipping by value does not (Pascanu, Mikolov
/// and Bengio 2013).
void Optimizer::clip_norms(std::span<const ParameterSpan> parameters) const {
  if (clipnorm_) {
    for (const ParameterSpan& p : parameters) {
      const double norm = std::sqrt(squared_norm(p.gradient));
      if (norm > *clipnorm_) scale(p.gradient, *clipnorm_ / norm);
    }
  } else if (global_clipnorm_) {
    double sum = 0;
    for (const ParameterSpan& p : parameters) sum += squared_norm(p.gradient);
    const double norm = std::sqrt(sum);
    if (norm > *global_clipnorm_)
      for (const ParameterSpan& p : parameters) scale(p.gradient, *global_clipnorm_ / norm);
  }
}

void Optimizer::step(std::span<const ParameterSpan> parameters) {
  begin_step(parameters);
  clip_norms(parameters);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const ParameterSpan& p = parameters[i];
    const double cost = kernels::operations_an_update * static_cast<double>(p.value.size());
    kernels::in_parallel_ranges(
        static_cast<Index>(p.value.size()), 1024, cost, [&](Index begin, Index count) {
          const std::size_t first = static_cast<std::size_t>(begin);
          const std::size_t some = static_cast<std::size_t>(count);
          move(i, first, p.value.subspan(first, some), p.gradient.subspan(first, some));
        });
  }
}

void Optimizer::begin_step(std::span<const ParameterSpan> parameters) {
  if (!built_) build(parameters);
  check(parameters);
  step_rate_ = learning_rate();
  ++iterations_;
}

void Optimizer::move(std::size_t parameter, std::size_t begin, std::span<Real> values,
                     std::span<Real> gradients) {
  if (clipvalue_) {
    const Real limit = static_cast<Real>(*clipvalue_);
    for (Real& g : gradients) g = std::clamp(g, -limit, limit);
  }
  if (weight_decay_) scale(values, 1 - step_rate_ * *weight_decay_);
  update({values.size(), values.data(), gradients.data(), slots_[parameter].data() + begin,
          sizes_[parameter], step_rate_, iterations_});
  if (ema_momentum_) follow(values, average_of(parameter).data() + begin);
}

/// The first average is the first weights; later ones are m·average + (1 − m)·weight.
void Optimizer::follow(std::span<const Real> values, Real* averages) const {
  const Real kept = iterations_ == 1 ? Real(0) : static_cast<Real>(*ema_momentum_);
  for (std::size_t i = 0; i < values.size(); ++i)
    averages[i] = kept * averages[i] + (1 - kept) * values[i];
}

std::span<Real> Optimizer::average_of(std::size_t p) {
  return std::span(slots_[p]).last(sizes_[p]);
}

void Optimizer::finalize(std::span<const ParameterSpan> parameters) {
  if (!ema_momentum_ || iterations_ == 0) return;
  check(parameters);
  for (std::size_t i = 0; i < parameters.size(); ++i)
    std::ranges::copy(average_of(i), parameters[i].value.begin());
}

}  // namespace denselab
