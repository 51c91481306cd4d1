#include <cmath>

#include "nn/optimizers/factories.hpp"

namespace denselab {
namespace {

/// Adagrad (Duchi, Hazan and Singer 2011): a += g², x −= η·g / √(a + ε). A weight that has seen
/// large gradients takes smaller steps.
class Adagrad final : public Optimizer {
 public:
  explicit Adagrad(Config& c)
      : Optimizer(c, 0.001),
        initial_accumulator_(c.number("initial_accumulator_value", 0.1, at_least(0))),
        epsilon_(c.number("epsilon", 1e-7, above(0))) {}

 private:
  std::string_view class_name() const override { return "Adagrad"; }

  std::vector<SlotKind> slot_kinds() const override {
    return {{"accumulator", static_cast<Real>(initial_accumulator_)}};
  }

  void add_config(Json& config) const override {
    config["initial_accumulator_value"] = initial_accumulator_;
    config["epsilon"] = epsilon_;
  }

  void update(const Update& u) const override {
    const Real rate = static_cast<Real>(u.rate), epsilon = static_cast<Real>(epsilon_);
    Real* __restrict x = u.value;
    const Real* __restrict g = u.gradient;
    Real* __restrict a = u.slot(0);
    for (std::size_t i = 0; i < u.size; ++i) {
      a[i] += g[i] * g[i];
      x[i] -= rate * g[i] / std::sqrt(a[i] + epsilon);
    }
  }

  double initial_accumulator_, epsilon_;
};

}  // namespace

std::unique_ptr<Optimizer> make_adagrad(Config& config) {
  return std::make_unique<Adagrad>(config);
}

}  // namespace denselab
