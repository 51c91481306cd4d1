#include "array/cast.hpp"

#include <cstring>
#include <limits>

#include "array/widths.hpp"

namespace denselab::array {
namespace {

template <typename From, typename To>
To converted(From value) {
  if constexpr (std::is_same_v<To, bool>) {
    return value != From{0};
  } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    constexpr From limit = From(9223372036854775808.0);
    const bool fits = value >= -limit && value < limit;
    return static_cast<To>(fits ? static_cast<std::int64_t>(value)
                                : std::numeric_limits<std::int64_t>::min());
  } else {
    return static_cast<To>(value);
  }
}

template <typename From, typename To>
void cast(const char* from, Index stride, char* to, Index n) {
  To* out = reinterpret_cast<To*>(to);
  if (stride == Index{sizeof(From)}) {
    const From* in = reinterpret_cast<const From*>(from);
    if constexpr (std::is_same_v<From, To>)
      std::memcpy(out, in, static_cast<std::size_t>(n) * sizeof(To));
    else
      for (Index i = 0; i < n; ++i) out[i] = converted<From, To>(in[i]);
  } else {
    for (Index i = 0; i < n; ++i)
      out[i] = converted<From, To>(*reinterpret_cast<const From*>(from + i * stride));
  }
}

}  // namespace

Cast cast_between(Dtype from, Dtype to) {
  return with_type(from, [&](auto from_type) -> Cast {
    return with_type(to, [&](auto to_type) -> Cast {
      return cast<typename decltype(from_type)::type, typename decltype(to_type)::type>;
    });
  });
}

void scatter_run(const char* from, char* to, Index stride, Index n, Dtype dtype) {
  with_width(dtype, [&]<typename T>(std::type_identity<T>) {
    const T* in = reinterpret_cast<const T*>(from);
    for (Index i = 0; i < n; ++i) *reinterpret_cast<T*>(to + i * stride) = in[i];
  });
}

}  // namespace denselab::array
