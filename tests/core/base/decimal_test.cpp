#include "base/decimal.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace denselab {
namespace {

// Bit for bit as the C library reads it, as a double and as a float.
void check(const std::string& decimal) {
  CAPTURE(decimal);
  CHECK(std::bit_cast<std::uint64_t>(read_double(decimal)) ==
        std::bit_cast<std::uint64_t>(std::strtod(decimal.c_str(), nullptr)));
  CHECK(std::bit_cast<std::uint32_t>(read_float(decimal)) ==
        std::bit_cast<std::uint32_t>(std::strtof(decimal.c_str(), nullptr)));
}

std::string written(const char* format, int digits, double value) {
  char buffer[1200];
  std::snprintf(buffer, sizeof buffer, format, digits, value);
  return buffer;
}

}  // namespace

TEST_CASE("zeros, integers, fractions and exponents") {
  for (const char* decimal :
       {"0", "-0", "0.0", "0e99999", "00001.50", "1", "-17", "0.1", "1e23", "1E+5", "2.5e-3",
        "16777217", "9007199254740993", "123456789012345678"})
    check(decimal);
}

TEST_CASE("the edges: subnormal, the largest, too large, too small, exponents of any length") {
  for (const char* decimal :
       {"4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "1.7976931348623157e308", "1.7976931348623159e308", "-1e309", "1e-400", "7.1e-46", "7e-46",
        "3.4028235677973366e38", "3.4028235e38", "1e1000000000000", "1e-1000000000000"})
    check(decimal);
}

TEST_CASE("doubles and floats of every size, written with 1 to 20 digits") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 4000; ++i) {
    const double value = std::bit_cast<double>(random());
    if (std::isfinite(value)) check(written("%.*g", 1 + static_cast<int>(random() % 20), value));
    const float small = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
    if (std::isfinite(small)) check(written("%.*g", 1 + static_cast<int>(random() % 12), small));
  }
}

TEST_CASE("the middle between two floats goes to the even one; a digit far behind decides") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 500; ++i) {
    const float value = std::abs(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
    if (!std::isfinite(value)) continue;
    const double next = std::nextafter(value, std::numeric_limits<float>::infinity());
    if (!std::isfinite(next)) continue;
    const std::string middle = written("%.*f", 200, (static_cast<double>(value) + next) / 2);
    check(middle);
    check(middle + std::string(1000, '0') + "1");
  }
}

TEST_CASE("digits without end") {
  check(std::string(5000, '9'));
  check("0." + std::string(300, '0') + std::string(3000, '7'));
  check(std::string(1500, '3') + "." + std::string(1500, '4') + "e-1600");
}

}  // namespace denselab
