#include "image/resample.hpp"

#include <algorithm>

#include "base/rng.hpp"

namespace denselab {
namespace {

constexpr int weight_bits = 11;  // 255 · 2¹¹ · 2¹¹ just fits into an int
constexpr int whole = 1 << weight_bits;
constexpr int stretch = 64;  // pixels whose origins are computed at a go

// Along one side: the pixel before each origin, and the share of the one behind it.
struct Origins {
  int before[stretch];
  int weight[stretch];
};

// Origins start, start + step, … brought into 0 … length − 1. The last pixel has no one behind it,
// so it is all of the weight of the one before it. (Not inlined: once vectorised it is long, and is
// called four times.)
[[gnu::noinline]] void locate(double start, double step, int length, int count, Origins& found) {
  const auto first = static_cast<float>(start), along = static_cast<float>(step);
  const auto last = static_cast<float>(length - 1);
  const int last_before = std::max(length - 2, 0);
  for (int i = 0; i < count; ++i) {
    const float at = std::min(std::max(first + static_cast<float>(i) * along, 0.0f), last);
    const int before = std::min(static_cast<int>(at), last_before);
    found.before[i] = before;
    found.weight[i] = static_cast<int>((at - static_cast<float>(before)) * whole + 0.5f);
  }
}

int between(int a, int b, int weight) { return a * whole + (b - a) * weight; }

// By value: what is written through `out` might change what a reference refers to.
template <int channels>
void resample_channels(ImageView image, Affine from, std::uint8_t* out) {
  const std::ptrdiff_t right = image.width > 1 ? channels : 0;
  const std::ptrdiff_t below = image.height > 1 ? std::ptrdiff_t(image.row_bytes()) : 0;
  Origins across, down;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; x += stretch) {
      const int count = std::min(stretch, image.width - x);
      locate(from.xx * x + from.xy * y + from.x0, from.xx, image.width, count, across);
      locate(from.yx * x + from.yy * y + from.y0, from.yx, image.height, count, down);
      for (int i = 0; i < count; ++i) {
        const std::uint8_t* at = image.row(down.before[i]) + across.before[i] * channels;
        for (int c = 0; c < channels; ++c, ++at) {
          const int upper = between(at[0], at[right], across.weight[i]);
          const int lower = between(at[below], at[below + right], across.weight[i]);
          const int value = between(upper, lower, down.weight[i]);
          *out++ = static_cast<std::uint8_t>((value + whole * whole / 2) >> (2 * weight_bits));
        }
      }
    }
  }
}

std::uint8_t to_byte(float value) {
  return static_cast<std::uint8_t>(std::min(std::max(value, 0.0f), 255.0f) + 0.5f);
}

// The sum of eight random bytes, brought to mean 0 and deviation 1: no eye and no network tells it
// from a normal number (its kurtosis is 2.85 instead of 3), and it takes no logarithm.
float nearly_normal(std::uint64_t bits) {
  constexpr std::uint64_t every_other = 0x00ff00ff00ff00ff;
  const std::uint64_t pairs = (bits & every_other) + ((bits >> 8) & every_other);
  const auto sum = static_cast<int>((pairs * 0x0001000100010001) >> 48);
  constexpr float mean = 8 * 127.5f, deviation = 209.02153f;  // √(8 · (256² − 1) / 12)
  return (static_cast<float>(sum) - mean) * (1 / deviation);
}

}  // namespace

void resample(const ImageView& image, const Affine& origin, std::uint8_t* out) {
  if (image.channels == 1)
    resample_channels<1>(image, origin, out);
  else
    resample_channels<3>(image, origin, out);
}

void recolour(std::span<std::uint8_t> pixels, const Recolouring& r) {
  float becomes[256];
  for (int value = 0; value < 256; ++value)
    becomes[value] = static_cast<float>(value) * r.factor + r.added;
  if (r.noise == 0) {
    std::uint8_t bytes[256];
    for (int value = 0; value < 256; ++value) bytes[value] = to_byte(becomes[value]);
    for (std::uint8_t& pixel : pixels) pixel = bytes[pixel];
    return;
  }
  Rng rng(r.noise_seed);
  for (std::uint8_t& pixel : pixels)
    pixel = to_byte(becomes[pixel] + r.noise * nearly_normal(rng.next()));
}

}  // namespace denselab
