#pragma once

#include <string_view>

#include "array/ndarray.hpp"

namespace denselab::array {

// Time grows with the elements of `a`; memory with the result alone, but for var and std, which
// hold two floats for every element, argmin and argmax, which copy what is not contiguous, and sums
// of floats over several axes with gaps between them, which do so too.

/// sum prod mean var std min max argmin argmax any all over `axes` (with none,
/// every element by itself). In NumPy's order of additions, pairwise along a
/// run of memory, so that the last digits agree: and with rounding that grows with the logarithm of
/// the length. Dtypes as NumPy's: sum and prod of whole numbers give int64, mean, var and std of
/// them float64. `ddof` counts in var and std: divided by n − ddof.
NDArray reduce(std::string_view op, const NDArray& a, const Shape& axes, bool keep_dimensions,
               double ddof = 0);

/// cumsum or cumprod along an axis; dtypes as of sum.
NDArray accumulate(std::string_view op, const NDArray& a, Index axis);

}  // namespace denselab::array
