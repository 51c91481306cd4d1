#include "nn/metrics/factories.hpp"
#include "nn/metrics/labels.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {
namespace {

/// The share of samples with fewer than k outputs above that of the true class. A tie on the last
/// place counts as in, as in TensorFlow's in_top_k.
class TopK final : public Metric {
 public:
  TopK(Config& c, bool sparse) : sparse_(sparse), k_(c.integer("k", 5, at_least(1))) {}

  void reset() override { mean_.reset(); }
  double result() const override { return mean_.result(); }

 private:
  std::string_view class_name() const override {
    return sparse_ ? "SparseTopKCategoricalAccuracy" : "TopKCategoricalAccuracy";
  }
  void add_config(Json& config) const override { config["k"] = k_; }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    if (sparse_)
      require_class_numbers(name(), y_true);
    else
      require_equal_columns(name(), y_true, y_pred);
    for (Index i = 0; i < y_pred.rows(); ++i) {
      const Real own = y_pred(i, true_class(name(), y_true, i, y_pred.cols()));
      const Index above = (y_pred.row(i).array() > own).count();
      mean_.add(own == own && above < k_ ? 1 : 0, weight_of(sample_weight, i));
    }
  }

  bool sparse_;
  std::int64_t k_;
  WeightedMean mean_;
};

}  // namespace

std::unique_ptr<Metric> make_top_k(Config& config, const MetricContext&) {
  return std::make_unique<TopK>(config, false);
}
std::unique_ptr<Metric> make_sparse_top_k(Config& config, const MetricContext&) {
  return std::make_unique<TopK>(config, true);
}

}  // namespace denselab
