#pragma once

#include "nn/optimizers/optimizer.hpp"

namespace denselab {

/// Adam (Kingma and Ba 2015): m and v are running means of g and g², and
/// x −= η·√(1 − β2^t) / (1 − β1^t) · m / (√v + ε).
/// With amsgrad v is replaced by its largest value so far (Reddi, Kale and Kumar 2018).
class Adam : public Optimizer {
 public:
  explicit Adam(Config& config, std::optional<double> default_weight_decay = std::nullopt);

 protected:
  std::string_view class_name() const override { return "Adam"; }

 private:
  std::vector<SlotKind> slot_kinds() const override;
  void add_config(Json& config) const override;
  void update(const Update& u) const override;

  double beta_1_, beta_2_, epsilon_;
  bool amsgrad_;
};

}  // namespace denselab
