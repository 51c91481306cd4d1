// Views of arrays, copies and assignment.

#include "array/views.hpp"

#include "bindings/arrays/handles.hpp"

namespace denselab::bindings {
namespace {

using array::NDArray;

EMSCRIPTEN_DECLARE_VAL_TYPE(BooleanList)

ArrayHandle slice(const NDArray& a, NumberList starts, NumberList steps, NumberList counts,
                  BooleanList drop) {
  return handle(array::slice(a, to_shape(starts), to_shape(steps), to_shape(counts),
                             emscripten::vecFromJSArray<bool>(drop)));
}

ArrayHandle transpose(const NDArray& a, NumberList axes) {
  return handle(array::transpose(a, to_shape(axes)));
}

ArrayHandle reshape(const NDArray& a, NumberList shape) {
  return handle(array::reshape(a, to_shape(shape)));
}

ArrayHandle broadcast_to(const NDArray& a, NumberList shape) {
  return handle(array::broadcast_to(a, to_shape(shape)));
}

ArrayHandle copy(const NDArray& a) { return handle(array::copy(a)); }

ArrayHandle astype(const NDArray& a, const std::string& dtype) {
  return handle(array::astype(a, array::dtype_named(dtype)));
}

void assign(const NDArray& target, const NDArray& source) { array::assign(target, source); }

bool shares_memory(const NDArray& a, const NDArray& b) { return array::shares_memory(a, b); }

}  // namespace

EMSCRIPTEN_BINDINGS(array_views) {
  emscripten::register_type<BooleanList>("boolean[]");
  emscripten::function("arraySlice(a, starts, steps, counts, drop)", guarded<"the answer", slice>);
  emscripten::function("arrayTranspose(a, axes)", guarded<"the answer", transpose>);
  emscripten::function("arrayReshape(a, shape)", guarded<"an array of this size", reshape>);
  emscripten::function("arrayBroadcastTo(a, shape)", guarded<"the answer", broadcast_to>);
  emscripten::function("arrayCopy(a)", guarded<"an array of this size", copy>);
  emscripten::function("arrayAstype(a, dtype)", guarded<"an array of this size", astype>);
  emscripten::function("arrayAssign(target, source)", guarded<"an array of this size", assign>);
  emscripten::function("arraySharesMemory(a, b)", guarded<"the answer", shares_memory>);
}

}  // namespace denselab::bindings
