#include "nn/metrics/metric.hpp"

#include "base/error.hpp"
#include "base/names.hpp"

namespace denselab {

Json Metric::config() const {
  Json config = Json::object({{"name", name_}});
  add_config(config);
  return class_config(class_name(), std::move(config));
}

void Metric::update(ConstMatrixView y_true, ConstMatrixView y_pred,
                    std::span<const Real> sample_weight) {
  require(y_true.rows() == y_pred.rows(), name_, ": there are ", y_pred.rows(),
          " outputs, but targets for ", y_true.rows(), " samples.");
  require(sample_weight.empty() || std::ssize(sample_weight) == y_pred.rows(), name_, ": expected ",
          y_pred.rows(), " sample weights, but got ", sample_weight.size(), ".");
  add(y_true, y_pred, sample_weight);
}

}  // namespace denselab
