#include "base/crc32.hpp"

#include <array>

namespace denselab {
namespace {

constexpr int slices = 8;
using Tables = std::array<std::array<std::uint32_t, 256>, slices>;

// tables[0] advances the register by one byte; tables[k] by a byte followed by k zero bytes, so
// that eight bytes are folded in with eight independent look-ups (Kounavis and Berry, "A Systematic
// Approach to Building High Performance Software-Based CRC Generators", 2005).
Tables make_tables() {
  Tables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    tables[0][byte] = crc;
  }
  for (int k = 1; k < slices; ++k)
    for (int byte = 0; byte < 256; ++byte) {
      const std::uint32_t crc = tables[k - 1][byte];
      tables[k][byte] = crc >> 8 ^ tables[0][crc & 0xFF];
    }
  return tables;
}

}  // namespace

std::uint32_t crc32(Bytes bytes) {
  // Made when first asked for: stored, they would be 8 kB that no compression makes smaller.
  static const Tables tables = make_tables();
  std::uint32_t crc = 0xFFFFFFFFu;
  std::size_t at = 0;
  for (; at + slices <= bytes.size(); at += slices) {
    std::uint32_t next = 0;
    for (int k = 0; k < slices; ++k) {
      const std::uint32_t folded = k < 4 ? crc >> (8 * k) & 0xFF : 0;
      next ^= tables[slices - 1 - k][bytes[at + k] ^ folded];
    }
    crc = next;
  }
  for (; at < bytes.size(); ++at) crc = crc >> 8 ^ tables[0][(crc ^ bytes[at]) & 0xFF];
  return ~crc;
}

}  // namespace denselab
