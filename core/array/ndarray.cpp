#include "array/ndarray.hpp"

#include <limits>
#include <new>

namespace denselab::array {
namespace {

// In double: a product of dimensions can be beyond what a 32-bit index holds.
std::size_t checked_bytes(const Shape& shape, Dtype dtype) {
  double bytes = static_cast<double>(bytes_of(dtype));
  for (const Index dimension : shape) {
    require(dimension >= 0, "negative dimensions are not allowed");
    bytes *= static_cast<double>(dimension);
  }
  if (bytes > static_cast<double>(std::numeric_limits<Index>::max())) throw std::bad_alloc();
  return static_cast<std::size_t>(bytes);
}

}  // namespace

NDArray::NDArray(Dtype dtype, Shape shape)
    : dtype_(dtype),
      shape_(std::move(shape)),
      strides_(contiguous_strides(shape_, bytes_of(dtype))),
      buffer_(std::make_shared<Buffer>(checked_bytes(shape_, dtype))) {
  size_ = size_of(shape_);
  data_ = buffer_->data();
}

NDArray NDArray::view(Shape shape, Strides strides, Index offset) const {
  NDArray out = *this;
  out.shape_ = std::move(shape);
  out.strides_ = std::move(strides);
  out.size_ = size_of(out.shape_);
  out.data_ += offset;
  return out;
}

bool NDArray::is_contiguous() const {
  if (size_ == 0) return true;
  Index expected = bytes_of(dtype_);
  for (std::size_t axis = shape_.size(); axis-- > 0;) {
    if (shape_[axis] != 1 && strides_[axis] != expected) return false;
    expected *= shape_[axis];
  }
  return true;
}

Strides contiguous_strides(const Shape& shape, Index bytes) {
  Strides strides(shape.size());
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    strides[axis] = bytes;
    bytes *= shape[axis];
  }
  return strides;
}

std::string shape_text(const Shape& shape) {
  std::string out = "(";
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (axis > 0) out += ",";
    out += std::to_string(shape[axis]);
  }
  return out + (shape.size() == 1 ? ",)" : ")");
}

Index checked_axis(Index axis, Index rank) {
  require(axis >= -rank && axis < rank, "axis ", axis, " is out of bounds for array of dimension ",
          rank);
  return axis < 0 ? axis + rank : axis;
}

}  // namespace denselab::array
