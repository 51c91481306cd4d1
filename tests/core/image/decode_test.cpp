#include "image/decode.hpp"

#include <doctest/doctest.h>

#include "core/image/fixture.hpp"
#include "image/decode_error.hpp"
#include "image/fit.hpp"

namespace denselab {
namespace {

// The whole picture, upright, with the golden file's channels.
Image decoded(const std::string& name, int channels) {
  const std::vector<std::uint8_t> file = fixture("images/" + name);
  const DecodedImage image = decode(file);
  return fit(image, {image.info().width(), image.info().height(), channels});
}

struct Expected {
  std::string name;
  double mean;  // largest mean difference to what Pillow or ImageMagick makes of the file
  int largest;
};

void check_like_golden(const Expected& expected, const std::string& golden_name) {
  CAPTURE(expected.name);
  const Image wanted = golden("images/" + golden_name);
  const Difference off = difference(decoded(expected.name, wanted.channels), wanted);
  CHECK(off.mean <= expected.mean);
  CHECK(off.largest <= expected.largest);
}

TEST_CASE("lossless formats decode to what other programs read in them") {
  // One level is allowed where something is rounded: alpha, 16 bits.
  for (const Expected& expected : std::vector<Expected>{
           {"png_rgb.png", 0, 0},
           {"png_rgba.png", 0.5, 1},
           {"png_palette_4_bits.png", 0, 0},
           {"png_palette.png", 0, 0},
           {"png_palette_transparent.png", 0.5, 1},
           {"png_colour_key.png", 0, 0},
           {"png_interlaced.png", 0, 0},
           {"png_rgb_16_bits.png", 0, 0},
           {"png_exif_turned.png", 0, 0},
           {"bmp_24_bits.bmp", 0, 0},
           {"bmp_palette.bmp", 0, 0},
           {"bmp_alpha.bmp", 0.5, 1},
           {"bmp_565.bmp", 0.6, 1},
           {"gif_still.gif", 0, 0},
           {"gif_animated.gif", 0, 0},
           {"gif_transparent.gif", 0, 0},
           {"gif_interlaced.gif", 0, 0},
           {"gif_small_frame.gif", 0, 0},
           {"tga_24_bits.tga", 0, 0},
           {"tga_alpha.tga", 0.5, 1},
           {"tga_run_length.tga", 0, 0},
           {"tga_palette.tga", 0, 0},
           {"ppm.ppm", 0, 0},
           {"ppm_text.ppm", 0, 0},
       })
    check_like_golden(expected, expected.name + ".golden.ppm");
}

TEST_CASE("grey images decode to one channel") {
  for (const std::string name :
       {"png_grey.png", "png_1_bit.png", "png_grey_16_bits.png", "pgm_16_bits.pgm", "tga_grey.tga",
        "pgm.pgm", "pgm_text.pgm", "pbm.pbm", "pbm_text.pbm", "pgm_15_levels.pgm"}) {
    CAPTURE(name);
    CHECK(inspect(fixture("images/" + name)).channels() == 1);
    check_like_golden({name, 0, 0}, name + ".golden.pgm");
  }
}

TEST_CASE("grey in a palette, or with an alpha") {
  check_like_golden({"bmp_8_bits.bmp", 0, 0}, "bmp_8_bits.bmp.golden.pgm");
  check_like_golden({"bmp_1_bit.bmp", 0, 0}, "bmp_1_bit.bmp.golden.pgm");
  CHECK(inspect(fixture("images/png_grey_alpha.png")).channels() == 2);
  check_like_golden({"png_grey_alpha.png", 0.5, 1}, "png_grey_alpha.png.golden.ppm");
}

TEST_CASE("JPEGs decode to within the rounding of another decoder") {
  // libjpeg and stb_image round the transform, the colours and the enlarged chroma differently;
  // where one chroma sample stands for four pixels, sharp edges differ most. In 4:2:2, stb_image
  // mixes the last column but one the wrong way round, which shows at a sharp edge.
  for (const Expected& expected : std::vector<Expected>{{"jpeg_444.jpg", 0.6, 4},
                                                        {"jpeg_cmyk.jpg", 0.6, 4},
                                                        {"jpeg_422.jpg", 0.6, 50},
                                                        {"jpeg_baseline.jpg", 1, 8},
                                                        {"jpeg_progressive.jpg", 1, 8},
                                                        {"jpeg_restarts.jpg", 1, 8}})
    check_like_golden(expected, expected.name + ".golden.ppm");
  CHECK(inspect(fixture("images/jpeg_grey.jpg")).channels() == 1);
  check_like_golden({"jpeg_grey.jpg", 0.5, 2}, "jpeg_grey.jpg.golden.pgm");
}

TEST_CASE("all eight EXIF orientations come out upright") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const std::string name = text("orientation_", orientation, ".jpg");
    CHECK(inspect(fixture("images/" + name)).orientation == Orientation(orientation));
    check_like_golden({name, 3, 40}, "orientation_upright.golden.ppm");
  }
}

TEST_CASE("upright() turns the whole picture") {
  const DecodedImage image = decode(fixture("images/orientation_6.jpg"));
  CHECK(image.stored().width == 16);
  CHECK(image.stored().height == 24);
  const Difference off =
      difference(image.upright(), golden("images/orientation_upright.golden.ppm"));
  CHECK(off.mean < 3);
}

TEST_CASE("the limit counts pixels in the header and quotes both") {
  const std::vector<std::uint8_t> file = fixture("images/png_rgb.png");
  CHECK_NOTHROW(decode(file, {.max_pixels = 24 * 16}));
  CHECK_THROWS_WITH_AS(decode(file, {.max_pixels = 24 * 16 - 1}),
                       "the image has 24 × 16 pixels (0 megapixels), but at most 0 megapixels can "
                       "be decoded.",
                       DecodeError);
}

}  // namespace
}  // namespace denselab
