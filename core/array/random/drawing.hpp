#pragma once

#include <bit>
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

/// 0 … most: as many bits as `most` has, drawn again until they are not more.
template <typename Bits>
std::uint64_t masked(Bits& bits, std::uint64_t most) {
  if (most == 0) return 0;
  const std::uint64_t mask = ~std::uint64_t{0} >> std::countl_zero(most);
  for (;;) {
    const std::uint64_t drawn = (most <= 0xffffffffu ? bits.next32() : bits.next64()) & mask;
    if (drawn <= most) return drawn;
  }
}

/// Puts the elements of the first axis in random order.
template <typename Bits>
void shuffle_rows(Bits& bits, const NDArray& a) {
  require(a.rank() > 0, "shuffle: an array without axes has no order");
  for (Index i = a.shape()[0] - 1; i > 0; --i)
    swap_rows(a, i, static_cast<Index>(masked(bits, static_cast<std::uint64_t>(i))));
}

/// Throws Error, in NumPy's words, unless p is n probabilities.
void check_probabilities(const NDArray& p, Index n);

/// The sums of probabilities from the first on, divided by the last.
NDArray cumulated(const NDArray& p);

/// `count` different indices, each by its probability: all that are missing are drawn, the first of
/// equals is kept, and so on without those found. `uniform` draws so many numbers from [0, 1).
NDArray distinct_by_weight(const NDArray& p, Index count,
                           const std::function<NDArray(Index)>& uniform);

}  // namespace denselab::array
