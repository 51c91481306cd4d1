#include "array/reduce.hpp"

#include <algorithm>

#include "array/creation.hpp"
#include "array/elementwise.hpp"
#include "array/folds.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

Shape checked_axes(const NDArray& a, const Shape& axes) {
  Shape out;
  for (const Index axis : axes) out.push_back(checked_axis(axis, a.rank()));
  std::ranges::sort(out);
  require(std::ranges::adjacent_find(out) == out.end(), "duplicate value in 'axis'");
  return out;
}

Index count_along(const NDArray& a, const Shape& axes) {
  Index count = 1;
  for (const Index axis : axes) count *= a.shape()[static_cast<std::size_t>(axis)];
  return count;
}

NDArray without_axes(const NDArray& a, const Shape& axes) {
  Shape shape;
  for (Index axis = 0; axis < a.rank(); ++axis)
    if (!std::ranges::binary_search(axes, axis))
      shape.push_back(a.shape()[static_cast<std::size_t>(axis)]);
  return reshape(a, std::move(shape));
}

Dtype sum_type(Dtype dtype) { return is_float(dtype) ? dtype : Dtype::int64; }
Dtype mean_type(Dtype dtype) { return is_float(dtype) ? dtype : Dtype::float64; }

NDArray mean(const NDArray& a, const Shape& axes) {
  const Dtype dtype = mean_type(a.dtype());
  const NDArray sum = folded(Folding::sum, a, axes, scalar(0, dtype));
  return binary("divide", sum, scalar(static_cast<double>(count_along(a, axes)), dtype), dtype);
}

NDArray variance(const NDArray& a, const Shape& axes, double ddof) {
  const Dtype dtype = mean_type(a.dtype());
  const NDArray from_mean = binary("subtract", a, mean(a, axes), dtype);
  const NDArray squares = binary("multiply", from_mean, from_mean, dtype);
  const double count = std::max(static_cast<double>(count_along(a, axes)) - ddof, 0.0);
  return binary("divide", folded(Folding::sum, squares, axes, scalar(0, dtype)),
                scalar(count, dtype), dtype);
}

NDArray extreme(Folding folding, const NDArray& a, const Shape& axes, const char* name) {
  require(count_along(a, axes) > 0, "zero-size array to reduction operation ", name,
          " which has no identity");
  Shape shape = a.shape();
  for (const Index axis : axes) shape[static_cast<std::size_t>(axis)] = 1;
  return folded(folding, a, axes, a.view(std::move(shape), a.strides()));
}

template <typename T>
std::int64_t place_of_extreme(const T* values, Index n, bool largest) {
  Index best = 0;
  for (Index i = 0; i < n; ++i) {
    if (values[i] != values[i]) return i;  // NumPy's: the first NaN
    if (largest ? values[i] > values[best] : values[i] < values[best]) best = i;
  }
  return best;
}

/// Index of the extreme along one axis, or in the flat array.
NDArray arg_extreme(const NDArray& a, const Shape& axes, bool largest) {
  require(count_along(a, axes) > 0, "attempt to get ", largest ? "argmax" : "argmin",
          " of an empty sequence");
  Shape order;
  Shape shape = a.shape();
  for (Index axis = 0; axis < a.rank(); ++axis)
    if (!std::ranges::binary_search(axes, axis)) order.push_back(axis);
  for (const Index axis : axes) {
    order.push_back(axis);
    shape[static_cast<std::size_t>(axis)] = 1;
  }
  const NDArray rows = contiguous(transpose(a, order));
  const Index length = count_along(a, axes);
  NDArray out(Dtype::int64, shape);
  with_type(a.dtype(), [&](auto type) {
    using T = typename decltype(type)::type;
    for (Index row = 0; row < out.size(); ++row)
      out.as<std::int64_t>()[row] = place_of_extreme(rows.as<T>() + row * length, length, largest);
  });
  return out;
}

NDArray reduced(std::string_view op, const NDArray& a, const Shape& axes, double ddof) {
  if (op == "sum") return folded(Folding::sum, a, axes, scalar(0, sum_type(a.dtype())));
  if (op == "prod") return folded(Folding::product, a, axes, scalar(1, sum_type(a.dtype())));
  if (op == "mean") return mean(a, axes);
  if (op == "var") return variance(a, axes, ddof);
  if (op == "std") return unary("sqrt", variance(a, axes, ddof));
  if (op == "min") return extreme(Folding::minimum, a, axes, "minimum");
  if (op == "max") return extreme(Folding::maximum, a, axes, "maximum");
  if (op == "argmin") return arg_extreme(a, axes, false);
  if (op == "argmax") return arg_extreme(a, axes, true);
  if (op == "any") return folded(Folding::any, a, axes, scalar(0, Dtype::boolean));
  if (op == "all") return folded(Folding::all, a, axes, scalar(1, Dtype::boolean));
  fail("there is no reduction called '", op, "'");
}

}  // namespace

NDArray reduce(std::string_view op, const NDArray& a, const Shape& axes, bool keep_dimensions,
               double ddof) {
  const Shape checked = checked_axes(a, axes);
  const NDArray out = reduced(op, a, checked, ddof);
  return keep_dimensions ? out : without_axes(out, checked);
}

}  // namespace denselab::array
