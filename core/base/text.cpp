#include "base/text.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace denselab {
namespace {

/// More digits one at a time, until the text reads back as the same number.
template <typename T>
std::string shortest(T value, T (*read_back)(const char*, char**)) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  for (int digits = std::numeric_limits<T>::digits10;; ++digits) {
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, static_cast<double>(value));
    if (digits == std::numeric_limits<T>::max_digits10 || read_back(buffer, nullptr) == value)
      return buffer;
  }
}

}  // namespace

std::string number_text(double value) { return shortest(value, std::strtod); }
std::string number_text(float value) { return shortest(value, std::strtof); }

}  // namespace denselab
