#include "array/creation.hpp"

#include "array/views.hpp"

namespace denselab::array {

NDArray scalar(double value, Dtype dtype) {
  NDArray out(Dtype::float64, {});
  *out.as<double>() = value;
  return astype(out, dtype);
}

NDArray arange(Dtype dtype, double start, double step, Index count) {
  NDArray out(dtype, {count});
  with_type(dtype, [&](auto type) {
    using T = typename decltype(type)::type;
    // Whole numbers are added as such: 0.5 does not make them grow.
    using Number = std::conditional_t<std::is_floating_point_v<T>, T, std::int64_t>;
    const Number first = static_cast<Number>(start);
    const Number difference = static_cast<Number>(start + step) - first;
    for (Index i = 0; i < count; ++i)
      out.as<T>()[i] = static_cast<T>(first + static_cast<Number>(i) * difference);
  });
  return out;
}

NDArray element(const NDArray& a, Index index) {
  Index left = index < 0 ? index + a.size() : index;
  require(left >= 0 && left < a.size(), "index ", index, " is out of bounds for size ", a.size());
  Index offset = 0;
  for (std::size_t axis = a.shape().size(); axis-- > 0; left /= a.shape()[axis])
    offset += left % a.shape()[axis] * a.strides()[axis];
  return a.view({}, {}, offset);
}

}  // namespace denselab::array
