#include "data/augmentation.hpp"

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {

Augmentation Augmentation::from_config(const Json& json) {
  Augmentation made;
  Config config("augmentation", json);
  made.horizontal_flip = config.boolean("horizontal_flip", false);
  made.vertical_flip = config.boolean("vertical_flip", false);
  made.width_shift_range = config.number("width_shift_range", 0, between(0, 1));
  made.height_shift_range = config.number("height_shift_range", 0, between(0, 1));
  made.rotation_range = config.number("rotation_range", 0, between(0, 180));
  made.zoom_range = config.number("zoom_range", 0, from_below(0, 1));
  made.contrast_range = config.number("contrast_range", 0, between(0, 1));
  made.brightness_range = config.number("brightness_range", 0, between(0, 1));
  made.noise = config.number("noise", 0, between(0, 1));
  config.finish();
  return made;
}

Transform random_transform(const Augmentation& a, Rng rng) {
  const auto coin = [&] { return rng.below(2) == 1; };
  const auto within = [&](double range) { return range * (2.0 * rng.uniform() - 1); };
  Transform t;
  // Every one draws its number, wanted or not.
  t.horizontal_flip = coin() && a.horizontal_flip;
  t.vertical_flip = coin() && a.vertical_flip;
  t.shift_x = within(a.width_shift_range);
  t.shift_y = within(a.height_shift_range);
  t.rotation = within(a.rotation_range);
  t.zoom = 1 + within(a.zoom_range);
  t.contrast = within(a.contrast_range);
  t.brightness = within(a.brightness_range);
  t.noise = a.noise;
  t.noise_seed = rng.next();
  return t;
}

void require_pictures(const Samples& samples, std::string_view owner) {
  const Shape& shape = samples.shape();
  const bool grey = shape.size() == 2 || (shape.size() == 3 && shape[2] == 1);
  const bool coloured = shape.size() == 3 && shape[2] == 3;
  require(samples.type() == SampleType::uint8, owner, ": the samples must be images of bytes, ",
          "0 … 255 (uint8), but they are other numbers (float32).");
  require(grey || coloured, owner,
          ": the samples must be images of shape (height, width, 1 or 3), ", "but they have shape ",
          to_string(shape), ".");
}

ImageView picture_at(const Samples& samples, Index row) {
  const Shape& shape = samples.shape();
  const Index channels = shape.size() == 3 ? shape[2] : 1;
  return {samples.bytes_from(row).data(), static_cast<int>(shape[1]), static_cast<int>(shape[0]),
          static_cast<int>(channels)};
}

}  // namespace denselab
