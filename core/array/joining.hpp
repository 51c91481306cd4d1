#pragma once

#include <vector>

#include "array/ndarray.hpp"

namespace denselab::array {

/// The arrays one behind the other along an axis, all converted to `dtype`. Copies: time and memory
/// grow with the result. Throws Error, in NumPy's words, where their other dimensions differ.
NDArray concatenate(const std::vector<NDArray>& arrays, Index axis, Dtype dtype);

}  // namespace denselab::array
