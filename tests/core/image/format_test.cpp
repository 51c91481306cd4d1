#include "image/format.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "core/image/fixture.hpp"

namespace denselab {
namespace {

using namespace std::string_view_literals;

ImageFormat sniffed(std::string_view content) {
  return sniff_format({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()});
}

TEST_CASE("formats are recognised by content") {
  const std::pair<const char*, ImageFormat> files[] = {{"png_rgb.png", ImageFormat::png},
                                                       {"jpeg_grey.jpg", ImageFormat::jpeg},
                                                       {"bmp_1_bit.bmp", ImageFormat::bmp},
                                                       {"gif_still.gif", ImageFormat::gif},
                                                       {"tga_run_length.tga", ImageFormat::tga},
                                                       {"tga_palette.tga", ImageFormat::tga},
                                                       {"pbm_text.pbm", ImageFormat::pnm},
                                                       {"pgm_16_bits.pgm", ImageFormat::pnm},
                                                       {"webp.webp", ImageFormat::webp},
                                                       {"avif.avif", ImageFormat::avif},
                                                       {"tiff.tif", ImageFormat::tiff},
                                                       {"icon.ico", ImageFormat::icon},
                                                       {"svg.svg", ImageFormat::svg},
                                                       {"text.png", ImageFormat::text},
                                                       {"web_page.jpg", ImageFormat::html}};
  for (const auto& [name, format] : files) {
    const std::string file = std::string("images/") + name;
    CAPTURE(file);
    CHECK(sniff_format(fixture(file)) == format);
  }
}

TEST_CASE("signatures of formats without a fixture") {
  CHECK(sniffed("\0\0\0\x18"
                "ftypheic\0\0\0\0mif1heic"sv) == ImageFormat::heic);
  CHECK(sniffed("\0\0\0\x1C"
                "ftypmif1\0\0\0\0avifmif1miaf"sv) == ImageFormat::heic);
  CHECK(sniffed("\0\0\0\x20"
                "ftypisom\0\0\0\0isomiso2mp41"sv) == ImageFormat::unknown);
  CHECK(sniffed("\xFF\x0A\x10"sv) == ImageFormat::jpeg_xl);
  CHECK(sniffed("\0\0\0\x0CjP  \r\n\x87\n"sv) == ImageFormat::jpeg_2000);
  CHECK(sniffed("8BPS\0\1"sv) == ImageFormat::photoshop);
}

TEST_CASE("text that begins like a signature stays text") {
  CHECK(sniffed("BMW is a car maker, and so are others.") == ImageFormat::text);
  CHECK(sniffed("P1 is the first of the papers") == ImageFormat::text);
  CHECK(sniffed("GIF87 is short of a letter") == ImageFormat::text);
  CHECK(sniffed("") == ImageFormat::text);
  CHECK(sniffed("\0\0\0\0"sv) == ImageFormat::unknown);
}

TEST_CASE("every format has a name of its own") {
  std::vector<std::string_view> names;
  for (int i = 0; i <= int(ImageFormat::unknown); ++i) {
    const std::string_view name = format_name(ImageFormat(i));
    CHECK(!name.empty());
    for (const std::string_view other : names) CHECK(name != other);
    names.push_back(name);
  }
  CHECK(names.back() == "unknown");
  CHECK(is_decodable(ImageFormat::pnm));
  CHECK_FALSE(is_decodable(ImageFormat::webp));
  CHECK(is_image(ImageFormat::photoshop));
  CHECK_FALSE(is_image(ImageFormat::html));
}

}  // namespace
}  // namespace denselab
