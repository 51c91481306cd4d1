#include "image/colour.hpp"

#include <cstring>

#include "base/error.hpp"

namespace denselab {
namespace {

void rgb_to_grey(const std::uint8_t* from, std::uint8_t* to, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i, from += 3) to[i] = luma(from[0], from[1], from[2]);
}

// `step` is 0 between the channels of a grey source and 1 between those of a coloured one.
void spread(const std::uint8_t* from, int from_channels, std::uint8_t* to, int to_channels,
            std::size_t count) {
  const int step = from_channels == 1 ? 0 : 1;
  for (std::size_t i = 0; i < count; ++i, from += from_channels, to += to_channels) {
    for (int c = 0; c < 3; ++c) to[c] = from[c * step];
    if (to_channels == 4) to[3] = 255;
  }
}

template <int colours>
void lay_over_white(std::uint8_t* pixels, std::size_t count) {
  const std::uint8_t* from = pixels;
  for (std::size_t i = 0; i < count; ++i, from += colours + 1, pixels += colours) {
    const int alpha = from[colours];
    for (int c = 0; c < colours; ++c)
      pixels[c] = static_cast<std::uint8_t>((from[c] * alpha + 255 * (255 - alpha) + 127) / 255);
  }
}

}  // namespace

void convert_channels(const std::uint8_t* from, int from_channels, std::uint8_t* to,
                      int to_channels, std::size_t count) {
  require((from_channels == 1 || from_channels == 3) &&
              (to_channels == 1 || to_channels == 3 || to_channels == 4),
          "channels must be 1 (grey), 3 (RGB) or 4 (RGBA), but got ", from_channels, " and ",
          to_channels, ".");
  if (from_channels == to_channels)
    std::memcpy(to, from, count * std::size_t(from_channels));
  else if (to_channels == 1)
    rgb_to_grey(from, to, count);
  else
    spread(from, from_channels, to, to_channels, count);
}

void lay_over_white(std::uint8_t* pixels, int channels, std::size_t count) {
  if (channels == 2) lay_over_white<1>(pixels, count);
  if (channels == 4) lay_over_white<3>(pixels, count);
}

void reduce_to_8_bits(std::uint16_t* samples, std::size_t count) {
  auto* bytes = reinterpret_cast<std::uint8_t*>(samples);
  for (std::size_t i = 0; i < count; ++i) {
    // Exactly round(v / 257), without a division. The byte lies at or before the sample it came
    // from, so nothing is overwritten before it is read.
    const std::uint32_t sample = samples[i];
    bytes[i] = static_cast<std::uint8_t>((sample * 255 + 32895) >> 16);
  }
}

}  // namespace denselab
