// Apart from transform.cpp, which is compiled for speed.

#include "base/config.hpp"
#include "image/transform.hpp"

namespace denselab {

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

}  // namespace denselab
