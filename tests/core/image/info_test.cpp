#include "image/info.hpp"

#include <doctest/doctest.h>

#include "core/image/fixture.hpp"
#include "image/decode_error.hpp"

namespace denselab {
namespace {

ImageInfo info(const std::string& name) { return inspect(fixture("images/" + name)); }

TEST_CASE("the header tells format, size, channels, depth and orientation") {
  const ImageInfo photo = info("orientation_8.jpg");
  CHECK(photo.format == ImageFormat::jpeg);
  CHECK(photo.stored_width == 16);
  CHECK(photo.stored_height == 24);
  CHECK(photo.width() == 24);
  CHECK(photo.height() == 16);
  CHECK(photo.channels() == 3);
  CHECK(photo.orientation == Orientation::quarter_turn_left);

  CHECK(info("png_rgb_16_bits.png").bit_depth == 16);
  CHECK(info("png_1_bit.png").bit_depth == 1);
  CHECK(info("png_rgba.png").channels() == 4);
  CHECK(info("png_palette_transparent.png").channels() == 4);
  CHECK(info("png_palette.png").channels() == 3);
  CHECK(info("png_colour_key.png").has_alpha);
  CHECK(info("gif_transparent.gif").has_alpha);
  CHECK_FALSE(info("gif_still.gif").has_alpha);
  CHECK(info("bmp_alpha.bmp").has_alpha);
  CHECK_FALSE(info("bmp_24_bits.bmp").has_alpha);
  CHECK(info("tga_alpha.tga").channels() == 4);
  CHECK(info("tga_grey.tga").channels() == 1);
}

TEST_CASE("only the header is read: a huge size is told, not refused") {
  const ImageInfo huge = info("huge.png");
  CHECK(huge.width() == 60000);
  CHECK(huge.height() == 60000);
}

TEST_CASE("contradictions in a header are found") {
  std::vector<std::uint8_t> png = fixture("images/png_rgb.png");
  png[19] = 0;  // the low byte of the width, 24
  CHECK_THROWS_WITH_AS(inspect(png), "the PNG image is damaged: its size makes no sense.",
                       DecodeError);
  png = fixture("images/png_rgb.png");
  png[24] = 4;  // RGB of 4 bits
  CHECK_THROWS_WITH_AS(inspect(png), "the PNG image is damaged: its kind of pixels does not exist.",
                       DecodeError);
  std::vector<std::uint8_t> bmp = fixture("images/bmp_palette.bmp");
  bmp[10] = 60, bmp[11] = 0;  // the palette ends at 1078
  CHECK_NOTHROW(inspect(bmp));
  bmp[10] = 50;
  CHECK_THROWS_WITH_AS(
      inspect(bmp), "the BMP image is damaged: its pixels begin within its header.", DecodeError);
}

}  // namespace
}  // namespace denselab
