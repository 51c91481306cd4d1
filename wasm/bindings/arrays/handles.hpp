#pragma once

#include <emscripten/bind.h>

#include <memory>
#include <vector>

#include "array/ndarray.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {

// What JavaScript holds: an array or a view, which keeps its memory until the last of them is
// deleted.
using ArrayHandle = std::shared_ptr<array::NDArray>;

EMSCRIPTEN_DECLARE_VAL_TYPE(ArrayList)
EMSCRIPTEN_DECLARE_VAL_TYPE(ItemValue)

inline ArrayHandle handle(array::NDArray a) {
  return std::make_shared<array::NDArray>(std::move(a));
}

/// Throws Error unless the number is whole, std::bad_alloc where it is beyond all memory.
Index to_index(double number);
/// number[] as dimensions, axes or steps.
Shape to_shape(const emscripten::val& list);

std::vector<array::NDArray> to_arrays(const ArrayList& list);
ArrayList to_array_list(std::vector<array::NDArray> arrays);

}  // namespace denselab::bindings
