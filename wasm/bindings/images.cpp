// Pictures: decoded once, then fitted into samples, thumbnails and arrays.

#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <variant>

#include "base/error.hpp"
#include "bindings/fit_options.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "data/samples.hpp"
#include "image/colour.hpp"
#include "image/decode_error.hpp"
#include "image/fit.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(DecodingValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(PixelsValue)

// From a file of ours, or from another decoder's pixels.
class Picture {
 public:
  explicit Picture(DecodedImage image)
      : width_(image.info().width()),
        height_(image.info().height()),
        format_(format_name(image.info().format)),
        content_(std::move(image)) {}
  Picture(Image image, std::string format)
      : width_(image.width),
        height_(image.height),
        format_(std::move(format)),
        content_(std::move(image)) {}

  int width() const { return width_; }
  int height() const { return height_; }
  std::string format() const { return format_; }

  void fit_into(const FitOptions& options, std::span<std::uint8_t> out) const {
    if (const auto* decoded = std::get_if<DecodedImage>(&content_))
      fit(*decoded, options, out);
    else
      fit(std::get<Image>(content_).view(), options, out);
  }

 private:
  int width_, height_;
  std::string format_;
  std::variant<DecodedImage, Image> content_;
};

using Handle = std::shared_ptr<Picture>;

DecodingValue decoding(std::optional<Handle> picture, const std::string& reason,
                       bool another_decoder_may_succeed) {
  val out = val::object();
  out.set("picture", picture ? val(*picture) : val::null());
  out.set("reason", reason);
  out.set("anotherDecoderMaySucceed", another_decoder_may_succeed);
  return DecodingValue(out);
}

// A file that cannot be decoded is no failure of the call: the package asks the browser next.
DecodingValue decode_file(Uint8ArrayValue file) {
  try {
    const std::vector<std::uint8_t> bytes = copied<std::uint8_t>(file);
    return decoding(std::make_shared<Picture>(decode(bytes)), "", false);
  } catch (const DecodeError& error) {
    return decoding(std::nullopt, error.what(), error.another_decoder_may_succeed());
  }
}

std::string format_of(Uint8ArrayValue start) {
  return std::string(format_name(sniff_format(copied<std::uint8_t>(start))));
}

double max_pixels() { return static_cast<double>(DecodeLimits{}.max_pixels); }

// RGBA, not premultiplied, as a canvas gives it.
Handle from_pixels(Uint8ArrayValue rgba, int width, int height, const std::string& format) {
  std::vector<std::uint8_t> pixels = copied<std::uint8_t>(rgba);
  require(pixels.size() == pixel_bytes(width, height, 4), "pixels: ", width, " × ", height,
          " RGBA pixels need ", pixel_bytes(width, height, 4), " bytes, but got ", pixels.size(),
          ".");
  const std::size_t count = pixels.size() / 4;
  lay_over_white(pixels.data(), 4, count);
  pixels.resize(count * 3);
  Image image(1, 1, 3);
  image.width = width;
  image.height = height;
  image.pixels = std::move(pixels);
  return std::make_shared<Picture>(std::move(image), format);
}

int picture_width(const Picture& picture) { return picture.width(); }
int picture_height(const Picture& picture) { return picture.height(); }
std::string picture_format(const Picture& picture) { return picture.format(); }

Uint8ArrayValue fitted(const Picture& picture, int width, int height, int channels, FitMode mode) {
  const FitOptions options{width, height, channels, mode};
  std::vector<std::uint8_t> out(pixel_bytes(width, height, channels));
  picture.fit_into(options, out);
  return Uint8ArrayValue(typed_array(std::span<const std::uint8_t>(out)));
}

// The whole picture in a box of `side` pixels, never enlarged, as RGBA.
PixelsValue thumbnail(const Picture& picture, int side) {
  require(side >= 1, "thumbnail must be at least 1 pixel, but got ", side, ".");
  const Size size = shrunk({picture.width(), picture.height()}, side);
  val out = val::object();
  out.set("width", size.width);
  out.set("height", size.height);
  out.set("data", fitted(picture, size.width, size.height, 4, FitMode::stretch));
  return PixelsValue(out);
}

// A new sample [height, width, channels] with the picture; its index.
double append_to(const Picture& picture, Samples& samples, FitMode mode) {
  const FitOptions options = options_for(samples, mode);
  const Index row = samples.append(1);
  try {
    picture.fit_into(options, samples.bytes_from(row));
  } catch (...) {
    samples.truncate(row);
    throw;
  }
  return static_cast<double>(row);
}

}  // namespace

EMSCRIPTEN_BINDINGS(images) {
  emscripten::register_type<DecodingValue>(
      "{ picture: Picture | null, reason: string, anotherDecoderMaySucceed: boolean }");
  emscripten::register_type<PixelsValue>("{ width: number, height: number, data: Uint8Array }");
  emscripten::enum_<FitMode>("FitMode")
      .value("stretch", FitMode::stretch)
      .value("contain", FitMode::contain)
      .value("crop", FitMode::crop);
  emscripten::class_<Picture>("Picture")
      .smart_ptr<Handle>("Picture")
      .class_function("fromPixels(rgba, width, height, format)",
                      guarded<"a picture of this size", from_pixels>)
      .function("width()", guarded<"the answer", picture_width>)
      .function("height()", guarded<"the answer", picture_height>)
      .function("format()", guarded<"the answer", picture_format>)
      .function("fit(width, height, channels, mode)", guarded<"a picture of this size", fitted>)
      .function("thumbnail(side)", guarded<"the thumbnail", thumbnail>)
      .function("appendTo(samples, mode)", guarded<"one more image", append_to>);
  emscripten::function("decodeImage(file)", guarded<"a picture of this size", decode_file>);
  emscripten::function("imageFormat(start)", guarded<"the answer", format_of>);
  emscripten::function("maxPixels()", guarded<"the answer", max_pixels>);
}

}  // namespace denselab::bindings
