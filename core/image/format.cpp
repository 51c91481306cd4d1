#include "image/format.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "image/formats/format_reader.hpp"

namespace denselab {
namespace {

using namespace std::string_view_literals;

bool has(Bytes bytes, std::size_t at, std::string_view signature) {
  return bytes.size() >= at + signature.size() &&
         std::equal(signature.begin(), signature.end(), bytes.begin() + std::ptrdiff_t(at),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// ISO media files (AVIF, HEIC) name their kind in the "ftyp" box at the front: a brand, a version,
// then further brands they are compatible with.
ImageFormat media_format(Bytes bytes) {
  ByteReader box(bytes);
  const std::size_t size = std::min<std::size_t>({box.be32(), bytes.size(), 256});
  for (std::size_t at = 8; at + 4 <= size; at += at == 8 ? 8 : 4) {
    if (has(bytes, at, "avif") || has(bytes, at, "avis")) return ImageFormat::avif;
    if (has(bytes, at, "heic") || has(bytes, at, "heix") || has(bytes, at, "mif1"))
      return ImageFormat::heic;
  }
  return ImageFormat::unknown;
}

// "P1" … "P6", then white space, then a number or a comment.
bool is_pnm(Bytes bytes) {
  return bytes.size() >= 4 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
         std::isspace(bytes[2]) &&
         (std::isspace(bytes[3]) || std::isdigit(bytes[3]) || bytes[3] == '#');
}

// "BM" could begin a text; the size of the header that follows it could not.
bool is_bmp(Bytes bytes) {
  if (!has(bytes, 0, "BM")) return false;
  const std::uint32_t header = ByteReader(bytes, 14).le32();
  return header == 12 || (header >= 40 && header <= 124);
}

// Text of any encoding that contains ASCII has no control characters but white space.
ImageFormat text_format(Bytes bytes) {
  const Bytes front = bytes.first(std::min<std::size_t>(bytes.size(), 1024));
  std::string lower;
  for (const std::uint8_t byte : front) {
    if (byte < 32 && !std::isspace(byte)) return ImageFormat::unknown;
    lower += static_cast<char>(std::tolower(byte));
  }
  if (lower.find("<svg") != std::string::npos) return ImageFormat::svg;
  if (lower.find("<html") != std::string::npos || lower.find("<!doctype html") != std::string::npos)
    return ImageFormat::html;
  return ImageFormat::text;
}

ImageFormat signed_format(Bytes bytes) {
  if (has(bytes, 0, "\x89PNG\r\n\x1A\n")) return ImageFormat::png;
  if (has(bytes, 0, "\xFF\xD8\xFF")) return ImageFormat::jpeg;
  if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) return ImageFormat::gif;
  if (is_bmp(bytes)) return ImageFormat::bmp;
  if (is_pnm(bytes)) return ImageFormat::pnm;
  if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) return ImageFormat::webp;
  if (has(bytes, 4, "ftyp")) return media_format(bytes);
  if (has(bytes, 0, "\xFF\x0A") || has(bytes, 4, "JXL \r\n\x87\n")) return ImageFormat::jpeg_xl;
  if (has(bytes, 4, "jP  \r\n\x87\n")) return ImageFormat::jpeg_2000;
  if (has(bytes, 0, "II*\0"sv) || has(bytes, 0, "MM\0*"sv)) return ImageFormat::tiff;
  if (has(bytes, 0, "\0\0\1\0"sv)) return ImageFormat::icon;
  if (has(bytes, 0, "8BPS")) return ImageFormat::photoshop;
  return ImageFormat::unknown;
}

}  // namespace

ImageFormat sniff_format(Bytes bytes) {
  const ImageFormat format = signed_format(bytes);
  if (format != ImageFormat::unknown) return format;
  return looks_like_tga(bytes) ? ImageFormat::tga : text_format(bytes);
}

std::string_view format_name(ImageFormat format) {
  constexpr std::string_view names[] = {
      "PNG",     "JPEG",      "BMP",  "GIF", "TGA",  "PNM",       "WebP", "AVIF", "HEIC",
      "JPEG XL", "JPEG 2000", "TIFF", "SVG", "icon", "Photoshop", "HTML", "text", "unknown"};
  return names[static_cast<std::size_t>(format)];
}

}  // namespace denselab
