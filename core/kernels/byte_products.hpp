#pragma once

#include <cstddef>
#include <cstdint>

namespace denselab::kernels {

/// Σ a[i] · b[i] over `count` bytes each, exactly.
std::uint64_t sum_of_products(const std::uint8_t* a, const std::uint8_t* b, std::size_t count);

}  // namespace denselab::kernels
