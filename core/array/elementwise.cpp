#include "array/elementwise.hpp"

#include <algorithm>

#include "array/cast.hpp"
#include "array/loops.hpp"
#include "array/runs.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

constexpr Index block = 1024;

/// Gives the elements of a run, block by block, as values of one dtype side by side.
class Feed {
 public:
  Feed(Dtype from, Dtype to)
      : cast_(cast_between(from, to)), bytes_(bytes_of(to)), same_(from == to) {}

  /// `n` elements, or one for all of them where `scalar`.
  const char* load(const char* at, Index stride, Index n, bool scalar) {
    if (same_ && (scalar || stride == bytes_)) return at;
    cast_(at, stride, buffer_, scalar ? 1 : n);
    return buffer_;
  }

 private:
  Cast cast_;
  Index bytes_;
  bool same_;
  alignas(64) char buffer_[block * 8];
};

BinaryOperation find(std::string_view op, Dtype dtype) {
  for (const auto family : {arithmetic, comparison, bitwise})
    if (const BinaryOperation found = family(op, dtype); found.loop) return found;
  fail("there is no operation of two arrays called '", op, "'");
}

UnaryOperation find_function(std::string_view op, Dtype dtype) {
  for (const auto family : {numeric_function, float_function, bool_function})
    if (const UnaryOperation found = family(op, dtype); found.loop) return found;
  fail("there is no function of an array called '", op, "'");
}

}  // namespace

void refuse_type(std::string_view op) {
  throw Error(
      text("ufunc '", op,
           "' not supported for the input types, and the inputs could not be safely coerced "
           "to any supported types according to the casting rule ''safe''"));
}

NDArray binary(std::string_view op, const NDArray& a, const NDArray& b, Dtype compute) {
  const BinaryOperation operation = find(op, compute);
  const Shape shape = broadcast_shapes(a.shape(), b.shape());
  NDArray out(operation.gives_bool ? Dtype::boolean : compute, shape);
  const Index out_bytes = bytes_of(out.dtype());
  Feed left(a.dtype(), compute), right(b.dtype(), compute);
  for_each_run<3>(
      shape, {walked(out), walked(broadcast_to(a, shape)), walked(broadcast_to(b, shape))},
      [&](const auto& at, const auto& strides, Index n) {
        for (Index i = 0; i < n; i += block) {
          const Index count = std::min(block, n - i);
          const bool b_is_scalar = strides[2] == 0;
          const bool a_is_scalar = strides[1] == 0 && !b_is_scalar;
          const char* x = left.load(at[1] + i * strides[1], strides[1], count, a_is_scalar);
          const char* y = right.load(at[2] + i * strides[2], strides[2], count, b_is_scalar);
          operation.loop(x, a_is_scalar, y, b_is_scalar, at[0] + i * out_bytes, count);
        }
      });
  return out;
}

NDArray unary(std::string_view op, const NDArray& a) {
  const UnaryOperation operation = find_function(op, a.dtype());
  NDArray out(operation.gives_bool ? Dtype::boolean : operation.compute, a.shape());
  const Index out_bytes = bytes_of(out.dtype());
  Feed feed(a.dtype(), operation.compute);
  for_each_run<2>(a.shape(), {walked(out), walked(a)},
                  [&](const auto& at, const auto& strides, Index n) {
                    for (Index i = 0; i < n; i += block) {
                      const Index count = std::min(block, n - i);
                      operation.loop(feed.load(at[1] + i * strides[1], strides[1], count, false),
                                     at[0] + i * out_bytes, count);
                    }
                  });
  return out;
}

}  // namespace denselab::array
