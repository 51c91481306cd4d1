#include "nn/regularizers.hpp"

#include <cmath>

#include "base/config.hpp"

namespace denselab {
namespace {

Real sign_of(Real w) { return static_cast<Real>((w > 0) - (w < 0)); }

}  // namespace

Regularizer Regularizer::from_config(const Json& json) {
  constexpr std::string_view names[] = {"l1", "l2", "l1_l2"};
  const NamedConfig named = named_config("regularizer", json);
  const std::size_t kind = choose("regularizer", named.name, names);
  Config config(std::string{names[kind]}, named.config);
  Regularizer made;
  if (kind != 1) made.l1 = static_cast<Real>(config.number("l1", 0.01, at_least(0)));
  if (kind != 0) made.l2 = static_cast<Real>(config.number("l2", 0.01, at_least(0)));
  if (kind == 0) made.stop_at_zero = config.boolean("stop_at_zero", false);
  config.finish();
  return made;
}

Regularizer Regularizer::from_config(Config& owner, std::string_view key) {
  const Json* given = owner.child(key);
  return given ? from_config(*given) : Regularizer{};
}

Json Regularizer::config() const {
  if (!active()) return nullptr;
  if (stop_at_zero) return class_config("L1", Json::object({{"l1", l1}, {"stop_at_zero", true}}));
  if (l2 == 0) return class_config("L1", Json::object({{"l1", l1}}));
  if (l1 == 0) return class_config("L2", Json::object({{"l2", l2}}));
  return class_config("L1L2", Json::object({{"l1", l1}, {"l2", l2}}));
}

double Regularizer::penalty(std::span<const Real> weights) const {
  double absolute = 0, squared = 0;
  for (const Real w : weights) {
    absolute += std::abs(w);
    squared += static_cast<double>(w) * static_cast<double>(w);
  }
  return l1 * absolute + l2 * squared;
}

void Regularizer::add_gradient(std::span<const Real> weights, std::span<Real> gradient) const {
  for (std::size_t i = 0; i < weights.size(); ++i)
    gradient[i] += l1 * sign_of(weights[i]) + Real(2) * l2 * weights[i];
}

void Regularizer::move_towards_zero(std::span<const Real> before, std::span<Real> weights,
                                    Real rate) const {
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Real moved = weights[i] - rate * l1 * sign_of(before[i]);
    const bool has_stopped = before[i] == 0 && std::signbit(before[i]);
    weights[i] = has_stopped || weights[i] * moved < 0 ? Real(-0.0) : moved;
  }
}

}  // namespace denselab
