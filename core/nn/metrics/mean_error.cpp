#include "nn/metrics/factories.hpp"
#include "nn/metrics/labels.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {
namespace {

/// The mean over samples of |y − p| or (y − p)², itself the mean over a sample's outputs.
class MeanError final : public Metric {
 public:
  explicit MeanError(bool squared) : squared_(squared) {}

  void reset() override { mean_.reset(); }
  double result() const override { return mean_.result(); }

 private:
  std::string_view class_name() const override {
    return squared_ ? "MeanSquaredError" : "MeanAbsoluteError";
  }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    require_equal_columns(name(), y_true, y_pred);
    for (Index i = 0; i < y_pred.rows(); ++i) {
      const auto error = (y_true.row(i) - y_pred.row(i)).array();
      const Real value = squared_ ? error.square().mean() : error.abs().mean();
      mean_.add(static_cast<double>(value), weight_of(sample_weight, i));
    }
  }

  bool squared_;
  WeightedMean mean_;
};

}  // namespace

std::unique_ptr<Metric> make_mean_absolute_error(Config&, const MetricContext&) {
  return std::make_unique<MeanError>(false);
}
std::unique_ptr<Metric> make_mean_squared_error(Config&, const MetricContext&) {
  return std::make_unique<MeanError>(true);
}

}  // namespace denselab
