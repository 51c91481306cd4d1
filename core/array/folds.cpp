#include "array/folds.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "array/loops.hpp"
#include "array/runs.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

/// Folds n elements of a run into results: all into one where `out_stride` is 0, each into its own
/// otherwise. The results hold what was folded before.
using Fold = void (*)(const char* in, Index stride, char* out, Index out_stride, Index n);

template <typename T>
const T& at(const char* in, Index stride, Index i) {
  return *reinterpret_cast<const T*>(in + i * stride);
}

/// NumPy's order: eight sums side by side in blocks of up to 128, halves beyond.
template <typename In, typename Out>
Out pairwise(const char* in, Index stride, Index n) {
  if (n < 8) {
    Out sum = 0;
    for (Index i = 0; i < n; ++i) sum += static_cast<Out>(at<In>(in, stride, i));
    return sum;
  }
  if (n <= 128) {
    Out r[8];
    for (Index j = 0; j < 8; ++j) r[j] = static_cast<Out>(at<In>(in, stride, j));
    Index i = 8;
    for (; i < n - n % 8; i += 8)
      for (Index j = 0; j < 8; ++j) r[j] += static_cast<Out>(at<In>(in, stride, i + j));
    Out sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; ++i) sum += static_cast<Out>(at<In>(in, stride, i));
    return sum;
  }
  const Index half = n / 2 - n / 2 % 8;
  return pairwise<In, Out>(in, stride, half) +
         pairwise<In, Out>(in + half * stride, stride, n - half);
}

struct Sum {
  template <typename T>
  static T apply(T a, T b) {
    return a + b;
  }
};

struct Product {
  template <typename T>
  static T apply(T a, T b) {
    return a * b;
  }
};

struct Any {
  static bool apply(bool a, bool b) { return a | b; }
};

struct All {
  static bool apply(bool a, bool b) { return a & b; }
};

template <typename In, typename Out>
Out converted(In value) {
  if constexpr (std::is_same_v<Out, bool>) return value != In{0};
  return static_cast<Out>(value);
}

// Sums of int64 wrap around: in C++ only those of unsigned numbers do.
template <typename T>
using Computed = std::conditional_t<std::is_same_v<T, std::int64_t>, std::uint64_t, T>;

template <typename Op, typename In, typename Stored>
void fold(const char* in, Index stride, char* out, Index out_stride, Index n) {
  constexpr bool wraps = std::is_same_v<Op, Sum> || std::is_same_v<Op, Product>;
  using Out = std::conditional_t<wraps, Computed<Stored>, Stored>;
  if (out_stride != 0) {
    for (Index i = 0; i < n; ++i) {
      Out& result = *reinterpret_cast<Out*>(out + i * out_stride);
      result = Op::apply(result, converted<In, Out>(at<In>(in, stride, i)));
    }
    return;
  }
  Out& result = *reinterpret_cast<Out*>(out);
  if constexpr (std::is_same_v<Op, Sum>) {
    // NumPy hands over a run in pieces of its buffer's size.
    constexpr Index piece = 8192;
    for (Index i = 0; i < n; i += piece)
      result += pairwise<In, Out>(in + i * stride, stride, std::min(piece, n - i));
  } else {
    Out value = result;
    for (Index i = 0; i < n; ++i)
      value = Op::apply(value, converted<In, Out>(at<In>(in, stride, i)));
    result = value;
  }
}

template <typename Op>
Fold into(Dtype from, Dtype to) {
  return with_type(from, [&](auto type) -> Fold {
    using In = typename decltype(type)::type;
    if (to == Dtype::float64) return fold<Op, In, double>;
    if constexpr (std::is_same_v<In, float>)
      return fold<Op, float, float>;
    else
      return fold<Op, In, std::int64_t>;
  });
}

template <typename Op>
Fold within(Dtype dtype) {
  return with_type(dtype, [](auto type) -> Fold {
    using T = typename decltype(type)::type;
    return fold<Op, T, T>;
  });
}

template <typename Op>
Fold into_bool(Dtype from) {
  return with_type(from,
                   [](auto type) -> Fold { return fold<Op, typename decltype(type)::type, bool>; });
}

/// The fold from elements of `from` into results of `to`.
Fold fold_for(Folding folding, Dtype from, Dtype to) {
  switch (folding) {
    case Folding::sum:
      return into<Sum>(from, to);
    case Folding::product:
      return into<Product>(from, to);
    case Folding::minimum:
      return within<Minimum>(from);
    case Folding::maximum:
      return within<Maximum>(from);
    case Folding::any:
      return into_bool<Any>(from);
    case Folding::all:
      return into_bool<All>(from);
  }
  __builtin_unreachable();
}

/// Whether the last two axes that count are both summed: NumPy makes one run of them in its buffer,
/// even where memory has gaps, and so adds in another order than run by run.
bool ends_in_two_folded(const NDArray& results) {
  int found = 0;
  for (std::size_t axis = results.shape().size(); axis-- > 0 && found < 2;) {
    if (results.shape()[axis] == 1) continue;
    if (results.strides()[axis] != 0) return false;
    ++found;
  }
  return found == 2;
}

}  // namespace

NDArray folded(Folding folding, const NDArray& a, const Shape& axes, const NDArray& initial) {
  Shape shape = a.shape();
  for (const Index axis : axes) shape[static_cast<std::size_t>(axis)] = 1;
  const NDArray out(initial.dtype(), shape);
  assign(out, initial);
  // From the largest strides to the smallest: along memory, whatever the axes' order.
  Shape order(a.shape().size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](Index axis) {
    return std::abs(a.strides()[static_cast<std::size_t>(axis)]);
  });
  NDArray in = transpose(a, order);
  const NDArray results = transpose(broadcast_to(out, a.shape()), order);
  if (folding == Folding::sum && is_float(out.dtype()) && ends_in_two_folded(results))
    in = contiguous(in);
  const Fold fold = fold_for(folding, a.dtype(), out.dtype());
  for_each_run<2>(in.shape(), {walked(in), walked(results)},
                  [&](const auto& at, const auto& strides, Index n) {
                    fold(at[0], strides[0], at[1], strides[1], n);
                  });
  return out;
}

}  // namespace denselab::array
