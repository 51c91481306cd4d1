#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

// Views share the memory of their array and cost no more than their shape.

/// a[start : … : step] along every axis at once: `counts[axis]` elements from `starts[axis]`; an
/// axis that is dropped (an index instead of a slice) has count 1. Throws Error beyond the bounds.
NDArray slice(const NDArray& a, const Shape& starts, const Shape& steps, const Shape& counts,
              const std::vector<bool>& drop);

/// Axis i of the result is axis `axes[i]` of `a`.
NDArray transpose(const NDArray& a, const Shape& axes);

/// A view where the memory allows it, otherwise a copy. One dimension may be -1: what is left.
NDArray reshape(const NDArray& a, Shape shape);

/// `a` as if repeated along new axes in front and axes of length 1.
NDArray broadcast_to(const NDArray& a, const Shape& shape);

/// The shape to which both broadcast. Throws Error in NumPy's words.
Shape broadcast_shapes(const Shape& a, const Shape& b);

/// Whether the two lie in the same buffer and their ranges of bytes meet.
bool shares_memory(const NDArray& a, const NDArray& b);

// Copies: time and memory grow with the elements.

/// target[...] = source: broadcast, converted; right too where the two overlap.
void assign(const NDArray& target, const NDArray& source);

/// Contiguous, in C order.
NDArray copy(const NDArray& a);
NDArray astype(const NDArray& a, Dtype dtype);

/// `a` itself if it is contiguous and of this dtype, otherwise a copy that is.
NDArray contiguous(const NDArray& a);
NDArray contiguous(const NDArray& a, Dtype dtype);

}  // namespace denselab::array
