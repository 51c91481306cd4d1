#include "nn/optimizers/adam.hpp"

#include <algorithm>
#include <cmath>

#include "nn/optimizers/factories.hpp"
#include "nn/optimizers/settled.hpp"

namespace denselab {

Adam::Adam(Config& c, std::optional<double> default_weight_decay)
    : Optimizer(c, 0.001, default_weight_decay),
      beta_1_(c.number("beta_1", 0.9, from_below(0, 1))),
      beta_2_(c.number("beta_2", 0.999, from_below(0, 1))),
      epsilon_(c.number("epsilon", 1e-7, above(0))),
      amsgrad_(c.boolean("amsgrad", false)) {}

std::vector<Optimizer::SlotKind> Adam::slot_kinds() const {
  std::vector<SlotKind> kinds = {{"momentum"}, {"velocity"}};
  if (amsgrad_) kinds.push_back({"velocity_hat"});
  return kinds;
}

void Adam::add_config(Json& config) const {
  config["beta_1"] = beta_1_;
  config["beta_2"] = beta_2_;
  config["epsilon"] = epsilon_;
  config["amsgrad"] = amsgrad_;
}

void Adam::update(const Update& u) const {
  const double t = static_cast<double>(u.iteration);
  const Real rate =
      static_cast<Real>(u.rate * std::sqrt(1 - std::pow(beta_2_, t)) / (1 - std::pow(beta_1_, t)));
  const Real new_1 = static_cast<Real>(1 - beta_1_), new_2 = static_cast<Real>(1 - beta_2_);
  const Real epsilon = static_cast<Real>(epsilon_);
  Real* __restrict x = u.value;
  const Real* __restrict g = u.gradient;
  Real* __restrict m = u.slot(0);
  Real* __restrict v = u.slot(1);
  if (!amsgrad_) {
    for (std::size_t i = 0; i < u.size; ++i) {
      m[i] = settled(m[i] + (g[i] - m[i]) * new_1);
      v[i] = settled(v[i] + (g[i] * g[i] - v[i]) * new_2);
      x[i] -= rate * m[i] / (std::sqrt(v[i]) + epsilon);
    }
    return;
  }
  Real* __restrict largest = u.slot(2);
  for (std::size_t i = 0; i < u.size; ++i) {
    m[i] = settled(m[i] + (g[i] - m[i]) * new_1);
    v[i] = settled(v[i] + (g[i] * g[i] - v[i]) * new_2);
    largest[i] = std::max(largest[i], v[i]);
    x[i] -= rate * m[i] / (std::sqrt(largest[i]) + epsilon);
  }
}

std::unique_ptr<Optimizer> make_adam(Config& config) { return std::make_unique<Adam>(config); }

}  // namespace denselab
