#pragma once

#include "image/image.hpp"
#include "image/info.hpp"
#include "image/pixel_buffer.hpp"

namespace denselab {

struct DecodeLimits {
  /// More pixels than this are refused from the header, before any memory is taken. 100 million let
  /// the largest phone photos through (48 to 64 megapixels) and cost 300 MB while decoding.
  std::uint64_t max_pixels = 100'000'000;
};

/// A decoded file: 8 bits a channel, grey or RGB, alpha already laid over white.
///
/// The pixels stay as they were stored and the orientation is kept beside them: a photo of 48
/// megapixels is first shrunk (`fit`) and the small result turned, so that no second large copy is
/// ever made. `upright()` makes that copy for whoever wants the whole picture.
class DecodedImage {
 public:
  DecodedImage(const ImageInfo& info, PixelBuffer pixels)
      : info_(info), pixels_(std::move(pixels)) {}

  const ImageInfo& info() const { return info_; }

  /// Not turned: info().stored_width × stored_height, 1 or 3 channels. Valid while this lives.
  ImageView stored() const {
    return {pixels_.get(), info_.stored_width, info_.stored_height, info_.colours()};
  }

  Image upright() const { return orient(stored(), info_.orientation); }

 private:
  ImageInfo info_;
  PixelBuffer pixels_;
};

/// The pixels as the file has them: not turned, info.channels() of them, alpha included.
struct StoredPixels {
  ImageInfo info;
  PixelBuffer pixels;
};

/// What `decode` begins with, for whoever wants the alpha. Throws DecodeError as it does.
StoredPixels decode_stored(Bytes file, const DecodeLimits& limits = {});

/// Decodes a PNG, JPEG, BMP, GIF (its first frame), TGA or PNM file. Throws DecodeError, with a
/// message for the learner that does not name the file.
DecodedImage decode(Bytes file, const DecodeLimits& limits = {});

}  // namespace denselab
