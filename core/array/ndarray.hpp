#pragma once

#include <string>

#include "array/buffer.hpp"
#include "array/dtype.hpp"
#include "base/error.hpp"
#include "base/shape.hpp"

namespace denselab::array {

/// Bytes from one element to the next along each axis: below 0 for a reversed view, 0 where one
/// element stands for the whole axis (broadcasting).
using Strides = std::vector<Index>;

/// An array of any rank, or a view of one: NumPy's ndarray. Copying this object shares the memory,
/// as Python's assignment does; `copy()` in views.hpp does not.
class NDArray {
 public:
  /// Contiguous in C order, values not initialised. Throws std::bad_alloc where there is no memory.
  NDArray(Dtype dtype, Shape shape);

  /// A view of the same memory, its first element `offset` bytes behind this one's.
  NDArray view(Shape shape, Strides strides, Index offset = 0) const;

  Dtype dtype() const { return dtype_; }
  const Shape& shape() const { return shape_; }
  const Strides& strides() const { return strides_; }
  Index rank() const { return static_cast<Index>(shape_.size()); }
  Index size() const { return size_; }

  /// Whether the elements lie side by side in C order.
  bool is_contiguous() const;

  char* data() const { return data_; }
  template <typename T>
  T* as() const {
    return reinterpret_cast<T*>(data_);
  }

  const SharedBuffer& buffer() const { return buffer_; }

 private:
  Dtype dtype_;
  Shape shape_;
  Strides strides_;
  Index size_;
  SharedBuffer buffer_;
  char* data_;
};

/// Strides of a contiguous array in C order.
Strides contiguous_strides(const Shape& shape, Index bytes);

/// "(2,3)", "(4,)", "()": as NumPy's messages write shapes.
std::string shape_text(const Shape& shape);

/// An axis counted from 0; -1 is the last. Throws Error in NumPy's words.
Index checked_axis(Index axis, Index rank);

}  // namespace denselab::array
