#pragma once

#include <functional>

#include "array/ndarray.hpp"

namespace denselab::array {

/// An array filled, in C order, by what `next` gives.
template <typename T, typename Next>
NDArray drawn(const Shape& shape, const Next& next) {
  NDArray out(dtype_of<T>, shape);
  T* values = out.as<T>();
  for (Index i = 0; i < out.size(); ++i) values[i] = next();
  return out;
}

/// Swaps two elements of the first axis.
void swap_rows(const NDArray& a, Index i, Index j);

/// Throws Error, in NumPy's words, unless p is n probabilities.
void check_probabilities(const NDArray& p, Index n);

/// The sums of probabilities from the first on, divided by the last.
NDArray cumulated(const NDArray& p);

/// `count` different indices, each by its probability: all that are missing are drawn, the first of
/// equals is kept, and so on without those found. `uniform` draws so many numbers from [0, 1).
NDArray distinct_by_weight(const NDArray& p, Index count,
                           const std::function<NDArray(Index)>& uniform);

}  // namespace denselab::array
