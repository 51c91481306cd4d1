#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

// Along one axis; NaN comes last. n log n for each run; memory: the result, one run, and a copy of
// the array where the axis is not the last one.

/// A sorted copy.
NDArray sort(const NDArray& a, Index axis);

/// The int64 indices that sort. Equal elements stay in their order, as with NumPy's kind='stable'.
NDArray argsort(const NDArray& a, Index axis);

/// Where each value belongs in `sorted` (1-D, of the same dtype), after its equals if `right`.
NDArray searchsorted(const NDArray& sorted, const NDArray& values, bool right);

}  // namespace denselab::array
