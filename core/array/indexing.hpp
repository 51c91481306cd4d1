#pragma once

#include <vector>

#include "array/ndarray.hpp"

namespace denselab::array {

// NumPy's advanced indexing over the leading axes: index arrays (of whole numbers, below 0 from the
// end) and boolean masks. Always copies: time and memory grow with what is selected; with masks,
// time grows with the mask too. Throw Error in NumPy's words for an index beyond the bounds.

/// a.take(indices, axis): the axis is replaced by those of the indices.
NDArray take(const NDArray& a, const NDArray& indices, Index axis);

/// a[i₀, i₁, …], the index arrays broadcast together: their shape, then a's axes that are left.
NDArray gather(const NDArray& a, const std::vector<NDArray>& indices);

/// a[i₀, i₁, …] = values. Of values for one place the last stays.
void scatter(const NDArray& a, const std::vector<NDArray>& indices, const NDArray& values);

/// The index arrays of the elements that are not 0, in C order: as many as there are axes.
std::vector<NDArray> nonzero(const NDArray& a);

/// a[mask], where the mask covers a's first axes; and a[mask] = values.
NDArray mask(const NDArray& a, const NDArray& mask);
void assign_mask(const NDArray& a, const NDArray& mask, const NDArray& values);

/// condition ? a : b, all three broadcast; a and b must be of one dtype.
NDArray where(const NDArray& condition, const NDArray& a, const NDArray& b);

}  // namespace denselab::array
