#include "array/loops.hpp"

namespace denselab::array {
namespace {

struct And {
  template <typename T>
  static T apply(T a, T b) {
    return static_cast<T>(a & b);
  }
};

struct Or {
  template <typename T>
  static T apply(T a, T b) {
    return static_cast<T>(a | b);
  }
};

struct Xor {
  template <typename T>
  static T apply(T a, T b) {
    return static_cast<T>(a ^ b);
  }
};

// Beyond the width of the type nothing is left, or the sign.
struct LeftShift {
  template <typename T>
  static T apply(T a, T b) {
    using Unsigned = std::make_unsigned_t<T>;
    if (static_cast<Unsigned>(b) >= 8 * sizeof(T)) return 0;
    return static_cast<T>(static_cast<Unsigned>(static_cast<Unsigned>(a) << b));
  }
};

struct RightShift {
  template <typename T>
  static T apply(T a, T b) {
    if (static_cast<std::make_unsigned_t<T>>(b) >= 8 * sizeof(T))
      return static_cast<T>(a < 0 ? -1 : 0);
    return static_cast<T>(a >> b);
  }
};

template <typename Op, bool with_bool>
BinaryLoop loop(std::string_view op, Dtype dtype) {
  return with_type(dtype, [&](auto type) -> BinaryLoop {
    using T = typename decltype(type)::type;
    if constexpr (std::is_floating_point_v<T> || (std::is_same_v<T, bool> && !with_bool))
      refuse_type(op);
    else
      return binary_loop<T, Op>;
  });
}

BinaryLoop find(std::string_view op, Dtype dtype) {
  if (op == "bitwise_and") return loop<And, true>(op, dtype);
  if (op == "bitwise_or") return loop<Or, true>(op, dtype);
  if (op == "bitwise_xor") return loop<Xor, true>(op, dtype);
  if (op == "left_shift") return loop<LeftShift, false>(op, dtype);
  if (op == "right_shift") return loop<RightShift, false>(op, dtype);
  return nullptr;
}

}  // namespace

BinaryOperation bitwise(std::string_view op, Dtype dtype) { return {find(op, dtype), false}; }

}  // namespace denselab::array
