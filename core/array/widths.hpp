#pragma once

#include "array/dtype.hpp"

namespace denselab::array {

/// work(std::type_identity<T>{}) for an unsigned type as wide as the dtype's elements: enough for
/// whoever only moves them.
template <typename Work>
void with_width(Dtype dtype, const Work& work) {
  switch (bytes_of(dtype)) {
    case 1:
      return work(std::type_identity<std::uint8_t>{});
    case 4:
      return work(std::type_identity<std::uint32_t>{});
    default:
      return work(std::type_identity<std::uint64_t>{});
  }
}

}  // namespace denselab::array
