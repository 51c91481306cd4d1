#include "array/views.hpp"

#include <algorithm>
#include <utility>

namespace denselab::array {

NDArray slice(const NDArray& a, const Shape& starts, const Shape& steps, const Shape& counts,
              const std::vector<bool>& drop) {
  const std::size_t rank = a.shape().size();
  require(
      starts.size() == rank && steps.size() == rank && counts.size() == rank && drop.size() == rank,
      "slice: every one of the ", rank, " axes needs a start, a step, a count and a drop");
  Shape shape;
  Strides strides;
  Index offset = 0;
  for (std::size_t axis = 0; axis < rank; ++axis) {
    const Index length = a.shape()[axis], start = starts[axis], count = counts[axis];
    const double last = double(start) + (double(count) - 1) * double(steps[axis]);
    require(count >= 0 && (count == 0 ||
                           (start >= 0 && start < length && last >= 0 && last < double(length))),
            "index ", start, " is out of bounds for axis ", axis, " with size ", length);
    if (count > 0) offset += start * a.strides()[axis];
    if (drop[axis]) continue;
    shape.push_back(count);
    strides.push_back(a.strides()[axis] * steps[axis]);
  }
  return a.view(std::move(shape), std::move(strides), size_of(counts) > 0 ? offset : 0);
}

NDArray transpose(const NDArray& a, const Shape& axes) {
  require(axes.size() == a.shape().size(), "axes don't match array");
  Shape shape;
  Strides strides;
  std::vector<bool> seen(axes.size());
  for (const Index given : axes) {
    const auto axis = static_cast<std::size_t>(checked_axis(given, a.rank()));
    require(!seen[axis], "repeated axis in transpose");
    seen[axis] = true;
    shape.push_back(a.shape()[axis]);
    strides.push_back(a.strides()[axis]);
  }
  return a.view(std::move(shape), std::move(strides));
}

Shape broadcast_shapes(const Shape& a, const Shape& b) {
  const std::size_t rank = std::max(a.size(), b.size());
  Shape out(rank);
  for (std::size_t i = 1; i <= rank; ++i) {
    const Index left = i <= a.size() ? a[a.size() - i] : 1;
    const Index right = i <= b.size() ? b[b.size() - i] : 1;
    require(left == right || left == 1 || right == 1,
            "operands could not be broadcast together with shapes ", shape_text(a), " ",
            shape_text(b), " ");
    out[rank - i] = left == 1 ? right : left;
  }
  return out;
}

NDArray broadcast_to(const NDArray& a, const Shape& shape) {
  const auto refuse = [&](bool holds) {
    require(holds, "could not broadcast input array from shape ", shape_text(a.shape()),
            " into shape ", shape_text(shape));
  };
  refuse(a.shape().size() <= shape.size());
  const std::size_t added = shape.size() - a.shape().size();
  Strides strides(shape.size(), 0);
  for (std::size_t axis = 0; axis < a.shape().size(); ++axis) {
    refuse(a.shape()[axis] == shape[added + axis] || a.shape()[axis] == 1);
    if (a.shape()[axis] != 1) strides[added + axis] = a.strides()[axis];
  }
  return a.view(shape, std::move(strides));
}

bool shares_memory(const NDArray& a, const NDArray& b) {
  if (a.buffer() != b.buffer() || a.size() == 0 || b.size() == 0) return false;
  const auto range = [](const NDArray& array) {
    const char *first = array.data(), *last = array.data();
    for (std::size_t axis = 0; axis < array.shape().size(); ++axis) {
      const Index reach = (array.shape()[axis] - 1) * array.strides()[axis];
      (reach < 0 ? first : last) += reach;
    }
    return std::pair(first, last + bytes_of(array.dtype()));
  };
  const auto [a_first, a_end] = range(a);
  const auto [b_first, b_end] = range(b);
  return a_first < b_end && b_first < a_end;
}

}  // namespace denselab::array
