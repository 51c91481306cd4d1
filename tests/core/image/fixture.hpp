#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "image/image.hpp"

namespace denselab {

/// A file of tests/fixtures; the test fails where it is missing.
std::vector<std::uint8_t> fixture(const std::string& name);

/// A picture that another program wrote as binary PGM or PPM. Read here with a few lines of its
/// own, so that the engine's PNM reader is not its own judge.
Image golden(const std::string& name);

/// How far two pictures of the same size are apart, in levels of 0 … 255.
struct Difference {
  double mean;
  int largest;
};
Difference difference(const Image& a, const Image& b);

}  // namespace denselab
