#include "nn/optimizers/factories.hpp"
#include "nn/optimizers/settled.hpp"

namespace denselab {
namespace {

/// Stochastic gradient descent, x −= η·g, with momentum (Polyak 1964): v = μ·v + g, x −= η·v,
/// and Nesterov's variant (Sutskever et al. 2013): x −= η·(g + μ·v).
class Sgd final : public Optimizer {
 public:
  explicit Sgd(Config& c)
      : Optimizer(c, 0.01),
        momentum_(c.number("momentum", 0.0, from_below(0, 1))),
        nesterov_(c.boolean("nesterov", false)) {}

 private:
  std::string_view class_name() const override { return "SGD"; }

  std::vector<SlotKind> slot_kinds() const override {
    if (momentum_ == 0) return {};
    return {{"momentum"}};
  }

  void add_config(Json& config) const override {
    config["momentum"] = momentum_;
    config["nesterov"] = nesterov_;
  }

  bool is_plain_descent() const override { return momentum_ == 0; }

  void update(const Update& u) const override {
    const Real rate = static_cast<Real>(u.rate), momentum = static_cast<Real>(momentum_);
    Real* __restrict x = u.value;
    const Real* __restrict g = u.gradient;
    if (momentum_ == 0) {
      for (std::size_t i = 0; i < u.size; ++i) x[i] -= rate * g[i];
      return;
    }
    Real* __restrict v = u.slot(0);
    for (std::size_t i = 0; i < u.size; ++i) v[i] = settled(momentum * v[i] + g[i]);
    if (nesterov_)
      for (std::size_t i = 0; i < u.size; ++i) x[i] -= rate * (g[i] + momentum * v[i]);
    else
      for (std::size_t i = 0; i < u.size; ++i) x[i] -= rate * v[i];
  }

  double momentum_;
  bool nesterov_;
};

}  // namespace

std::unique_ptr<Optimizer> make_sgd(Config& config) { return std::make_unique<Sgd>(config); }

}  // namespace denselab
