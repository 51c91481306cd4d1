#include "base/text.hpp"

#include <cmath>
#include <cstdio>
#include <limits>

#include "base/decimal.hpp"

namespace denselab {
namespace {

/// More digits one at a time, until the text reads back as the same number.
template <typename T>
std::string shortest(T value, T (*read_back)(std::string_view)) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  for (int digits = std::numeric_limits<T>::digits10;; ++digits) {
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, static_cast<double>(value));
    if (digits == std::numeric_limits<T>::max_digits10 || read_back(buffer) == value)
      return buffer;
  }
}

}  // namespace

std::string number_text(double value) { return shortest(value, read_double); }
std::string number_text(float value) { return shortest(value, read_float); }

}  // namespace denselab
