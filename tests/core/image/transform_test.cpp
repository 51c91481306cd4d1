#include "image/transform.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "core/image/fixture.hpp"
#include "support/messages.hpp"

namespace denselab::test {
namespace {

Image transformed(const Image& image, const Transform& change) {
  Image out(image.width, image.height, image.channels);
  transform(image.view(), change, out.pixels);
  return out;
}

// Pixel (x, y) of channel c is one of 253 values, no two neighbours alike.
Image pattern(int width, int height, int channels) {
  Image image(width, height, channels);
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<std::uint8_t>(i * 97 % 253);
  return image;
}

// The image whose pixel (x, y) is that of `image` at from(x, y).
template <typename From>
Image moved(const Image& image, From from) {
  Image out(image.width, image.height, image.channels);
  std::uint8_t* to = out.pixels.data();
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      const auto [u, v] = from(x, y);
      const std::uint8_t* pixel = image.view().row(v) + u * image.channels;
      to = std::copy_n(pixel, image.channels, to);
    }
  return out;
}

using Place = std::pair<int, int>;

void check_close(const Image& ours, const std::string& name) {
  CAPTURE(name);
  const Difference off = difference(ours, golden("transform/" + name));
  CHECK(off.largest <= 1);  // weights have 11 bits
  CHECK(off.mean < 0.02);
}

}  // namespace

TEST_CASE("transform: identity copies every byte") {
  for (const int channels : {1, 3}) {
    const Image image = pattern(7, 5, channels);
    CHECK(transformed(image, {}).pixels == image.pixels);
    CHECK(transformed(image, {.rotation = 360}).pixels == image.pixels);
  }
}

TEST_CASE("transform: flips, quarter turns and shifts by whole pixels are exact") {
  for (const int channels : {1, 3}) {
    const Image image = pattern(7, 5, channels), square = pattern(6, 6, channels);
    CHECK(transformed(image, {.horizontal_flip = true}).pixels ==
          moved(image, [](int x, int y) { return Place(6 - x, y); }).pixels);
    CHECK(transformed(image, {.vertical_flip = true}).pixels ==
          moved(image, [](int x, int y) { return Place(x, 4 - y); }).pixels);
    CHECK(transformed(image, {.rotation = 180}).pixels ==
          moved(image, [](int x, int y) { return Place(6 - x, 4 - y); }).pixels);
    // Clockwise: what was at the left stands at the top.
    CHECK(transformed(square, {.rotation = 90}).pixels ==
          moved(square, [](int x, int y) { return Place(y, 5 - x); }).pixels);
    CHECK(transformed(square, {.rotation = -90}).pixels ==
          moved(square, [](int x, int y) { return Place(5 - y, x); }).pixels);
    // Two to the right and one up; what comes in is the nearest edge.
    CHECK(transformed(image, {.shift_x = 2 / 7.0, .shift_y = -1 / 5.0}).pixels ==
          moved(image, [](int x, int y) {
            return Place(std::max(x - 2, 0), std::min(y + 1, 4));
          }).pixels);
  }
}

TEST_CASE("transform: between pixels, the values of scipy.ndimage") {
  const Image rgb = golden("resize/source.ppm"), grey = golden("resize/source_grey.pgm");
  check_close(transformed(rgb, {.rotation = 30}), "rotation_30.ppm");
  check_close(transformed(grey, {.rotation = -117}), "rotation_-117.pgm");
  check_close(transformed(grey, {.shift_x = 3.4 / 40, .shift_y = -2.25 / 30}),
              "shift_3.4_-2.25.pgm");
  check_close(transformed(rgb, {.zoom = 1.3}), "zoom_1.3.ppm");
  check_close(transformed(grey, {.zoom = 0.7}), "zoom_0.7.pgm");
  check_close(transformed(rgb, {.horizontal_flip = true,
                                .rotation = 24,
                                .shift_x = 5.2 / 40,
                                .shift_y = -3.3 / 30,
                                .zoom = 0.85}),
              "everything.ppm");
}

TEST_CASE("transform: rows longer than a stretch, and images of one row, column or pixel") {
  const Image wide = pattern(201, 3, 3);
  CHECK(transformed(wide, {.horizontal_flip = true}).pixels ==
        moved(wide, [](int x, int y) { return Place(200 - x, y); }).pixels);
  const Transform change{.rotation = 90, .zoom = 1.5};
  Image row(5, 1, 1), column(1, 5, 1), pixel(1, 1, 3);
  row.pixels = {10, 20, 30, 40, 50};
  column.pixels = row.pixels;
  pixel.pixels = {1, 2, 3};
  // A quarter turn about the centre of a row or column leaves only its middle pixel to see.
  CHECK(transformed(row, change).pixels == std::vector<std::uint8_t>{30, 30, 30, 30, 30});
  CHECK(transformed(column, change).pixels == std::vector<std::uint8_t>{30, 30, 30, 30, 30});
  CHECK(transformed(pixel, change).pixels == pixel.pixels);
}

TEST_CASE("transform: contrast goes from the mean, then brightness is added") {
  Image image(4, 1, 1);
  image.pixels = {10, 50, 100, 240};  // mean 100
  CHECK(transformed(image, {.contrast = 0.5}).pixels == std::vector<std::uint8_t>{0, 25, 100, 255});
  CHECK(transformed(image, {.contrast = -1}).pixels ==
        std::vector<std::uint8_t>{100, 100, 100, 100});
  CHECK(transformed(image, {.brightness = 0.2}).pixels ==
        std::vector<std::uint8_t>{61, 101, 151, 255});
  CHECK(transformed(image, {.contrast = -0.5, .brightness = -0.2}).pixels ==
        std::vector<std::uint8_t>{4, 24, 49, 119});
}

TEST_CASE("transform: noise has the asked deviation, no bias, and is its seed's") {
  Image image(200, 100, 1);
  std::ranges::fill(image.pixels, std::uint8_t{128});
  const Image noisy = transformed(image, {.noise = 0.1, .noise_seed = 4});
  double sum = 0, squares = 0, beyond = 0;
  for (const std::uint8_t value : noisy.pixels) {
    const double off = value - 128.0;
    sum += off;
    squares += off * off;
    beyond += std::abs(off) > 2 * 25.5;
  }
  const auto n = static_cast<double>(noisy.pixels.size());
  CHECK(std::abs(sum / n) < 4 * 25.5 / std::sqrt(n));
  CHECK(std::sqrt(squares / n) == doctest::Approx(25.5).epsilon(0.02));
  CHECK(beyond / n == doctest::Approx(0.0455).epsilon(0.12));  // of a normal distribution
  CHECK(transformed(image, {.noise = 0.1, .noise_seed = 4}).pixels == noisy.pixels);
  CHECK(transformed(image, {.noise = 0.1, .noise_seed = 5}).pixels != noisy.pixels);
}

TEST_CASE("transform: what makes no sense is refused by name") {
  const Image image = pattern(4, 3, 3);
  std::vector<std::uint8_t> small(35), right(36), four(48);
  CHECK_THROWS_WITH_AS(transform(image.view(), {}, small), doctest::Contains("another size"),
                       Error);
  CHECK_THROWS_WITH_AS(transform({four.data(), 4, 3, 4}, {}, right), doctest::Contains("not 4"),
                       Error);
  CHECK_THROWS_WITH_AS(transform(image.view(), {.zoom = 0}, right), doctest::Contains("zoom"),
                       Error);
  const auto refusal = [](const char* json) {
    return message_of([&] { Transform::from_config(Json::parse(json)); });
  };
  CHECK(refusal(R"({"rotation": 400})") ==
        "transform: rotation must be a number between -360 and 360, but got 400.");
  CHECK(contains(refusal(R"({"zoom": 0})"), "zoom must be a number between 0.01 and 100"));
  CHECK(contains(refusal(R"({"rotate": 4})"), "Did you mean rotation?"));
}

}  // namespace denselab::test
