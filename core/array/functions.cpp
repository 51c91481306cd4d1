#include <array>
#include <cmath>
#include <limits>

#include "array/loops.hpp"

namespace denselab::array {
namespace {

#define DENSELAB_FUNCTION(Name, Result, ...) \
  struct Name {                              \
    template <typename T>                    \
    static Result apply(T x) {               \
      __VA_ARGS__                            \
    }                                        \
  }

// Whole numbers wrap around: the negative of the smallest is itself.
template <typename T>
T negated(T x) {
  if constexpr (is_real<T>) return -x;
  return static_cast<T>(std::uint64_t{0} - static_cast<std::uint64_t>(x));
}
DENSELAB_FUNCTION(Negative, T, return negated(x););
DENSELAB_FUNCTION(Positive, T, return x;);
DENSELAB_FUNCTION(Absolute, T, {
  if constexpr (is_real<T>) return std::fabs(x);
  if constexpr (std::is_signed_v<T>) return x < 0 ? negated(x) : x;
  return x;
});
DENSELAB_FUNCTION(Sign, T, {
  if constexpr (is_real<T>)
    if (x != x) return x;
  return static_cast<T>((x > T{0}) - (x < T{0}));
});
DENSELAB_FUNCTION(Square, T, {
  if constexpr (is_real<T>) return x * x;
  return static_cast<T>(static_cast<std::uint64_t>(x) * static_cast<std::uint64_t>(x));
});
DENSELAB_FUNCTION(Invert, T, {
  if constexpr (std::is_same_v<T, bool>)
    return !x;
  else
    return static_cast<T>(~x);
});

DENSELAB_FUNCTION(IsNan, bool, return x != x;);
DENSELAB_FUNCTION(IsInf, bool, return std::fabs(x) == std::numeric_limits<T>::infinity(););
DENSELAB_FUNCTION(IsFinite, bool, return std::fabs(x) < std::numeric_limits<T>::infinity(););
DENSELAB_FUNCTION(LogicalNot, bool, return x == T{0};);

// 1 for 1, and 0 but for -1; of 0, what the cast makes of infinity.
DENSELAB_FUNCTION(WholeReciprocal, T, {
  if (x == T{0}) return std::is_signed_v<T> ? std::numeric_limits<T>::min() : T{0};
  return static_cast<T>(T{1} / x);
});

// To the even one of two that are equally near.
DENSELAB_FUNCTION(Rint, T, return std::nearbyint(x););
DENSELAB_FUNCTION(Reciprocal, T, return T{1} / x;);
DENSELAB_FUNCTION(Floor, T, return std::floor(x););
DENSELAB_FUNCTION(Ceil, T, return std::ceil(x););
DENSELAB_FUNCTION(Trunc, T, return std::trunc(x););
DENSELAB_FUNCTION(Sqrt, T, return std::sqrt(x););
DENSELAB_FUNCTION(Exp, T, return std::exp(x););
DENSELAB_FUNCTION(Exp2, T, return std::exp2(x););
DENSELAB_FUNCTION(Expm1, T, return std::expm1(x););
DENSELAB_FUNCTION(Log, T, return std::log(x););
DENSELAB_FUNCTION(Log2, T, return std::log2(x););
DENSELAB_FUNCTION(Log10, T, return std::log10(x););
DENSELAB_FUNCTION(Log1p, T, return std::log1p(x););
DENSELAB_FUNCTION(Sin, T, return std::sin(x););
DENSELAB_FUNCTION(Cos, T, return std::cos(x););
DENSELAB_FUNCTION(Tan, T, return std::tan(x););
DENSELAB_FUNCTION(Arcsin, T, return std::asin(x););
DENSELAB_FUNCTION(Arccos, T, return std::acos(x););
DENSELAB_FUNCTION(Arctan, T, return std::atan(x););
DENSELAB_FUNCTION(Sinh, T, return std::sinh(x););
DENSELAB_FUNCTION(Cosh, T, return std::cosh(x););
DENSELAB_FUNCTION(Tanh, T, return std::tanh(x););

#undef DENSELAB_FUNCTION

template <typename Op>
UnaryOperation on(Dtype dtype) {
  return {with_type(
              dtype,
              [](auto type) -> UnaryLoop { return unary_loop<typename decltype(type)::type, Op>; }),
          dtype};
}

template <typename Op>
UnaryOperation on_numbers(std::string_view op, Dtype dtype) {
  return {with_type(dtype,
                    [&](auto type) -> UnaryLoop {
                      using T = typename decltype(type)::type;
                      if constexpr (std::is_same_v<T, bool>)
                        refuse_type(op);
                      else
                        return unary_loop<T, Op>;
                    }),
          dtype};
}

template <typename Op>
constexpr std::array<UnaryLoop, 2> float_loops = {unary_loop<float, Op>, unary_loop<double, Op>};

UnaryOperation in_floats(const std::array<UnaryLoop, 2>& loops, Dtype dtype, bool gives_bool) {
  // NumPy's answer for 8 bits is float16, which is not among our dtypes.
  const bool single = dtype == Dtype::float32 || bytes_of(dtype) == 1;
  return {loops[single ? 0 : 1], single ? Dtype::float32 : Dtype::float64, gives_bool};
}

struct Named {
  std::string_view name;
  std::array<UnaryLoop, 2> loops;
};

const Named float_functions[] = {
    {"sqrt", float_loops<Sqrt>},     {"exp", float_loops<Exp>},
    {"exp2", float_loops<Exp2>},     {"expm1", float_loops<Expm1>},
    {"log", float_loops<Log>},       {"log2", float_loops<Log2>},
    {"log10", float_loops<Log10>},   {"log1p", float_loops<Log1p>},
    {"sin", float_loops<Sin>},       {"cos", float_loops<Cos>},
    {"tan", float_loops<Tan>},       {"arcsin", float_loops<Arcsin>},
    {"arccos", float_loops<Arccos>}, {"arctan", float_loops<Arctan>},
    {"sinh", float_loops<Sinh>},     {"cosh", float_loops<Cosh>},
    {"tanh", float_loops<Tanh>},     {"rint", float_loops<Rint>},
    {"floor", float_loops<Floor>},   {"ceil", float_loops<Ceil>},
    {"trunc", float_loops<Trunc>},   {"reciprocal", float_loops<Reciprocal>},
};

}  // namespace

UnaryOperation numeric_function(std::string_view op, Dtype dtype) {
  if (op == "absolute") return on<Absolute>(dtype);
  if (op == "square") return on<Square>(dtype);
  if (op == "negative") {
    require(dtype != Dtype::boolean,
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator "
            "or the logical_not function instead.");
    return on_numbers<Negative>(op, dtype);
  }
  if (op == "positive") return on_numbers<Positive>(op, dtype);
  if (op == "sign") return on_numbers<Sign>(op, dtype);
  if (op == "reciprocal" && !is_float(dtype)) return on_numbers<WholeReciprocal>(op, dtype);
  if (op == "invert") {
    return with_type(dtype, [&](auto type) -> UnaryOperation {
      using T = typename decltype(type)::type;
      if constexpr (is_real<T>)
        refuse_type(op);
      else
        return {unary_loop<T, Invert>, dtype};
    });
  }
  return {};
}

UnaryOperation float_function(std::string_view op, Dtype dtype) {
  for (const Named& function : float_functions)
    if (function.name == op) return in_floats(function.loops, dtype, false);
  return {};
}

UnaryOperation bool_function(std::string_view op, Dtype dtype) {
  if (op == "isnan") return in_floats(float_loops<IsNan>, dtype, true);
  if (op == "isinf") return in_floats(float_loops<IsInf>, dtype, true);
  if (op == "isfinite") return in_floats(float_loops<IsFinite>, dtype, true);
  if (op == "logical_not") {
    UnaryOperation operation = on<LogicalNot>(dtype);
    operation.gives_bool = true;
    return operation;
  }
  return {};
}

}  // namespace denselab::array
