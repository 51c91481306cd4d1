#include "array/reduce.hpp"
#include "array/runs.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

using Accumulation = void (*)(const char* in, Index stride, char* out, Index out_stride, Index n);

template <typename In, typename Out, bool product>
void accumulate_along(const char* in, Index stride, char* out, Index out_stride, Index n) {
  // Unsigned, so that int64 may wrap around.
  using Sum = std::conditional_t<std::is_same_v<Out, std::int64_t>, std::uint64_t, Out>;
  Sum sum = 0;
  for (Index i = 0; i < n; ++i) {
    const Sum value = static_cast<Sum>(*reinterpret_cast<const In*>(in + i * stride));
    sum = i == 0 ? value : product ? sum * value : sum + value;
    *reinterpret_cast<Out*>(out + i * out_stride) = static_cast<Out>(sum);
  }
}

template <bool product>
Accumulation accumulation(Dtype dtype) {
  return with_type(dtype, [](auto type) -> Accumulation {
    using In = typename decltype(type)::type;
    using Out = std::conditional_t<std::is_floating_point_v<In>, In, std::int64_t>;
    return accumulate_along<In, Out, product>;
  });
}

}  // namespace

NDArray accumulate(std::string_view op, const NDArray& a, Index axis) {
  require(op == "cumsum" || op == "cumprod", "there is no accumulation called '", op, "'");
  const auto along = static_cast<std::size_t>(checked_axis(axis, a.rank()));
  const NDArray out(is_float(a.dtype()) ? a.dtype() : Dtype::int64, a.shape());
  if (a.size() == 0) return out;
  const Accumulation run =
      op == "cumsum" ? accumulation<false>(a.dtype()) : accumulation<true>(a.dtype());
  // Every other axis is walked through; the pointers are to the first elements along this one.
  Shape others = a.shape();
  others[along] = 1;
  for_each_run<2>(others, {walked(a), walked(out)},
                  [&](const auto& at, const auto& strides, Index n) {
                    for (Index i = 0; i < n; ++i)
                      run(at[0] + i * strides[0], a.strides()[along], at[1] + i * strides[1],
                          out.strides()[along], a.shape()[along]);
                  });
  return out;
}

}  // namespace denselab::array
