#include <cmath>

#include "array/loops.hpp"

namespace denselab::array {
namespace {

/// Whole numbers wrap around, as NumPy's do; signed overflow in C++ would be undefined.
template <typename T>
using Wrapping = std::make_unsigned_t<std::conditional_t<is_real<T>, int, T>>;

struct Add {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (std::is_same_v<T, bool>)
      return a | b;
    else if constexpr (is_real<T>)
      return a + b;
    else
      return static_cast<T>(static_cast<Wrapping<T>>(a) + static_cast<Wrapping<T>>(b));
  }
};

struct Subtract {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (is_real<T>)
      return a - b;
    else
      return static_cast<T>(static_cast<Wrapping<T>>(a) - static_cast<Wrapping<T>>(b));
  }
};

struct Multiply {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (std::is_same_v<T, bool>)
      return a & b;
    else if constexpr (is_real<T>)
      return a * b;
    else
      return static_cast<T>(static_cast<Wrapping<T>>(a) * static_cast<Wrapping<T>>(b));
  }
};

struct Divide {
  template <typename T>
  static T apply(T a, T b) {
    return a / b;
  }
};

/// The rest has the sign of the divisor, and the quotient is rounded down. Whole numbers by 0 give
/// 0, floats what their division gives.
struct Remainder {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (is_real<T>) {
      if (b == 0) return std::fmod(a, b);
      T rest = std::fmod(a, b);
      if (rest == 0) return std::copysign(T{0}, b);
      if ((b < 0) != (rest < 0)) rest += b;
      return rest;
    } else {
      if (b == 0 || b == static_cast<T>(-1)) return b == 0 || std::is_signed_v<T> ? 0 : a % b;
      const T rest = static_cast<T>(a % b);
      return rest != 0 && (rest < 0) != (b < 0) ? static_cast<T>(rest + b) : rest;
    }
  }
};

struct FloorDivide {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (is_real<T>) {
      if (b == 0) return a / b;
      T rest = std::fmod(a, b);
      T quotient = (a - rest) / b;
      if (rest != 0 && (b < 0) != (rest < 0)) quotient -= 1;
      if (quotient == 0) return std::copysign(T{0}, a / b);
      const T floor = std::floor(quotient);
      return quotient - floor > T(0.5) ? floor + 1 : floor;
    } else {
      if (b == 0) return 0;
      if constexpr (std::is_signed_v<T>)
        if (b == -1) return Subtract::apply(T{0}, a);
      const T quotient = static_cast<T>(a / b);
      return a % b != 0 && (a < 0) != (b < 0) ? static_cast<T>(quotient - 1) : quotient;
    }
  }
};

struct Power {
  template <typename T>
  static T apply(T a, T b) {
    if constexpr (is_real<T>) {
      return std::pow(a, b);
    } else {
      if constexpr (std::is_signed_v<T>)
        require(b >= 0, "Integers to negative integer powers are not allowed.");
      T out = 1;
      for (; b > 0; b = static_cast<T>(b >> 1), a = Multiply::apply(a, a))
        if (b & 1) out = Multiply::apply(out, a);
      return out;
    }
  }
};

struct Arctan2 {
  template <typename T>
  static T apply(T a, T b) {
    return std::atan2(a, b);
  }
};

struct Hypot {
  template <typename T>
  static T apply(T a, T b) {
    return std::hypot(a, b);
  }
};

/// With the few exponents for which there is a better way, as NumPy's `**` has it.
template <typename T>
void power_loop(const char* a, bool a_is_scalar, const char* b, bool b_is_scalar, char* to,
                Index n) {
  const T* in = reinterpret_cast<const T*>(a);
  T* out = reinterpret_cast<T*>(to);
  const T exponent = *reinterpret_cast<const T*>(b);
  if (b_is_scalar && exponent == 2)
    for (Index i = 0; i < n; ++i) out[i] = in[i] * in[i];
  else if (b_is_scalar && exponent == T(0.5))
    for (Index i = 0; i < n; ++i) out[i] = std::sqrt(in[i]);
  else if (b_is_scalar && exponent == -1)
    for (Index i = 0; i < n; ++i) out[i] = 1 / in[i];
  else
    binary_loop<T, Power>(a, a_is_scalar, b, b_is_scalar, to, n);
}

template <typename Op>
BinaryLoop for_numbers(std::string_view op, Dtype dtype) {
  return with_type(dtype, [&](auto type) -> BinaryLoop {
    using T = typename decltype(type)::type;
    if constexpr (std::is_same_v<T, bool>)
      refuse_type(op);
    else
      return binary_loop<T, Op>;
  });
}

template <typename Op>
BinaryLoop for_floats(std::string_view op, Dtype dtype) {
  if (dtype == Dtype::float32) return binary_loop<float, Op>;
  if (dtype == Dtype::float64) return binary_loop<double, Op>;
  refuse_type(op);
}

BinaryLoop find(std::string_view op, Dtype dtype) {
  if (op == "add") return for_all<Add>(dtype);
  if (op == "multiply") return for_all<Multiply>(dtype);
  if (op == "maximum") return for_all<Maximum>(dtype);
  if (op == "minimum") return for_all<Minimum>(dtype);
  if (op == "subtract") {
    require(dtype != Dtype::boolean,
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the "
            "`^` operator, or the logical_xor function instead.");
    return for_numbers<Subtract>(op, dtype);
  }
  if (op == "divide") return for_floats<Divide>(op, dtype);
  if (op == "floor_divide") return for_numbers<FloorDivide>(op, dtype);
  if (op == "remainder") return for_numbers<Remainder>(op, dtype);
  if (op == "power" && dtype == Dtype::float32) return power_loop<float>;
  if (op == "power" && dtype == Dtype::float64) return power_loop<double>;
  if (op == "power") return for_numbers<Power>(op, dtype);
  if (op == "arctan2") return for_floats<Arctan2>(op, dtype);
  if (op == "hypot") return for_floats<Hypot>(op, dtype);
  return nullptr;
}

}  // namespace

BinaryOperation arithmetic(std::string_view op, Dtype dtype) { return {find(op, dtype), false}; }

}  // namespace denselab::array
