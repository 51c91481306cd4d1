#include "array/sorting.hpp"

#include <algorithm>
#include <numeric>

#include "array/runs.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

struct Before {
  template <typename T>
  bool operator()(T a, T b) const {
    return a < b || (b != b && a == a);
  }
};

/// The axis as the last, and back.
Shape axis_last(Index axis, Index rank) {
  Shape order;
  for (Index other = 0; other < rank; ++other)
    if (other != axis) order.push_back(other);
  order.push_back(axis);
  return order;
}

Shape inverse(const Shape& order) {
  Shape out(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    out[static_cast<std::size_t>(order[i])] = static_cast<Index>(i);
  return out;
}

template <typename T>
void sort_indices(const T* values, std::int64_t* indices, Index n) {
  std::iota(indices, indices + n, std::int64_t{0});
  std::stable_sort(indices, indices + n, [values](std::int64_t a, std::int64_t b) {
    return Before()(values[a], values[b]);
  });
}

}  // namespace

NDArray sort(const NDArray& a, Index axis) {
  const Shape order = axis_last(checked_axis(axis, a.rank()), a.rank());
  const NDArray rows = copy(transpose(a, order));
  const Index length = rows.shape().back();
  with_type(a.dtype(), [&](auto type) {
    using T = typename decltype(type)::type;
    for (T* row = rows.as<T>(); row < rows.as<T>() + rows.size(); row += length)
      std::sort(row, row + length, Before());
  });
  return contiguous(transpose(rows, inverse(order)));
}

NDArray argsort(const NDArray& a, Index axis) {
  const Shape order = axis_last(checked_axis(axis, a.rank()), a.rank());
  const NDArray rows = contiguous(transpose(a, order));
  const NDArray indices(Dtype::int64, rows.shape());
  const Index length = rows.shape().back();
  with_type(a.dtype(), [&](auto type) {
    using T = typename decltype(type)::type;
    for (Index at = 0; at < rows.size(); at += length)
      sort_indices(rows.as<T>() + at, indices.as<std::int64_t>() + at, length);
  });
  return contiguous(transpose(indices, inverse(order)));
}

NDArray searchsorted(const NDArray& sorted, const NDArray& values, bool right) {
  require(sorted.rank() == 1, "object too deep for desired array");
  const NDArray from = contiguous(sorted), wanted = contiguous(values, sorted.dtype());
  NDArray out(Dtype::int64, values.shape());
  with_type(sorted.dtype(), [&](auto type) {
    using T = typename decltype(type)::type;
    const T *first = from.as<T>(), *end = first + from.size();
    for (Index i = 0; i < wanted.size(); ++i) {
      const T value = wanted.as<T>()[i];
      const T* place = right ? std::upper_bound(first, end, value, Before())
                             : std::lower_bound(first, end, value, Before());
      out.as<std::int64_t>()[i] = place - first;
    }
  });
  return out;
}

}  // namespace denselab::array
