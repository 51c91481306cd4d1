#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "nn/metrics/metric.hpp"
#include "support/close.hpp"

namespace denselab {

/// Twelve samples of four classes, of which the last never occurs; once without weights, once with.
struct ManyClasses {
  Matrix y_pred = test::matrix(
      12, {0.023,  0.438,  0.167,  0.372,  0.712,  0.144,  0.13,   0.014,  0.0829, 0.1838,
           0.3017, 0.4316, 0.146,  0.021,  0.103,  0.73,   0.068,  0.17,   0.755,  0.007,
           0.1848, 0.6024, 0.0529, 0.1598, 0.5135, 0.031,  0.1588, 0.2967, 0.4186, 0.2388,
           0.0869, 0.2557, 0.1371, 0.1912, 0.1341, 0.5375, 0.486,  0.125,  0.282,  0.107,
           0.2342, 0.1692, 0.4164, 0.1802, 0.1281, 0.2653, 0.1111, 0.4955});
  Matrix labels = test::matrix(12, {1, 1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1});
  Matrix one_hot = [this] {
    Matrix out = Matrix::Zero(12, 4);
    for (Index i = 0; i < 12; ++i) out(i, static_cast<Index>(labels(i, 0))) = 1;
    return out;
  }();
};

/// Twelve probabilities of one output; one of them is exactly the threshold.
struct TwoClasses {
  Matrix y_pred =
      test::matrix(12, {0.02, 0.91, 0.5, 0.13, 0.77, 0.64, 0.38, 0.55, 0.29, 0.84, 0.46, 0.08});
  Matrix labels = test::matrix(12, {0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0});
};

inline const std::vector<Real> metric_weights = {Real(0.5), 3,         2, 2, Real(0.5), Real(0.5),
                                                 1,         Real(0.5), 3, 3, 3,         Real(0.5)};

inline std::unique_ptr<Metric> metric(std::string_view json, const MetricContext& context) {
  return Metric::from_config(Json::parse(json), context);
}

/// The metric's result over all samples, fed in batches of five, five and two.
inline double measured(std::string_view json, const Matrix& y_true, const Matrix& y_pred,
                       const std::vector<Real>& weights = {}) {
  const auto m = metric(json, {"", y_pred.cols(), y_true.cols()});
  for (Index from = 0; from < y_pred.rows(); from += 5) {
    const Index rows = std::min<Index>(5, y_pred.rows() - from);
    const auto part = [&](const Matrix& all) {
      return ConstMatrixView(all.row(from).data(), rows, all.cols());
    };
    std::span<const Real> some(weights);
    if (!weights.empty())
      some = some.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(rows));
    m->update(part(y_true), part(y_pred), some);
  }
  return m->result();
}

}  // namespace denselab
