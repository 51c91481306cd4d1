#pragma once

#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include "base/matrix.hpp"

namespace denselab {

/// The dimensions of one sample, without the batch: {784}, or {28, 28, 3} for an RGB image
/// (rows, columns, channels).
using Shape = std::vector<Index>;

/// The number of values in one sample of this shape: 1 for {}.
inline Index size_of(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), Index{1}, std::multiplies<>());
}

/// "(28, 28, 3)", or "(None, 28, 28, 3)" with the batch in front, as Keras prints it.
inline std::string to_string(const Shape& shape, bool with_batch = false) {
  std::string out = with_batch ? "(None" : "(";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (with_batch || i > 0) out += ", ";
    out += std::to_string(shape[i]);
  }
  return out + ")";
}

}  // namespace denselab
