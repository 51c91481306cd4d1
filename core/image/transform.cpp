#include "image/transform.hpp"

#include <algorithm>

#include "base/config.hpp"
#include "base/turns.hpp"
#include "image/resample.hpp"

namespace denselab {
namespace {

bool moves_nothing(const Transform& t) {
  return !t.horizontal_flip && !t.vertical_flip && t.rotation == 0 && t.shift_x == 0 &&
         t.shift_y == 0 && t.zoom == 1;
}

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

double mean_of(std::span<const std::uint8_t> values) {
  std::uint64_t sum = 0;
  for (const std::uint8_t value : values) sum += value;
  return static_cast<double>(sum) / static_cast<double>(values.size());
}

// From the mean, a value goes to mean + (value − mean) · (1 + contrast), and then brightness up.
Recolouring recolouring_of(std::span<const std::uint8_t> pixels, const Transform& t) {
  const double mean = t.contrast == 0 ? 0 : mean_of(pixels);
  return {static_cast<float>(1 + t.contrast),
          static_cast<float>(255 * t.brightness - mean * t.contrast),
          static_cast<float>(255 * t.noise), t.noise_seed};
}

}  // namespace

Transform Transform::from_config(const Json& json) {
  Transform made;
  Config config("transform", json);
  made.horizontal_flip = config.boolean("horizontal_flip", false);
  made.vertical_flip = config.boolean("vertical_flip", false);
  made.rotation = config.number("rotation", 0, between(-360, 360));
  made.shift_x = config.number("shift_x", 0, between(-1, 1));
  made.shift_y = config.number("shift_y", 0, between(-1, 1));
  made.zoom = config.number("zoom", 1, between(0.01, 100));
  made.contrast = config.number("contrast", 0, between(-1, 10));
  made.brightness = config.number("brightness", 0, between(-1, 1));
  config.finish();
  return made;
}

void transform(const ImageView& image, const Transform& t, std::span<std::uint8_t> out) {
  require(image.channels == 1 || image.channels == 3,
          "transform: images have 1 or 3 channels, not ", image.channels, ".");
  require(t.zoom > 0, "transform: zoom must be above 0, but got ", t.zoom, ".");
  require(out.size() == pixel_bytes(image.width, image.height, image.channels),
          "transform: the result has another size than the image.");
  if (moves_nothing(t))
    std::copy_n(image.pixels, out.size(), out.begin());
  else
    resample(image, origin_of(image, t), out.data());
  if (t.contrast != 0 || t.brightness != 0 || t.noise != 0) recolour(out, recolouring_of(out, t));
}

}  // namespace denselab
