#include <cmath>

#include "nn/optimizers/factories.hpp"
#include "nn/optimizers/settled.hpp"

namespace denselab {
namespace {

/// Adadelta (Zeiler 2012): the step has the size of earlier steps relative to earlier gradients.
/// a = ρ·a + (1 − ρ)·g², δ = g·√(d + ε) / √(a + ε), d = ρ·d + (1 − ρ)·δ², x −= η·δ.
/// The paper's own learning rate is 1; Keras's default is 0.001.
class Adadelta final : public Optimizer {
 public:
  explicit Adadelta(Config& c)
      : Optimizer(c, 0.001),
        rho_(c.number("rho", 0.95, from_below(0, 1))),
        epsilon_(c.number("epsilon", 1e-7, above(0))) {}

 private:
  std::string_view class_name() const override { return "Adadelta"; }

  std::vector<SlotKind> slot_kinds() const override {
    return {{"accumulated_gradient"}, {"accumulated_delta"}};
  }

  void add_config(Json& config) const override {
    config["rho"] = rho_;
    config["epsilon"] = epsilon_;
  }

  void update(const Update& u) const override {
    const Real rate = static_cast<Real>(u.rate), rho = static_cast<Real>(rho_);
    const Real epsilon = static_cast<Real>(epsilon_);
    Real* __restrict x = u.value;
    const Real* __restrict g = u.gradient;
    Real* __restrict a = u.slot(0);
    Real* __restrict d = u.slot(1);
    for (std::size_t i = 0; i < u.size; ++i) {
      a[i] = settled(rho * a[i] + (1 - rho) * g[i] * g[i]);
      const Real delta = g[i] * std::sqrt((d[i] + epsilon) / (a[i] + epsilon));
      d[i] = settled(rho * d[i] + (1 - rho) * delta * delta);
      x[i] -= rate * delta;
    }
  }

  double rho_, epsilon_;
};

}  // namespace

std::unique_ptr<Optimizer> make_adadelta(Config& config) {
  return std::make_unique<Adadelta>(config);
}

}  // namespace denselab
