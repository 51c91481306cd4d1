#include "array/dtype.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"

namespace denselab::array {
namespace {

constexpr std::array<std::string_view, 6> names = {"bool",  "uint8",   "int32",
                                                   "int64", "float32", "float64"};

}  // namespace

std::string_view name_of(Dtype dtype) { return names[static_cast<std::size_t>(dtype)]; }

Dtype dtype_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  require(found != names.end(), "data type '", name,
          "' not understood. There are: bool, uint8, int32, int64, float32, float64.");
  return static_cast<Dtype>(found - names.begin());
}

Index bytes_of(Dtype dtype) {
  return with_type(dtype, [](auto type) -> Index { return sizeof(typename decltype(type)::type); });
}

}  // namespace denselab::array
