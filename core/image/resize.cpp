#include "image/resize.hpp"

#include <algorithm>
#include <cmath>

#include "image/taps.hpp"

namespace denselab {
namespace {

void require_within(const Region& region, const ImageView& image) {
  // Cropping computes with fractions, so a region may end a rounding error outside.
  constexpr double tolerance = 1e-6;
  require(region.left >= -tolerance && region.top >= -tolerance && region.width > 0 &&
              region.height > 0 && region.left + region.width <= image.width + tolerance &&
              region.top + region.height <= image.height + tolerance,
          "resize: the region (left ", region.left, ", top ", region.top, ", ", region.width, " × ",
          region.height, ") does not lie within the image of ", image.width, " × ", image.height,
          " pixels.");
}

bool is_whole(const Region& region, const ImageView& image) {
  return region.left == 0 && region.top == 0 && region.width == image.width &&
         region.height == image.height;
}

// The weighted sum of a few source rows, between columns `from` and `to`. This loop touches every
// source pixel and takes nearly all the time; it runs over contiguous bytes so that it vectorises.
void mix_rows(const ImageView& image, const Taps& taps, int target_row, std::size_t from,
              std::size_t to, std::vector<float>& mixed) {
  const Taps::Pixel& pixel = taps.pixels[std::size_t(target_row)];
  std::fill(mixed.begin(), mixed.end(), 0.0f);
  for (int k = 0; k < pixel.count; ++k) {
    const float weight = taps.weights[pixel.start + std::size_t(k)];
    const std::uint8_t* row = image.row(pixel.first + k);
    for (std::size_t i = from; i < to; ++i) mixed[i] += weight * static_cast<float>(row[i]);
  }
}

template <int channels>
void mix_columns(const std::vector<float>& mixed, const Taps& taps, std::uint8_t* out) {
  for (const Taps::Pixel& pixel : taps.pixels) {
    float sums[channels] = {};
    const float* source = mixed.data() + std::size_t(pixel.first) * channels;
    for (int k = 0; k < pixel.count; ++k, source += channels) {
      const float weight = taps.weights[pixel.start + std::size_t(k)];
      for (int c = 0; c < channels; ++c) sums[c] += weight * source[c];
    }
    for (int c = 0; c < channels; ++c)
      *out++ = static_cast<std::uint8_t>(std::clamp(sums[c] + 0.5f, 0.0f, 255.0f));
  }
}

template <int channels>
void resize_into(const ImageView& image, const Taps& across, const Taps& down, Image& out) {
  const Taps::Pixel& last = across.pixels.back();
  const std::size_t from = std::size_t(across.pixels.front().first) * channels;
  const std::size_t to = std::size_t(last.first + last.count) * channels;
  std::vector<float> mixed(image.row_bytes());
  for (int y = 0; y < out.height; ++y) {
    mix_rows(image, down, y, from, to, mixed);
    mix_columns<channels>(mixed, across,
                          out.pixels.data() + std::size_t(y) * out.view().row_bytes());
  }
}

}  // namespace

Image resize(const ImageView& image, const Region& region, int width, int height) {
  require(image.channels == 1 || image.channels == 3, "resize: images have 1 or 3 channels, not ",
          image.channels, ".");
  require_within(region, image);
  Image out(width, height, image.channels);
  if (is_whole(region, image) && width == image.width && height == image.height) {
    std::copy_n(image.pixels, out.pixels.size(), out.pixels.begin());
    return out;
  }
  const Taps across = make_taps(region.left, region.width, image.width, width);
  const Taps down = make_taps(region.top, region.height, image.height, height);
  if (image.channels == 1)
    resize_into<1>(image, across, down, out);
  else
    resize_into<3>(image, across, down, out);
  return out;
}

Image resize(const ImageView& image, int width, int height) {
  return resize(image, {0, 0, double(image.width), double(image.height)}, width, height);
}

}  // namespace denselab
