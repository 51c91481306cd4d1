#include "image/transform.hpp"

#include <algorithm>

#include "base/rng.hpp"
#include "base/turns.hpp"

namespace denselab {
namespace {

bool moves_nothing(const Transform& t) {
  return !t.horizontal_flip && !t.vertical_flip && t.rotation == 0 && t.shift_x == 0 &&
         t.shift_y == 0 && t.zoom == 1;
}

// Where a pixel of the result comes from: source = (xx·x + xy·y + x0, yx·x + yy·y + y0).
struct Affine {
  double xx, xy, x0, yx, yy, y0;
};

// The inverse of: flip, zoom and turn about the centre, then shift.
Affine origin_of(const ImageView& image, const Transform& t) {
  const SineCosine turn = sine_cosine(t.rotation / 360);
  const double across = (t.horizontal_flip ? -1 : 1) / t.zoom;
  const double down = (t.vertical_flip ? -1 : 1) / t.zoom;
  Affine a{across * turn.cosine, across * turn.sine, 0, -down * turn.sine, down * turn.cosine, 0};
  const double centre_x = (image.width - 1) / 2.0, centre_y = (image.height - 1) / 2.0;
  const double x = centre_x + t.shift_x * image.width, y = centre_y + t.shift_y * image.height;
  a.x0 = centre_x - a.xx * x - a.xy * y;
  a.y0 = centre_y - a.yx * x - a.yy * y;
  return a;
}

constexpr int weight_bits = 11;  // 255 · 2¹¹ · 2¹¹ just fits into an int
constexpr int whole = 1 << weight_bits;
constexpr int stretch = 64;  // pixels whose origins are computed at a go

// Along one side: the pixel before each origin, and the share of the one behind it.
struct Origins {
  int before[stretch];
  int weight[stretch];
};

// Origins start, start + step, … brought into 0 … length − 1. The last pixel has no one behind it,
// so it is all of the weight of the one before it.
void locate(double start, double step, int length, int count, Origins& found) {
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

int between(int a, int b, int weight) { return a * (whole - weight) + b * weight; }

template <int channels>
void move(const ImageView& image, const Affine& from, std::uint8_t* out) {
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
  return (static_cast<float>(sum) - mean) / deviation;
}

double mean_of(std::span<const std::uint8_t> values) {
  std::uint64_t sum = 0;
  for (const std::uint8_t value : values) sum += value;
  return static_cast<double>(sum) / static_cast<double>(values.size());
}

void recolour(std::span<std::uint8_t> pixels, const Transform& t) {
  const double mean = t.contrast == 0 ? 0 : mean_of(pixels);
  float becomes[256];
  for (int value = 0; value < 256; ++value)
    becomes[value] =
        static_cast<float>(mean + (value - mean) * (1 + t.contrast) + 255 * t.brightness);
  if (t.noise == 0) {
    for (std::uint8_t& pixel : pixels) pixel = to_byte(becomes[pixel]);
    return;
  }
  Rng rng(t.noise_seed);
  const auto deviation = static_cast<float>(255 * t.noise);
  for (std::uint8_t& pixel : pixels)
    pixel = to_byte(becomes[pixel] + deviation * nearly_normal(rng.next()));
}

}  // namespace

void transform(const ImageView& image, const Transform& t, std::span<std::uint8_t> out) {
  require(image.channels == 1 || image.channels == 3,
          "transform: images have 1 or 3 channels, not ", image.channels, ".");
  require(t.zoom > 0, "transform: zoom must be above 0, but got ", t.zoom, ".");
  require(out.size() == pixel_bytes(image.width, image.height, image.channels),
          "transform: the result has another size than the image.");
  if (moves_nothing(t))
    std::copy_n(image.pixels, out.size(), out.begin());
  else if (image.channels == 1)
    move<1>(image, origin_of(image, t), out.data());
  else
    move<3>(image, origin_of(image, t), out.data());
  if (t.contrast != 0 || t.brightness != 0 || t.noise != 0) recolour(out, t);
}

}  // namespace denselab
