#pragma once

#include <memory>

#include "base/config.hpp"
#include "nn/metrics/metric.hpp"

namespace denselab {

// Each metric reads its own arguments; Metric::from_config picks among them.
std::unique_ptr<Metric> make_binary_accuracy(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_categorical_accuracy(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_sparse_categorical_accuracy(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_top_k(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_sparse_top_k(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_precision(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_recall(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_f1(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_auc(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_mean_absolute_error(Config& config, const MetricContext&);
std::unique_ptr<Metric> make_mean_squared_error(Config& config, const MetricContext&);

}  // namespace denselab
