#pragma once

#include <cstddef>
#include <cstdint>

namespace denselab {

/// How bright a colour looks, 0 … 255: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), rounded. The
/// fixed-point weights are those of Pillow's `convert("L")`, so both give the same grey.
inline std::uint8_t luma(int red, int green, int blue) {
  return static_cast<std::uint8_t>((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16);
}

/// Writes `count` pixels of 1 or 3 channels as pixels of 1 (grey), 3 (RGB) or 4 (RGB and an opaque
/// alpha, as a canvas wants them). `to` must not overlap `from`.
void convert_channels(const std::uint8_t* from, int from_channels, std::uint8_t* to,
                      int to_channels, std::size_t count);

/// Lays `count` pixels of grey + alpha (2 channels) or RGB + alpha (4) over white and drops the
/// alpha, in place: the pixels move together at the front as 1 or 3 channels.
void lay_over_white(std::uint8_t* pixels, int channels, std::size_t count);

/// 16 bits a sample to 8, in place: round(v / 257), so 65535 becomes 255 and the error is at most
/// half a level (cutting off the low byte would darken by half a level on average).
void reduce_to_8_bits(std::uint16_t* samples, std::size_t count);

}  // namespace denselab
