#include "nn/optimizers/adam.hpp"
#include "nn/optimizers/factories.hpp"

namespace denselab {
namespace {

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019): before each step
/// x −= η·λ·x. The decay itself is every optimizer's; here it is on by default, with λ = 0.004.
class AdamW final : public Adam {
 public:
  explicit AdamW(Config& c) : Adam(c, 0.004) {}

 private:
  std::string_view class_name() const override { return "AdamW"; }
};

}  // namespace

std::unique_ptr<Optimizer> make_adamw(Config& config) { return std::make_unique<AdamW>(config); }

}  // namespace denselab
