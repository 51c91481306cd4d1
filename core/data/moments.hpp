#pragma once

#include <vector>

#include "data/dataset.hpp"

namespace denselab {

/// Mean and variance of every channel (the last axis): what a Normalization layer is made with, and
/// what Keras's `adapt` finds.
struct Moments {
  std::vector<double> mean;
  std::vector<double> variance;  ///< the mean square of the distance to the mean
};

/// Of the selected samples as a model sees them, bytes as 0 … 1. Reads them twice, a sample at a
/// time. Throws Error if there are none, or they are single numbers without a channel.
Moments moments_of(const Dataset& data);

}  // namespace denselab
