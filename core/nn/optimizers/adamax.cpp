#include <algorithm>
#include <cmath>

#include "nn/optimizers/factories.hpp"
#include "nn/optimizers/settled.hpp"

namespace denselab {
namespace {

/// Adamax, Adam with the largest gradient in place of the root mean square (Kingma and Ba 2015,
/// section 7): w = max(β2·w, |g|), x −= η / (1 − β1^t) · m / (w + ε).
class Adamax final : public Optimizer {
 public:
  explicit Adamax(Config& c)
      : Optimizer(c, 0.001),
        beta_1_(c.number("beta_1", 0.9, from_below(0, 1))),
        beta_2_(c.number("beta_2", 0.999, from_below(0, 1))),
        epsilon_(c.number("epsilon", 1e-7, above(0))) {}

 private:
  std::string_view class_name() const override { return "Adamax"; }

  std::vector<SlotKind> slot_kinds() const override { return {{"momentum"}, {"infinity_norm"}}; }

  void add_config(Json& config) const override {
    config["beta_1"] = beta_1_;
    config["beta_2"] = beta_2_;
    config["epsilon"] = epsilon_;
  }

  void update(const Update& u) const override {
    const double t = static_cast<double>(u.iteration);
    const Real rate = static_cast<Real>(u.rate / (1 - std::pow(beta_1_, t)));
    const Real new_1 = static_cast<Real>(1 - beta_1_), beta_2 = static_cast<Real>(beta_2_);
    const Real epsilon = static_cast<Real>(epsilon_);
    Real* __restrict x = u.value;
    const Real* __restrict g = u.gradient;
    Real* __restrict m = u.slot(0);
    Real* __restrict w = u.slot(1);
    for (std::size_t i = 0; i < u.size; ++i) {
      m[i] = settled(m[i] + (g[i] - m[i]) * new_1);
      w[i] = settled(std::max(beta_2 * w[i], std::abs(g[i])));
      x[i] -= rate * m[i] / (w[i] + epsilon);
    }
  }

  double beta_1_, beta_2_, epsilon_;
};

}  // namespace

std::unique_ptr<Optimizer> make_adamax(Config& config) { return std::make_unique<Adamax>(config); }

}  // namespace denselab
