#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

enum class Folding { sum, product, minimum, maximum, any, all };

/// `a` folded along `axes` into an array with length 1 there. The results begin as `initial`, whose
/// dtype they have and which broadcasts to their shape.
NDArray folded(Folding folding, const NDArray& a, const Shape& axes, const NDArray& initial);

}  // namespace denselab::array
