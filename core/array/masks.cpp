#include "array/indexing.hpp"
#include "array/runs.hpp"
#include "array/views.hpp"
#include "array/widths.hpp"

namespace denselab::array {
namespace {

NDArray as_flags(const NDArray& mask) {
  return mask.dtype() == Dtype::boolean ? mask : astype(mask, Dtype::boolean);
}

Index count_set(const NDArray& flags) {
  Index count = 0;
  for_each_run<1>(flags.shape(), {walked(flags)},
                  [&](const auto& at, const auto& strides, Index n) {
                    for (Index i = 0; i < n; ++i) count += at[0][i * strides[0]];
                  });
  return count;
}

void require_fit(const NDArray& a, const NDArray& mask) {
  require(mask.rank() <= a.rank(), "too many indices for array: array is ", a.rank(),
          "-dimensional, but ", mask.rank(), " were indexed");
  for (std::size_t axis = 0; axis < mask.shape().size(); ++axis)
    require(mask.shape()[axis] == a.shape()[axis],
            "boolean index did not match indexed array along dimension ", axis, "; dimension is ",
            a.shape()[axis], " but corresponding boolean dimension is ", mask.shape()[axis]);
}

/// visit(element) for every element of `a` whose flag is set, in C order.
template <typename T, typename Visit>
void for_each_set(const NDArray& a, const NDArray& flags, const Visit& visit) {
  for_each_run<2>(a.shape(), {walked(a), walked(flags)},
                  [&](const auto& at, const auto& strides, Index n) {
                    for (Index i = 0; i < n; ++i)
                      if (at[1][i * strides[1]])
                        visit(*reinterpret_cast<T*>(at[0] + i * strides[0]));
                  });
}

}  // namespace

std::vector<NDArray> nonzero(const NDArray& a) {
  const NDArray flags = contiguous(a, Dtype::boolean);
  const bool* set = flags.as<bool>();
  const Index count = count_set(flags);
  std::vector<NDArray> out;
  for (Index axis = 0; axis < a.rank(); ++axis) out.emplace_back(Dtype::int64, Shape{count});
  Index found = 0;
  for (Index i = 0; i < flags.size(); ++i) {
    if (!set[i]) continue;
    Index left = i;
    for (std::size_t axis = out.size(); axis-- > 0; left /= a.shape()[axis])
      out[axis].as<std::int64_t>()[found] = left % a.shape()[axis];
    ++found;
  }
  return out;
}

NDArray mask(const NDArray& a, const NDArray& mask) {
  require_fit(a, mask);
  const NDArray flags = as_flags(mask);
  if (flags.rank() < a.rank()) return gather(a, nonzero(flags));
  NDArray out(a.dtype(), {count_set(flags)});
  with_width(a.dtype(), [&]<typename T>(std::type_identity<T>) {
    T* to = out.as<T>();
    for_each_set<T>(a, flags, [&](T& element) { *to++ = element; });
  });
  return out;
}

void assign_mask(const NDArray& a, const NDArray& mask, const NDArray& values) {
  require_fit(a, mask);
  const NDArray flags = as_flags(mask);
  if (flags.rank() < a.rank()) return scatter(a, nonzero(flags), values);
  const Index count = count_set(flags);
  require(values.size() == 1 || (values.rank() == 1 && values.size() == count),
          "NumPy boolean array indexing assignment cannot assign ", values.size(),
          " input values to the ", count, " output values where the mask is true");
  const NDArray from = astype(values, a.dtype());
  with_width(a.dtype(), [&]<typename T>(std::type_identity<T>) {
    const T* value = from.as<T>();
    const Index step = values.size() == 1 ? 0 : 1;
    for_each_set<T>(a, flags, [&](T& element) {
      element = *value;
      value += step;
    });
  });
}

NDArray where(const NDArray& condition, const NDArray& a, const NDArray& b) {
  require(a.dtype() == b.dtype(), "where: both choices must be of one dtype");
  const Shape shape = broadcast_shapes(broadcast_shapes(condition.shape(), a.shape()), b.shape());
  NDArray out(a.dtype(), shape);
  const NDArray flags = as_flags(condition);
  for_each_run<4>(shape,
                  {walked(out), walked(broadcast_to(flags, shape)), walked(broadcast_to(a, shape)),
                   walked(broadcast_to(b, shape))},
                  [&](const auto& at, const auto& strides, Index n) {
                    with_width(a.dtype(), [&]<typename T>(std::type_identity<T>) {
                      T* to = reinterpret_cast<T*>(at[0]);
                      for (Index i = 0; i < n; ++i) {
                        const std::size_t chosen = at[1][i * strides[1]] ? 2 : 3;
                        to[i] = *reinterpret_cast<const T*>(at[chosen] + i * strides[chosen]);
                      }
                    });
                  });
  return out;
}

}  // namespace denselab::array
