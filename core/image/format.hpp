#pragma once

#include <cstdint>
#include <string_view>

#include "base/bytes.hpp"

namespace denselab {

enum class ImageFormat : std::uint8_t {
  // What the engine decodes.
  png,
  jpeg,
  bmp,
  gif,
  tga,
  pnm,
  // Images it recognises and leaves to another decoder, such as the browser's.
  webp,
  avif,
  heic,
  jpeg_xl,
  jpeg_2000,
  tiff,
  svg,
  icon,
  photoshop,
  // No image.
  html,
  text,
  unknown,
};

/// Which format the content is, whatever the file is called: by the signature at its front. TGA
/// has none, so it is recognised last, by a header in which everything makes sense.
ImageFormat sniff_format(Bytes bytes);

/// "PNG", "JPEG", "WebP", …, "HTML", "text", "unknown".
std::string_view format_name(ImageFormat format);

/// Whether the engine decodes it.
constexpr bool is_decodable(ImageFormat format) { return format <= ImageFormat::pnm; }

/// Whether it is an image at all, decodable or not.
constexpr bool is_image(ImageFormat format) { return format <= ImageFormat::photoshop; }

}  // namespace denselab
