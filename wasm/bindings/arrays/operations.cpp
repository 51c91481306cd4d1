// Arithmetic, reductions and products of arrays.

#include "array/elementwise.hpp"
#include "array/matmul.hpp"
#include "array/reduce.hpp"
#include "bindings/arrays/handles.hpp"

namespace denselab::bindings {
namespace {

using array::NDArray;

ArrayHandle binary(const std::string& op, const NDArray& a, const NDArray& b,
                   const std::string& compute) {
  return handle(array::binary(op, a, b, array::dtype_named(compute)));
}

ArrayHandle unary(const std::string& op, const NDArray& a) { return handle(array::unary(op, a)); }

ArrayHandle reduce(const std::string& op, const NDArray& a, NumberList axes, bool keep_dimensions,
                   double ddof) {
  return handle(array::reduce(op, a, to_shape(axes), keep_dimensions, ddof));
}

ArrayHandle accumulate(const std::string& op, const NDArray& a, int axis) {
  return handle(array::accumulate(op, a, axis));
}

ArrayHandle matmul(const NDArray& a, const NDArray& b, const std::string& compute) {
  return handle(array::matmul(a, b, array::dtype_named(compute)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(array_operations) {
  emscripten::function("arrayBinary(op, a, b, compute)", guarded<"an array of this size", binary>);
  emscripten::function("arrayUnary(op, a)", guarded<"an array of this size", unary>);
  emscripten::function("arrayReduce(op, a, axes, keepDimensions, ddof)",
                       guarded<"an array of this size", reduce>);
  emscripten::function("arrayAccumulate(op, a, axis)",
                       guarded<"an array of this size", accumulate>);
  emscripten::function("arrayMatmul(a, b, compute)", guarded<"an array of this size", matmul>);
}

}  // namespace denselab::bindings
