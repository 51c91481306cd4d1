#pragma once

#include <algorithm>
#include <functional>

#include "base/matrix.hpp"

namespace denselab {

/// Takes the rows of a result as they come, batch by batch, so that whoever looks at sixty thousand
/// samples decides where the result lies and holds it once.
using TakeRows = std::function<void(Index first, ConstMatrixView rows)>;

/// Samples that a lens looks at together: up to 256, and up to 4 MB of numbers.
inline Index samples_at_a_time(Index features) {
  return std::clamp((Index{1} << 20) / std::max(features, Index{1}), Index{1}, Index{256});
}

/// The mean of rows [n, features], summed in double.
Vector mean_row(ConstMatrixView rows);

}  // namespace denselab
