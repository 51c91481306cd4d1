// Arrays selected by indices and masks, joined, sorted and rounded.

#include "array/indexing.hpp"

#include "array/joining.hpp"
#include "array/rounding.hpp"
#include "array/sorting.hpp"
#include "bindings/arrays/handles.hpp"

namespace denselab::bindings {
namespace {

using array::NDArray;

ArrayHandle take(const NDArray& a, const NDArray& indices, int axis) {
  return handle(array::take(a, indices, axis));
}

ArrayHandle gather(const NDArray& a, ArrayList indices) {
  return handle(array::gather(a, to_arrays(indices)));
}

void scatter(const NDArray& a, ArrayList indices, const NDArray& values) {
  array::scatter(a, to_arrays(indices), values);
}

ArrayHandle mask(const NDArray& a, const NDArray& mask) { return handle(array::mask(a, mask)); }

void assign_mask(const NDArray& a, const NDArray& mask, const NDArray& values) {
  array::assign_mask(a, mask, values);
}

ArrayList nonzero(const NDArray& a) { return to_array_list(array::nonzero(a)); }

ArrayHandle where(const NDArray& condition, const NDArray& a, const NDArray& b) {
  return handle(array::where(condition, a, b));
}

ArrayHandle concatenate(ArrayList arrays, int axis, const std::string& dtype) {
  return handle(array::concatenate(to_arrays(arrays), axis, array::dtype_named(dtype)));
}

ArrayHandle sort(const NDArray& a, int axis) { return handle(array::sort(a, axis)); }
ArrayHandle argsort(const NDArray& a, int axis) { return handle(array::argsort(a, axis)); }

ArrayHandle searchsorted(const NDArray& sorted, const NDArray& values, bool right) {
  return handle(array::searchsorted(sorted, values, right));
}

ArrayHandle round(const NDArray& a, int decimals) { return handle(array::round(a, decimals)); }

}  // namespace

EMSCRIPTEN_BINDINGS(array_indexing) {
  emscripten::function("arrayTake(a, indices, axis)", guarded<"an array of this size", take>);
  emscripten::function("arrayGather(a, indices)", guarded<"an array of this size", gather>);
  emscripten::function("arrayScatter(a, indices, values)",
                       guarded<"an array of this size", scatter>);
  emscripten::function("arrayMask(a, mask)", guarded<"an array of this size", mask>);
  emscripten::function("arrayAssignMask(a, mask, values)",
                       guarded<"an array of this size", assign_mask>);
  emscripten::function("arrayNonzero(a)", guarded<"an array of this size", nonzero>);
  emscripten::function("arrayWhere(condition, a, b)", guarded<"an array of this size", where>);
  emscripten::function("arrayConcatenate(arrays, axis, dtype)",
                       guarded<"an array of this size", concatenate>);
  emscripten::function("arraySort(a, axis)", guarded<"an array of this size", sort>);
  emscripten::function("arrayArgsort(a, axis)", guarded<"an array of this size", argsort>);
  emscripten::function("arraySearchsorted(sorted, values, right)",
                       guarded<"an array of this size", searchsorted>);
  emscripten::function("arrayRound(a, decimals)", guarded<"an array of this size", round>);
}

}  // namespace denselab::bindings
