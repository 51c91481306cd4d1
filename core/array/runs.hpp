#pragma once

#include <algorithm>
#include <array>

#include "array/ndarray.hpp"

namespace denselab::array {

/// One of the arrays that are walked through together: its strides belong to the common shape.
struct Walked {
  char* data;
  Strides strides;
};

inline Walked walked(const NDArray& array) { return {array.data(), array.strides()}; }

/// Drops axes of length 1 and joins those that are one stretch of memory for every operand, so that
/// contiguous arrays of any rank become one run.
template <std::size_t count>
void join_axes(Shape& shape, std::array<Walked, count>& operands) {
  std::size_t kept = 0;  // axes written so far
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] == 1) continue;
    const bool joins = kept > 0 && std::ranges::all_of(operands, [&](const Walked& operand) {
                         return operand.strides[kept - 1] == operand.strides[axis] * shape[axis];
                       });
    const std::size_t to = joins ? kept - 1 : kept++;
    shape[to] = joins ? shape[to] * shape[axis] : shape[axis];
    for (Walked& operand : operands) operand.strides[to] = operand.strides[axis];
  }
  shape.resize(kept);
  for (Walked& operand : operands) operand.strides.resize(kept);
}

/// Walks through arrays of one shape in C order: run(pointers, strides, n) for every n elements
/// along the last axis (after joining), each operand's elements `strides[operand]` bytes apart.
/// Costs a few additions a run: time grows with the elements where runs are long.
template <std::size_t count, typename Run>
void for_each_run(Shape shape, std::array<Walked, count> operands, const Run& run) {
  if (size_of(shape) == 0) return;
  join_axes(shape, operands);
  if (shape.empty()) {
    shape.push_back(1);
    for (Walked& operand : operands) operand.strides.push_back(0);
  }
  const std::size_t last = shape.size() - 1;
  std::array<char*, count> at;
  std::array<Index, count> steps;
  for (std::size_t i = 0; i < count; ++i) {
    at[i] = operands[i].data;
    steps[i] = operands[i].strides[last];
  }
  Shape index(last, 0);
  for (;;) {
    run(at, steps, shape[last]);
    std::size_t axis = last;
    for (;; --axis) {
      if (axis == 0) return;
      for (std::size_t i = 0; i < count; ++i) at[i] += operands[i].strides[axis - 1];
      if (++index[axis - 1] < shape[axis - 1]) break;
      for (std::size_t i = 0; i < count; ++i)
        at[i] -= operands[i].strides[axis - 1] * shape[axis - 1];
      index[axis - 1] = 0;
    }
  }
}

}  // namespace denselab::array
