// Pictures as arrays, as Pillow opens them.

#include "bindings/arrays/handles.hpp"
#include "image/decode.hpp"

namespace denselab::bindings {
namespace {

// Not turned, and with its alpha: Pillow leaves both to the caller. A palette is unfolded.
ArrayHandle from_file(Uint8ArrayValue file) {
  const std::vector<std::uint8_t> bytes = copied<std::uint8_t>(file);
  const StoredPixels stored = decode_stored(bytes);
  const ImageInfo& info = stored.info;
  Shape shape{info.stored_height, info.stored_width};
  if (info.channels() > 1) shape.push_back(info.channels());
  array::NDArray out(array::Dtype::uint8, shape);
  std::copy_n(stored.pixels.get(), out.size(), out.as<std::uint8_t>());
  return handle(std::move(out));
}

}  // namespace

EMSCRIPTEN_BINDINGS(array_pictures) {
  emscripten::function("arrayFromImage(file)", guarded<"a picture of this size", from_file>);
}

}  // namespace denselab::bindings
