#include "image/decode_error.hpp"

namespace denselab {
namespace {

constexpr std::string_view readable = "PNG, JPEG, BMP, GIF, TGA and PNM can be read.";

}  // namespace

void fail_cut_off(ImageFormat format) {
  throw DecodeError(DecodeFault::cut_off, text("the file is cut off: the ", format_name(format),
                                               " image in it is not complete."));
}

void fail_damaged(ImageFormat format, std::string_view reason) {
  throw DecodeError(DecodeFault::damaged,
                    text("the ", format_name(format), " image is damaged: ", reason, "."));
}

void fail_unsupported(ImageFormat format, std::string_view kind) {
  throw DecodeError(DecodeFault::unsupported_kind,
                    text("this kind of ", format_name(format), " image (", kind,
                         ") is not supported; save it again as an ordinary PNG or JPEG."));
}

void fail_not_decodable(ImageFormat format) {
  if (is_image(format))
    throw DecodeError(DecodeFault::other_format,
                      text("this is an image in the ", format_name(format), " format; ", readable));
  std::string what = "this is not an image: ";
  if (format == ImageFormat::html) what = "this is a web page, not an image: ";
  if (format == ImageFormat::text) what = "this is text, not an image: ";
  throw DecodeError(DecodeFault::not_an_image, what + std::string(readable));
}

}  // namespace denselab
