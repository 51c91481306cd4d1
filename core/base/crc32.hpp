#pragma once

#include <cstdint>

#include "base/bytes.hpp"

namespace denselab {

/// CRC-32 of the bytes, as gzip (RFC 1952, section 8) and PNG (ISO 15948, annex D) define it:
/// polynomial 0xEDB88320, reflected, inverted at both ends. 0 for no bytes.
std::uint32_t crc32(Bytes bytes);

}  // namespace denselab
