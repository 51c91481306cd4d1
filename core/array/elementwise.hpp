#pragma once

#include <string_view>

#include "array/ndarray.hpp"

namespace denselab::array {

// NumPy's ufuncs, by their names. Values are converted in blocks that stay in the first-level
// cache, so an operation on other dtypes than it computes in reads and writes memory no more than
// one on its own: time grows with the elements of the result, memory by the result alone.

/// op(a, b), broadcast, both converted to `compute` first. add subtract multiply divide
/// floor_divide remainder power maximum minimum arctan2 hypot bitwise_and bitwise_or bitwise_xor
/// left_shift right_shift give that dtype; equal not_equal less less_equal greater greater_equal
/// logical_and logical_or logical_xor give bool. Throws Error, in NumPy's words, for shapes that do
/// not fit and an operation that is not defined for the dtype.
NDArray binary(std::string_view op, const NDArray& a, const NDArray& b, Dtype compute);

/// op(a). negative absolute sign square reciprocal floor ceil rint trunc positive keep the dtype
/// (of floor, ceil, rint and trunc: of floats), invert too (of integers and bool); exp exp2 expm1
/// log log2 log10 log1p sqrt sin cos tan arcsin arccos arctan sinh cosh tanh give floats; isnan
/// isinf isfinite logical_not give bool.
NDArray unary(std::string_view op, const NDArray& a);

}  // namespace denselab::array
