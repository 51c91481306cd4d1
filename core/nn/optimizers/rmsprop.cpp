#include <algorithm>
#include <cmath>

#include "nn/optimizers/factories.hpp"
#include "nn/optimizers/settled.hpp"

namespace denselab {
namespace {

/// RMSprop (Hinton 2012, Coursera lecture 6e): s = ρ·s + (1 − ρ)·g², x −= η·g / √(s + ε).
/// Centered, s is lowered by the square of the gradient's own running mean (Graves 2013); with
/// momentum the steps are summed: m = μ·m + step, x −= m.
class RmsProp final : public Optimizer {
 public:
  explicit RmsProp(Config& c)
      : Optimizer(c, 0.001),
        rho_(c.number("rho", 0.9, from_below(0, 1))),
        momentum_(c.number("momentum", 0.0, from_below(0, 1))),
        epsilon_(c.number("epsilon", 1e-7, above(0))),
        centered_(c.boolean("centered", false)) {}

 private:
  std::string_view class_name() const override { return "RMSprop"; }

  std::vector<SlotKind> slot_kinds() const override {
    std::vector<SlotKind> kinds = {{"velocity"}};
    if (momentum_ > 0) kinds.push_back({"momentum"});
    if (centered_) kinds.push_back({"average_gradient"});
    return kinds;
  }

  void add_config(Json& config) const override {
    config["rho"] = rho_;
    config["momentum"] = momentum_;
    config["epsilon"] = epsilon_;
    config["centered"] = centered_;
  }

  void update(const Update& u) const override {
    Real* momentum = momentum_ > 0 ? u.slot(1) : nullptr;
    Real* mean = centered_ ? u.slot(momentum ? 2 : 1) : nullptr;
    if (momentum && mean) return move<true, true>(u, momentum, mean);
    if (momentum) return move<true, false>(u, momentum, mean);
    if (mean) return move<false, true>(u, momentum, mean);
    move<false, false>(u, momentum, mean);
  }

  template <bool with_momentum, bool centered>
  void move(const Update& u, Real* __restrict m, Real* __restrict mean) const {
    const Real rate = static_cast<Real>(u.rate), rho = static_cast<Real>(rho_);
    const Real momentum = static_cast<Real>(momentum_), epsilon = static_cast<Real>(epsilon_);
    Real* __restrict x = u.value;
    const Real* __restrict g = u.gradient;
    Real* __restrict s = u.slot(0);
    for (std::size_t i = 0; i < u.size; ++i) {
      s[i] = settled(rho * s[i] + (1 - rho) * g[i] * g[i]);
      Real variance = s[i];
      if constexpr (centered) {
        mean[i] = settled(rho * mean[i] + (1 - rho) * g[i]);
        variance = std::max(variance - mean[i] * mean[i], Real(0));  // rounding may go below
      }
      Real step = rate * g[i] / std::sqrt(variance + epsilon);
      if constexpr (with_momentum) step = m[i] = settled(momentum * m[i] + step);
      x[i] -= step;
    }
  }

  double rho_, momentum_, epsilon_;
  bool centered_;
};

}  // namespace

std::unique_ptr<Optimizer> make_rmsprop(Config& config) {
  return std::make_unique<RmsProp>(config);
}

}  // namespace denselab
