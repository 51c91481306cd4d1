#include "core/image/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace denselab {

std::vector<std::uint8_t> fixture(const std::string& name) {
  std::ifstream file(std::string(DENSELAB_FIXTURES) + "/" + name, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), name, " is missing");
  return {std::istreambuf_iterator<char>(file), {}};
}

Image golden(const std::string& name) {
  std::ifstream file(std::string(DENSELAB_FIXTURES) + "/" + name, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), name, " is missing");
  std::string kind;
  int width = 0, height = 0, maximum = 0;
  file >> kind >> width >> height >> maximum;
  file.get();
  REQUIRE((kind == "P5" || kind == "P6"));
  REQUIRE(maximum == 255);
  Image image(width, height, kind == "P6" ? 3 : 1);
  file.read(reinterpret_cast<char*>(image.pixels.data()), std::streamsize(image.pixels.size()));
  REQUIRE(std::size_t(file.gcount()) == image.pixels.size());
  return image;
}

Difference difference(const Image& a, const Image& b) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  REQUIRE(a.channels == b.channels);
  Difference found{0, 0};
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    const int levels = std::abs(int(a.pixels[i]) - int(b.pixels[i]));
    found.mean += levels;
    found.largest = std::max(found.largest, levels);
  }
  found.mean /= double(a.pixels.size());
  return found;
}

}  // namespace denselab
