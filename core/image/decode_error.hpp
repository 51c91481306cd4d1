#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "image/format.hpp"

namespace denselab {

/// Why a file gives no picture.
enum class DecodeFault {
  empty,             ///< no bytes
  not_an_image,      ///< text, a web page, something unknown
  other_format,      ///< an image of a format the engine has no decoder for
  unsupported_kind,  ///< one of its formats, but a rare kind of it
  too_large,         ///< more pixels than the limit
  cut_off,           ///< the file ends before the picture does
  damaged,           ///< the content contradicts itself
  out_of_memory,
};

/// What decoding throws. The message is for the learner and does not name the file, which only the
/// caller knows: "cat.jpg: " + what() makes a sentence.
class DecodeError : public Error {
 public:
  DecodeError(DecodeFault fault, const std::string& message) : Error(message), fault_(fault) {}

  DecodeFault fault() const { return fault_; }

  /// Whether a decoder with more formats, such as the browser's, may succeed.
  bool another_decoder_may_succeed() const {
    return fault_ == DecodeFault::other_format || fault_ == DecodeFault::unsupported_kind;
  }

 private:
  DecodeFault fault_;
};

/// "the file is cut off: the JPEG image in it is not complete."
[[noreturn]] void fail_cut_off(ImageFormat format);

/// "the PNG image is damaged: its checksum does not match."
[[noreturn]] void fail_damaged(ImageFormat format, std::string_view reason);

/// "this kind of BMP image (run-length coded) is not supported; …"
[[noreturn]] void fail_unsupported(ImageFormat format, std::string_view kind);

/// For content that is not one of the engine's formats: what it is instead.
[[noreturn]] void fail_not_decodable(ImageFormat format);

}  // namespace denselab
