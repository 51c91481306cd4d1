#pragma once

#include <span>

#include "base/matrix.hpp"

namespace denselab {

/// The weight of a sample; without weights every sample counts once.
inline double weight_of(std::span<const Real> sample_weight, Index row) {
  return sample_weight.empty() ? 1.0
                               : static_cast<double>(sample_weight[static_cast<std::size_t>(row)]);
}

/// 0 where there is nothing to divide by, as Keras's metrics have it.
inline double divide_or_zero(double a, double b) { return b == 0 ? 0 : a / b; }

/// Σ w·x / Σ w over everything added.
class WeightedMean {
 public:
  void reset() { sum_ = total_ = 0; }
  void add(double value, double weight) {
    sum_ += weight * value;
    total_ += weight;
  }
  double result() const { return divide_or_zero(sum_, total_); }

 private:
  double sum_ = 0, total_ = 0;
};

}  // namespace denselab
