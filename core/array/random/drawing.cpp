#include "array/random/drawing.hpp"

#include <algorithm>
#include <cmath>

#include "array/reduce.hpp"
#include "array/sorting.hpp"
#include "array/views.hpp"

namespace denselab::array {

void swap_rows(const NDArray& a, Index i, Index j) {
  if (i == j) return;
  const Index step = a.strides()[0], bytes = bytes_of(a.dtype());
  if (a.rank() == 1) {
    std::swap_ranges(a.data() + i * step, a.data() + i * step + bytes, a.data() + j * step);
    return;
  }
  const Shape shape(a.shape().begin() + 1, a.shape().end());
  const Strides strides(a.strides().begin() + 1, a.strides().end());
  const NDArray one = a.view(shape, strides, i * step), other = a.view(shape, strides, j * step);
  const NDArray kept = copy(one);
  assign(one, other);
  assign(other, kept);
}

void check_probabilities(const NDArray& p, Index n) {
  require(p.rank() == 1, "'p' must be 1-dimensional");
  require(p.size() == n, "'a' and 'p' must have same size");
  const NDArray values = contiguous(p, Dtype::float64);
  double sum = 0;
  for (Index i = 0; i < n; ++i) {
    const double value = values.as<double>()[i];
    require(!std::isnan(value), "probabilities contain NaN");
    require(value >= 0, "probabilities are not non-negative");
    sum += value;
  }
  constexpr double tolerance = 1.5e-8;  // √ε
  require(std::fabs(sum - 1) <= tolerance, "probabilities do not sum to 1");
}

NDArray cumulated(const NDArray& p) {
  NDArray sums = accumulate("cumsum", contiguous(p, Dtype::float64), 0);
  const double all = sums.as<double>()[sums.size() - 1];
  for (Index i = 0; i < sums.size(); ++i) sums.as<double>()[i] /= all;
  return sums;
}

NDArray distinct_by_weight(const NDArray& p, Index count,
                           const std::function<NDArray(Index)>& uniform) {
  NDArray left = astype(p, Dtype::float64);
  double* weights = left.as<double>();
  require(std::count_if(weights, weights + left.size(), [](double w) { return w > 0; }) >= count,
          "Fewer non-zero entries in p than size");
  NDArray found(Dtype::int64, {count});
  std::int64_t* to = found.as<std::int64_t>();
  Index have = 0;
  while (have < count) {
    const NDArray samples = uniform(count - have);
    for (Index i = 0; i < have; ++i) weights[to[i]] = 0;
    const NDArray drawn = searchsorted(cumulated(left), samples, true);
    const Index before = have;
    for (Index i = 0; i < drawn.size(); ++i) {
      const std::int64_t index = drawn.as<std::int64_t>()[i];
      if (std::find(to + before, to + have, index) == to + have) to[have++] = index;
    }
  }
  return found;
}

}  // namespace denselab::array
