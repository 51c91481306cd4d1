#include "image/decode.hpp"

#include "image/colour.hpp"
#include "image/decode_error.hpp"
#include "image/formats/format_reader.hpp"

namespace denselab {
namespace {

// "0.3", "12", "3600": a decimal only where it matters.
std::string megapixels(std::uint64_t pixels) {
  const std::uint64_t tenths = (pixels + 50'000) / 100'000;
  if (tenths >= 100 || tenths % 10 == 0) return text((tenths + 5) / 10);
  return text(tenths / 10, '.', tenths % 10);
}

void require_within(const DecodeLimits& limits, const ImageInfo& info) {
  const std::uint64_t pixels = std::uint64_t(info.stored_width) * std::uint64_t(info.stored_height);
  if (pixels > limits.max_pixels)
    throw DecodeError(DecodeFault::too_large,
                      text("the image has ", info.width(), " × ", info.height(), " pixels (",
                           megapixels(pixels), " megapixels), but at most ",
                           megapixels(limits.max_pixels), " megapixels can be decoded."));
}

}  // namespace

StoredPixels decode_stored(Bytes file, const DecodeLimits& limits) {
  const ImageInfo info = inspect(file);
  require_within(limits, info);
  const FormatReader& reader = reader_of(info.format);
  reader.require_whole(file, info);
  return {info, reader.decode(file, info)};
}

DecodedImage decode(Bytes file, const DecodeLimits& limits) {
  auto [info, pixels] = decode_stored(file, limits);
  if (info.has_alpha)
    lay_over_white(pixels.get(), info.channels(),
                   std::size_t(info.stored_width) * std::size_t(info.stored_height));
  return {info, std::move(pixels)};
}

}  // namespace denselab
