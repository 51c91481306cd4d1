#include <optional>

#include "array/views.hpp"

namespace denselab::array {
namespace {

/// Strides under which the new shape reads the same memory in the same order, if there are any:
/// every group of old axes that is one stretch is cut into new axes.
std::optional<Strides> strides_for(const NDArray& a, const Shape& shape) {
  Shape old_shape;
  Strides old_strides;
  for (std::size_t axis = 0; axis < a.shape().size(); ++axis) {
    if (a.shape()[axis] == 1) continue;
    old_shape.push_back(a.shape()[axis]);
    old_strides.push_back(a.strides()[axis]);
  }
  Strides strides(shape.size(), bytes_of(a.dtype()));
  std::size_t old_from = 0, from = 0;
  while (old_from < old_shape.size()) {
    std::size_t old_to = old_from + 1, to = from + 1;
    Index old_size = old_shape[old_from], size = shape[from];
    while (old_size != size) {
      if (size < old_size)
        size *= shape[to++];
      else
        old_size *= old_shape[old_to++];
    }
    for (std::size_t axis = old_from; axis + 1 < old_to; ++axis)
      if (old_strides[axis] != old_shape[axis + 1] * old_strides[axis + 1]) return std::nullopt;
    strides[to - 1] = old_strides[old_to - 1];
    for (std::size_t axis = to - 1; axis > from; --axis)
      strides[axis - 1] = strides[axis] * shape[axis];
    old_from = old_to;
    from = to;
  }
  return strides;
}

/// With -1 replaced by what is left.
Shape completed(const Shape& shape, const NDArray& a) {
  Shape out = shape;
  std::optional<std::size_t> open;
  Index known = 1;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] != -1) {
      require(shape[axis] >= 0, "negative dimensions are not allowed");
      known *= shape[axis];
      continue;
    }
    require(!open, "can only specify one unknown dimension");
    open = axis;
  }
  const bool fits = open ? known > 0 && a.size() % known == 0 : known == a.size();
  require(fits, "cannot reshape array of size ", a.size(), " into shape ", shape_text(shape));
  if (open) out[*open] = a.size() / known;
  return out;
}

}  // namespace

NDArray reshape(const NDArray& a, Shape shape) {
  shape = completed(shape, a);
  if (a.is_contiguous()) {
    Strides strides = contiguous_strides(shape, bytes_of(a.dtype()));
    return a.view(std::move(shape), std::move(strides));
  }
  if (auto strides = strides_for(a, shape)) return a.view(std::move(shape), *std::move(strides));
  return reshape(copy(a), std::move(shape));
}

}  // namespace denselab::array
