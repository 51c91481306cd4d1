#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/error.hpp"
#include "nn/metrics/factories.hpp"
#include "nn/metrics/labels.hpp"
#include "nn/metrics/weighted_mean.hpp"

namespace denselab {
namespace {

/// The area under the ROC curve, as Keras computes it: true and false positive rates at evenly
/// spaced thresholds (200 by default), joined by straight lines. Only the counts between two
/// thresholds are kept, whatever the number of samples. Several outputs are pooled, each of them a
/// yes-or-no question of its own.
class Auc final : public Metric {
 public:
  explicit Auc(Config& c)
      : positives_(static_cast<std::size_t>(c.integer("num_thresholds", 200, between(2, 100000))) -
                   1),
        negatives_(positives_.size()) {}

  void reset() override {
    std::ranges::fill(positives_, 0);
    std::ranges::fill(negatives_, 0);
    undefined_ = false;
  }

  double result() const override {
    if (undefined_) return std::numeric_limits<double>::quiet_NaN();
    double true_positives = 0, false_positives = 0, area = 0;
    for (std::size_t b = positives_.size(); b-- > 0;) {
      area += negatives_[b] * (true_positives + positives_[b] / 2);
      true_positives += positives_[b];
      false_positives += negatives_[b];
    }
    return divide_or_zero(area, true_positives * false_positives);
  }

 private:
  std::string_view class_name() const override { return "AUC"; }
  void add_config(Json& config) const override { config["num_thresholds"] = positives_.size() + 1; }

  void add(ConstMatrixView y_true, ConstMatrixView y_pred,
           std::span<const Real> sample_weight) override {
    require_classes(name(), y_true, y_pred);
    const bool class_numbers = y_true.cols() < y_pred.cols();
    for (Index i = 0; i < y_pred.rows(); ++i) {
      const Index actual = class_numbers ? true_class(name(), y_true, i, y_pred.cols()) : 0;
      for (Index j = 0; j < y_pred.cols(); ++j) {
        const bool positive = class_numbers ? j == actual : y_true(i, j) > Real(0.5);
        count(positive, static_cast<double>(y_pred(i, j)), weight_of(sample_weight, i));
      }
    }
  }

  void count(bool positive, double probability, double weight) {
    if (std::isnan(
            probability)) {  // training went astray; the loss shows it, this must not stop it
      undefined_ = true;
      return;
    }
    require(probability >= 0 && probability <= 1, name(),
            ": outputs must be probabilities between 0 and 1, as sigmoid and softmax give them, "
            "but got ",
            probability, ".");
    // Bucket b holds what is above threshold b and not above threshold b + 1.
    const double above = std::ceil(probability * static_cast<double>(positives_.size())) - 1;
    (positive ? positives_ : negatives_)[static_cast<std::size_t>(std::max(above, 0.0))] += weight;
  }

  std::vector<double> positives_, negatives_;  // between the thresholds, from 0 to 1
  bool undefined_ = false;
};

}  // namespace

std::unique_ptr<Metric> make_auc(Config& config, const MetricContext&) {
  return std::make_unique<Auc>(config);
}

}  // namespace denselab
