#include "array/decimal_text.hpp"

#include <charconv>
#include <cmath>

namespace denselab::array {
namespace {

/// ±d.ddd · 10^exponent
struct Decimal {
  bool negative;
  std::string digits;
  int exponent;
};

template <typename... Precision>
std::string written(auto value, std::chars_format format, Precision... precision) {
  char buffer[1200];  // 309 digits before the point and 767 behind it are the most there are
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, format, precision...).ptr};
}

Decimal parsed(const std::string& text) {
  Decimal out{text[0] == '-', {}, 0};
  const std::size_t e = text.find('e');
  for (const char c : text.substr(0, e))
    if (c >= '0' && c <= '9') out.digits += c;
  out.exponent = std::stoi(text.substr(e + 1));
  return out;
}

std::string exponent_text(int exponent, int digits) {
  std::string size = std::to_string(std::abs(exponent));
  if (static_cast<int>(size.size()) < digits) size.insert(0, digits - size.size(), '0');
  return (exponent < 0 ? "e-" : "e+") + size;
}

/// "1.500" → "1.5", "1.000" → "1."
std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string mantissa(const Decimal& number) {
  std::string text = number.negative ? "-" : "";
  text += number.digits.front();
  text += '.';
  return text.append(number.digits, 1);
}

}  // namespace

template <typename T>
std::string positional(T value, int precision) {
  const Decimal shortest = parsed(written(value, std::chars_format::scientific));
  const int length = static_cast<int>(shortest.digits.size());
  const int whole = shortest.exponent + 1;  // digits before the point
  if (precision >= 0 && length - whole > precision) {
    std::string text = written(static_cast<double>(value), std::chars_format::fixed, precision);
    return precision == 0 ? text + "." : trimmed(text);
  }
  std::string text = shortest.negative ? "-" : "";
  if (whole <= 0) text += "0." + std::string(-whole, '0') + shortest.digits;
  if (whole > 0 && length <= whole)
    text += shortest.digits + std::string(whole - length, '0') + ".";
  if (whole > 0 && length > whole)
    text += shortest.digits.substr(0, whole) + "." + shortest.digits.substr(whole);
  return trimmed(text);
}

template <typename T>
std::string scientific(T value, int precision) {
  Decimal number = parsed(written(value, std::chars_format::scientific));
  if (precision >= 0 && static_cast<int>(number.digits.size()) > precision + 1)
    number = parsed(written(static_cast<double>(value), std::chars_format::scientific, precision));
  return trimmed(mantissa(number)) + exponent_text(number.exponent, 2);
}

template <typename T>
std::string scientific_fixed(T value, int places, int exponent_digits) {
  const Decimal number =
      parsed(written(static_cast<double>(value), std::chars_format::scientific, places));
  return mantissa(number) + exponent_text(number.exponent, exponent_digits);
}

template <typename T>
std::string scalar_text(T value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  const T size = std::fabs(value);
  if (size == 0 || (size >= T(1e-4L) && size < T(1e16L))) {
    const std::string text = positional(value, -1);
    return text.back() == '.' ? text + "0" : text;
  }
  std::string text = scientific(value, -1);
  if (const std::size_t at = text.find(".e"); at != std::string::npos) text.erase(at, 1);
  return text;
}

template std::string positional(float, int);
template std::string positional(double, int);
template std::string scientific(float, int);
template std::string scientific(double, int);
template std::string scientific_fixed(float, int, int);
template std::string scientific_fixed(double, int, int);
template std::string scalar_text(float);
template std::string scalar_text(double);

}  // namespace denselab::array
