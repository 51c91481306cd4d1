#include "nn/metrics/factories.hpp"
#include "nn/metrics/labels.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {
namespace {

/// The share of outputs on the right side of the threshold: of a sample with several outputs, the
/// mean over them.
class BinaryAccuracy final : public Metric {
 public:
  explicit BinaryAccuracy(Config& c) : threshold_(c.number("threshold", 0.5)) {}

  void reset() override { mean_.reset(); }
  double result() const override { return mean_.result(); }

 private:
  std::string_view class_name() const override { return "BinaryAccuracy"; }
  void add_config(Json& config) const override { config["threshold"] = threshold_; }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    require_equal_columns(name(), y_true, y_pred);
    for (Index i = 0; i < y_pred.rows(); ++i) {
      Index right = 0;
      for (Index j = 0; j < y_pred.cols(); ++j)
        right += y_true(i, j) == Real(y_pred(i, j) > static_cast<Real>(threshold_));
      mean_.add(static_cast<double>(right) / static_cast<double>(y_pred.cols()),
                weight_of(sample_weight, i));
    }
  }

  double threshold_;
  WeightedMean mean_;
};

/// The share of samples whose largest output is that of the true class.
class CategoricalAccuracy final : public Metric {
 public:
  explicit CategoricalAccuracy(bool sparse) : sparse_(sparse) {}

  void reset() override { mean_.reset(); }
  double result() const override { return mean_.result(); }

 private:
  std::string_view class_name() const override {
    return sparse_ ? "SparseCategoricalAccuracy" : "CategoricalAccuracy";
  }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    if (sparse_)
      require_class_numbers(name(), y_true);
    else
      require_equal_columns(name(), y_true, y_pred);
    for (Index i = 0; i < y_pred.rows(); ++i) {
      const bool right = true_class(name(), y_true, i, y_pred.cols()) == first_largest(y_pred, i);
      mean_.add(right ? 1 : 0, weight_of(sample_weight, i));
    }
  }

  bool sparse_;
  WeightedMean mean_;
};

}  // namespace

std::unique_ptr<Metric> make_binary_accuracy(Config& config, const MetricContext&) {
  return std::make_unique<BinaryAccuracy>(config);
}
std::unique_ptr<Metric> make_categorical_accuracy(Config&, const MetricContext&) {
  return std::make_unique<CategoricalAccuracy>(false);
}
std::unique_ptr<Metric> make_sparse_categorical_accuracy(Config&, const MetricContext&) {
  return std::make_unique<CategoricalAccuracy>(true);
}

}  // namespace denselab
