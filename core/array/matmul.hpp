#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

/// a @ b by NumPy's rules: matrices in the last two axes, the axes before them broadcast; a vector
/// on the left is a row, on the right a column. Both are converted to `compute` first. Time grows
/// with rows · inner · columns, memory with the result and with a copy of what is not contiguous.
NDArray matmul(const NDArray& a, const NDArray& b, Dtype compute);

}  // namespace denselab::array
