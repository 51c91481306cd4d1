// Any bytes either decode or throw Error: no crash, no undefined behaviour, no endless memory.

#include "base/crc32.hpp"
#include "image/decode.hpp"
#include "image/fit.hpp"

using namespace denselab;

namespace {

// Writes the right checksum behind every chunk of a PNG; otherwise no change that the fuzzer makes
// would get past them.
void repair_checksums(std::vector<std::uint8_t>& png) {
  constexpr std::size_t signature = 8, length_and_type = 8, checksum = 4;
  for (std::size_t at = signature; at + length_and_type + checksum <= png.size();) {
    const std::size_t length = ByteReader(png, at).be32();
    if (length > png.size() - at - length_and_type - checksum) return;
    const std::uint32_t crc = crc32(Bytes(png).subspan(at + 4, 4 + length));
    at += length_and_type + length;
    for (int shift = 24; shift >= 0; shift -= 8)
      png[at++] = static_cast<std::uint8_t>(crc >> shift);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint8_t> file(data, data + size);
  if (sniff_format(file) == ImageFormat::png) repair_checksums(file);
  try {
    const DecodedImage image = decode(file, {.max_pixels = 1 << 20});
    fit(image, {28, 28, 1, FitMode::stretch});
    fit(image, {24, 40, 3, FitMode::contain});
    fit(image, {33, 9, 4, FitMode::crop});
  } catch (const Error&) {
  }
  return 0;
}
