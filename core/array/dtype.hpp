#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "base/matrix.hpp"

namespace denselab::array {

/// The element types, in the order in which NumPy promotes them. A bool is one byte, 0 or 1.
enum class Dtype : std::uint8_t { boolean, uint8, int32, int64, float32, float64 };

/// "bool", "uint8", "int32", "int64", "float32" or "float64".
std::string_view name_of(Dtype dtype);

/// Throws Error, in NumPy's words, for a name that is none of these.
Dtype dtype_named(std::string_view name);

/// The bytes of one element.
Index bytes_of(Dtype dtype);

inline bool is_float(Dtype dtype) { return dtype >= Dtype::float32; }

template <typename T>
inline constexpr Dtype dtype_of = Dtype::boolean;
template <>
inline constexpr Dtype dtype_of<std::uint8_t> = Dtype::uint8;
template <>
inline constexpr Dtype dtype_of<std::int32_t> = Dtype::int32;
template <>
inline constexpr Dtype dtype_of<std::int64_t> = Dtype::int64;
template <>
inline constexpr Dtype dtype_of<float> = Dtype::float32;
template <>
inline constexpr Dtype dtype_of<double> = Dtype::float64;

/// work(std::type_identity<T>{}) for the C++ type of a dtype.
template <typename Work>
decltype(auto) with_type(Dtype dtype, Work&& work) {
  switch (dtype) {
    case Dtype::boolean:
      return work(std::type_identity<bool>{});
    case Dtype::uint8:
      return work(std::type_identity<std::uint8_t>{});
    case Dtype::int32:
      return work(std::type_identity<std::int32_t>{});
    case Dtype::int64:
      return work(std::type_identity<std::int64_t>{});
    case Dtype::float32:
      return work(std::type_identity<float>{});
    case Dtype::float64:
      return work(std::type_identity<double>{});
  }
  __builtin_unreachable();
}

}  // namespace denselab::array
