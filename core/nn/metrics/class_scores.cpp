#include "nn/metrics/confusion_matrix.hpp"
#include "nn/metrics/factories.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {
namespace {

/// Precision tp/(tp + fp), recall tp/(tp + fn) and their harmonic mean, F1 = 2·tp/(2·tp + fp + fn).
/// One output: of the class 1, predicted where the probability is strictly above the threshold.
/// Several: each sample belongs to its largest output, and the score is the plain mean of the
/// classes' scores (macro average) over the classes that occur or are predicted.
class ClassScore final : public Metric {
 public:
  enum class Kind { precision, recall, f1 };

  ClassScore(Kind kind, Config& c, Index outputs)
      : kind_(kind), threshold_(c.number(threshold_key(), 0.5)), matrix_(outputs, threshold_) {}

  void reset() override { matrix_.reset(); }

  double result() const override {
    if (matrix_.outputs() == 1) return score(1);
    WeightedMean mean;
    for (Index j = 0; j < matrix_.classes(); ++j)
      if (occurs(j)) mean.add(score(j), 1);
    return mean.result();
  }

 private:
  std::string_view class_name() const override {
    switch (kind_) {
      case Kind::precision:
        return "Precision";
      case Kind::recall:
        return "Recall";
      default:
        return "F1Score";
    }
  }
  // Keras's own names for the same argument.
  std::string_view threshold_key() const { return kind_ == Kind::f1 ? "threshold" : "thresholds"; }
  void add_config(Json& config) const override { config[threshold_key()] = threshold_; }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    matrix_.update(y_true, y_pred, sample_weight);
  }

  bool occurs(Index j) const {
    return matrix_.counts().row(j).sum() + matrix_.counts().col(j).sum() > 0;
  }

  double score(Index j) const {
    const double hits = matrix_.counts()(j, j);
    const double actual = matrix_.counts().row(j).sum(), predicted = matrix_.counts().col(j).sum();
    switch (kind_) {
      case Kind::precision:
        return divide_or_zero(hits, predicted);
      case Kind::recall:
        return divide_or_zero(hits, actual);
      default:
        return divide_or_zero(2 * hits, actual + predicted);
    }
  }

  Kind kind_;
  double threshold_;
  ConfusionMatrix matrix_;
};

}  // namespace

std::unique_ptr<Metric> make_precision(Config& config, const MetricContext& context) {
  return std::make_unique<ClassScore>(ClassScore::Kind::precision, config, context.outputs);
}
std::unique_ptr<Metric> make_recall(Config& config, const MetricContext& context) {
  return std::make_unique<ClassScore>(ClassScore::Kind::recall, config, context.outputs);
}
std::unique_ptr<Metric> make_f1(Config& config, const MetricContext& context) {
  return std::make_unique<ClassScore>(ClassScore::Kind::f1, config, context.outputs);
}

}  // namespace denselab
