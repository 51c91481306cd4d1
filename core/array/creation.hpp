#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

/// A number as an array without axes.
NDArray scalar(double value, Dtype dtype);

/// `count` numbers from `start`, each `step` after the last, computed as NumPy's arange does: the
/// difference of the first two, times the index.
NDArray arange(Dtype dtype, double start, double step, Index count);

/// A view of one element, by its index in C order; one below 0 counts from the end.
NDArray element(const NDArray& a, Index index);

}  // namespace denselab::array
