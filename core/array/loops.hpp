#pragma once

#include <string_view>

#include "array/dtype.hpp"
#include "base/error.hpp"

namespace denselab::array {

template <typename T>
inline constexpr bool is_real = std::is_floating_point_v<T>;

/// op over n elements. Each operand lies side by side, or is one value for all of them (not both).
using BinaryLoop = void (*)(const char* a, bool a_is_scalar, const char* b, bool b_is_scalar,
                            char* out, Index n);
using UnaryLoop = void (*)(const char* a, char* out, Index n);

/// The loops of an operation in a dtype, and what it gives. Null where there is no such operation.
struct BinaryOperation {
  BinaryLoop loop = nullptr;
  bool gives_bool = false;
};
BinaryOperation arithmetic(std::string_view op, Dtype dtype);
BinaryOperation comparison(std::string_view op, Dtype dtype);
BinaryOperation bitwise(std::string_view op, Dtype dtype);

struct UnaryOperation {
  UnaryLoop loop = nullptr;
  Dtype compute = Dtype::float64;  // what the operand is converted to
  bool gives_bool = false;
};
UnaryOperation numeric_function(std::string_view op, Dtype dtype);
UnaryOperation float_function(std::string_view op, Dtype dtype);
UnaryOperation bool_function(std::string_view op, Dtype dtype);

template <typename T, typename Op>
void binary_loop(const char* a, bool a_is_scalar, const char* b, bool b_is_scalar, char* to,
                 Index n) {
  using Result = decltype(Op::apply(T{}, T{}));
  const T* left = reinterpret_cast<const T*>(a);
  const T* right = reinterpret_cast<const T*>(b);
  Result* out = reinterpret_cast<Result*>(to);
  if (b_is_scalar) {
    const T value = *right;
    for (Index i = 0; i < n; ++i) out[i] = Op::apply(left[i], value);
  } else if (a_is_scalar) {
    const T value = *left;
    for (Index i = 0; i < n; ++i) out[i] = Op::apply(value, right[i]);
  } else {
    for (Index i = 0; i < n; ++i) out[i] = Op::apply(left[i], right[i]);
  }
}

/// The loop of an operation that every dtype has.
template <typename Op>
BinaryLoop for_all(Dtype dtype) {
  return with_type(dtype, [](auto type) -> BinaryLoop {
    return binary_loop<typename decltype(type)::type, Op>;
  });
}

// NaN goes through.
struct Maximum {
  template <typename T>
  static T apply(T a, T b) {
    return a >= b || a != a ? a : b;
  }
};

struct Minimum {
  template <typename T>
  static T apply(T a, T b) {
    return a <= b || a != a ? a : b;
  }
};

template <typename T, typename Op>
void unary_loop(const char* a, char* to, Index n) {
  using Result = decltype(Op::apply(T{}));
  const T* in = reinterpret_cast<const T*>(a);
  Result* out = reinterpret_cast<Result*>(to);
  for (Index i = 0; i < n; ++i) out[i] = Op::apply(in[i]);
}

/// Throws what NumPy says of an operation that a dtype does not have.
[[noreturn]] void refuse_type(std::string_view op);

}  // namespace denselab::array
