#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

/// np.round(a, decimals): times 10^decimals, to the nearest whole number (ties to even), and back.
/// Whole numbers stay for decimals from 0 on.
NDArray round(const NDArray& a, int decimals);

}  // namespace denselab::array
