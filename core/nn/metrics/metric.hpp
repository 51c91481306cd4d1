#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/matrix.hpp"

namespace denselab {

/// What a metric given by name needs to know of the model it measures.
struct MetricContext {
  std::string loss;          // "mean_squared_error", …; decides which accuracy is meant
  Index outputs = 1;         // columns of y_pred
  Index target_columns = 0;  // columns of y_true; 0 where not known yet
};

/// A figure over all samples seen since reset(), fed batch by batch.
///
/// y_true [n, k] holds targets, or [n, 1] class indices for the sparse kinds; y_pred [n, outputs]
/// holds the network's outputs (probabilities for the classification metrics); sample_weight holds
/// n weights, or nothing for ones. Before any sample the result is 0, as in Keras.
class Metric {
 public:
  virtual ~Metric() = default;

  /// From a name or {"class_name": …, "config": {…, "name"}}: accuracy (acc), binary_accuracy,
  /// categorical_accuracy, sparse_categorical_accuracy, top_k_categorical_accuracy,
  /// sparse_top_k_categorical_accuracy, precision, recall, f1_score (f1), auc,
  /// mean_absolute_error (mae), mean_squared_error (mse). Error lists them for another name.
  static std::unique_ptr<Metric> from_config(const Json& json, const MetricContext& context);

  /// As written by the user in snake_case ("accuracy", "mae"), or the config's own "name".
  const std::string& name() const { return name_; }
  /// {"class_name": …, "config": {"name": …, …}}.
  Json config() const;

  virtual void reset() = 0;
  /// Throws Error for shapes that do not fit and for labels that are no class.
  void update(ConstMatrixView y_true, ConstMatrixView y_pred,
              std::span<const Real> sample_weight = {});
  virtual double result() const = 0;

 protected:
  /// Called with shapes whose rows agree. `sample_weight` is empty or has one value a row.
  virtual void add(ConstMatrixView y_true, ConstMatrixView y_pred,
                   std::span<const Real> sample_weight) = 0;
  virtual std::string_view class_name() const = 0;
  virtual void add_config(Json&) const {}

 private:
  std::string name_;
};

/// Which accuracy "accuracy" means, as in Keras: binary for one output, sparse where the targets
/// are class indices (one target column, or the sparse loss), else categorical.
std::string_view resolve_accuracy(std::string_view loss_name, Index outputs, Index target_columns);

}  // namespace denselab
