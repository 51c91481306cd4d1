#include "array/loops.hpp"

namespace denselab::array {
namespace {

#define DENSELAB_COMPARISON(Name, expression) \
  struct Name {                               \
    template <typename T>                     \
    static bool apply(T a, T b) {             \
      return expression;                      \
    }                                         \
  }

DENSELAB_COMPARISON(Equal, a == b);
DENSELAB_COMPARISON(NotEqual, a != b);
DENSELAB_COMPARISON(Less, a < b);
DENSELAB_COMPARISON(LessEqual, a <= b);
DENSELAB_COMPARISON(LogicalAnd, (a != T{0}) & (b != T{0}));
DENSELAB_COMPARISON(LogicalOr, (a != T{0}) | (b != T{0}));
DENSELAB_COMPARISON(LogicalXor, (a != T{0}) != (b != T{0}));

#undef DENSELAB_COMPARISON

/// a > b is b < a.
template <typename T, typename Op>
void swapped_loop(const char* a, bool a_is_scalar, const char* b, bool b_is_scalar, char* out,
                  Index n) {
  binary_loop<T, Op>(b, b_is_scalar, a, a_is_scalar, out, n);
}

template <typename Op>
BinaryLoop swapped(Dtype dtype) {
  return with_type(dtype, [](auto type) -> BinaryLoop {
    return swapped_loop<typename decltype(type)::type, Op>;
  });
}

BinaryLoop find(std::string_view op, Dtype dtype) {
  if (op == "equal") return for_all<Equal>(dtype);
  if (op == "not_equal") return for_all<NotEqual>(dtype);
  if (op == "less") return for_all<Less>(dtype);
  if (op == "less_equal") return for_all<LessEqual>(dtype);
  if (op == "greater") return swapped<Less>(dtype);
  if (op == "greater_equal") return swapped<LessEqual>(dtype);
  if (op == "logical_and") return for_all<LogicalAnd>(dtype);
  if (op == "logical_or") return for_all<LogicalOr>(dtype);
  if (op == "logical_xor") return for_all<LogicalXor>(dtype);
  return nullptr;
}

}  // namespace

BinaryOperation comparison(std::string_view op, Dtype dtype) { return {find(op, dtype), true}; }

}  // namespace denselab::array
