#include "image/decode_error.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "core/image/fixture.hpp"
#include "image/decode.hpp"

namespace denselab {
namespace {

struct Failure {
  DecodeFault fault;
  bool try_another_decoder;
  std::string message;
};

std::optional<Failure> failure(Bytes file) {
  try {
    decode(file);
  } catch (const DecodeError& error) {
    return Failure{error.fault(), error.another_decoder_may_succeed(), error.what()};
  }
  return std::nullopt;
}

void check_fails(const std::string& name, DecodeFault fault, const std::string& message) {
  CAPTURE(name);
  const auto failed = failure(fixture("images/" + name));
  REQUIRE(failed);
  CHECK(failed->fault == fault);
  CHECK(failed->message == message);
}

TEST_CASE("files without a picture say what they are") {
  check_fails("empty.png", DecodeFault::empty, "the file is empty.");
  check_fails("text.png", DecodeFault::not_an_image,
              "this is text, not an image: PNG, JPEG, BMP, GIF, TGA and PNM can be read.");
  check_fails("web_page.jpg", DecodeFault::not_an_image,
              "this is a web page, not an image: PNG, JPEG, BMP, GIF, TGA and PNM can be read.");
}

TEST_CASE("a header that claims 60 000 × 60 000 pixels is refused with its size and the limit") {
  check_fails("huge.png", DecodeFault::too_large,
              "the image has 60000 × 60000 pixels (3600 megapixels), but at most 100 megapixels "
              "can be decoded.");
}

TEST_CASE("cut off files are called cut off, whatever their format") {
  const std::pair<const char*, const char*> files[] = {
      {"jpeg_baseline.jpg", "JPEG"}, {"jpeg_progressive.jpg", "JPEG"},
      {"png_rgb.png", "PNG"},        {"gif_still.gif", "GIF"},
      {"bmp_24_bits.bmp", "BMP"},    {"tga_24_bits.tga", "TGA"},
      {"tga_run_length.tga", "TGA"}, {"ppm.ppm", "PNM"}};
  for (const auto& [name, format] : files)
    check_fails(std::string("cut_off_") + name, DecodeFault::cut_off,
                text("the file is cut off: the ", format, " image in it is not complete."));
}

struct Whole {
  const char* name;
  std::size_t dispensable;  // bytes at the end that are not of the picture
};

TEST_CASE("a file cut off anywhere in its picture never decodes") {
  // A GIF ends with a mark, a BMP row with filling, this TGA with a footer, and of the last number
  // of a text nobody knows how many digits it had.
  for (const Whole& whole :
       {Whole{"jpeg_baseline.jpg", 0}, Whole{"jpeg_progressive.jpg", 0}, Whole{"png_rgba.png", 0},
        Whole{"png_palette.png", 0}, Whole{"gif_still.gif", 1}, Whole{"bmp_24_bits.bmp", 1},
        Whole{"tga_run_length.tga", 26}, Whole{"ppm.ppm", 0}, Whole{"pgm_text.pgm", 5}}) {
    const std::string name = std::string("images/") + whole.name;
    const std::vector<std::uint8_t> file = fixture(name);
    CAPTURE(name);
    for (std::size_t length = 0; length + whole.dispensable < file.size(); ++length) {
      CAPTURE(length);
      CHECK(failure(Bytes(file).first(length)).has_value());
    }
  }
}

TEST_CASE("a changed byte in a PNG is noticed") {
  check_fails("damaged.png", DecodeFault::damaged,
              "the PNG image is damaged: its checksum does not match.");
}

TEST_CASE("images of formats that are left to the browser are named") {
  const std::pair<const char*, const char*> files[] = {{"webp.webp", "WebP"},
                                                       {"avif.avif", "AVIF"},
                                                       {"tiff.tif", "TIFF"},
                                                       {"icon.ico", "icon"},
                                                       {"svg.svg", "SVG"}};
  for (const auto& [name, format] : files) {
    check_fails(name, DecodeFault::other_format,
                text("this is an image in the ", format,
                     " format; PNG, JPEG, BMP, GIF, TGA and PNM can be read."));
    CHECK(failure(fixture(std::string("images/") + name))->try_another_decoder);
  }
  CHECK_FALSE(failure(fixture("images/text.png"))->try_another_decoder);
  CHECK_FALSE(failure(fixture("images/cut_off_png_rgb.png"))->try_another_decoder);
}

TEST_CASE("rare kinds of the engine's own formats are left to the browser too") {
  check_fails("bmp_run_length.bmp", DecodeFault::unsupported_kind,
              "this kind of BMP image (compressed) is not supported; save it again as an ordinary "
              "PNG or JPEG.");
  check_fails("jpeg_arithmetic.jpg", DecodeFault::unsupported_kind,
              "this kind of JPEG image (lossless or arithmetic coding) is not supported; save it "
              "again as an ordinary PNG or JPEG.");
  CHECK(failure(fixture("images/jpeg_arithmetic.jpg"))->try_another_decoder);
}

}  // namespace
}  // namespace denselab
