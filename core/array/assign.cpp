#include <algorithm>

#include "array/cast.hpp"
#include "array/runs.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

constexpr Index block = 1024;

void assign_apart(const NDArray& target, const NDArray& source) {
  const Cast cast = cast_between(source.dtype(), target.dtype());
  const Index bytes = bytes_of(target.dtype());
  for_each_run<2>(target.shape(), {walked(target), walked(source)},
                  [&](const auto& at, const auto& strides, Index n) {
                    if (strides[0] == bytes) return cast(at[1], strides[1], at[0], n);
                    alignas(8) char buffer[block * 8];
                    for (Index i = 0; i < n; i += block) {
                      const Index count = std::min(block, n - i);
                      cast(at[1] + i * strides[1], strides[1], buffer, count);
                      scatter_run(buffer, at[0] + i * strides[0], strides[0], count,
                                  target.dtype());
                    }
                  });
}

}  // namespace

void assign(const NDArray& target, const NDArray& source) {
  // Axes of length 1 in front are more than the target has: NumPy lets them be.
  Shape shape = source.shape();
  Strides strides = source.strides();
  while (shape.size() > target.shape().size() && shape.front() == 1) {
    shape.erase(shape.begin());
    strides.erase(strides.begin());
  }
  const NDArray all = broadcast_to(source.view(shape, strides), target.shape());
  assign_apart(target, shares_memory(target, all) ? copy(all) : all);
}

NDArray astype(const NDArray& a, Dtype dtype) {
  NDArray out(dtype, a.shape());
  assign_apart(out, a);
  return out;
}

NDArray copy(const NDArray& a) { return astype(a, a.dtype()); }

NDArray contiguous(const NDArray& a) { return a.is_contiguous() ? a : copy(a); }

NDArray contiguous(const NDArray& a, Dtype dtype) {
  return a.dtype() == dtype ? contiguous(a) : astype(a, dtype);
}

}  // namespace denselab::array
