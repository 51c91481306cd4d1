#include "kernels/byte_products.hpp"

#include <algorithm>

namespace denselab::kernels {

std::uint64_t sum_of_products(const std::uint8_t* a, const std::uint8_t* b, std::size_t count) {
  // So many products of bytes surely fit into 32 bits, of which a vector holds the most.
  constexpr std::size_t safe = 65536;
  std::uint64_t total = 0;
  while (count > 0) {
    const std::size_t part = std::min(count, safe);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < part; ++i) sum += std::uint32_t(a[i]) * b[i];
    total += sum;
    a += part;
    b += part;
    count -= part;
  }
  return total;
}

}  // namespace denselab::kernels
