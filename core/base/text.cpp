#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/decimal.hpp"
#include "base/natural.hpp"

namespace denselab {
namespace {

/// 0.d₁d₂d₃… · 10^exponent
struct Digits {
  std::string digits;
  int exponent;
};

void multiply_by_ten(Natural& number) { number.multiply_add(10, 0); }

/// over / under = value · 10^−exponent, so that 0.1 ≤ over / under < 1.
int scale(double value, Natural& over, Natural& under) {
  constexpr int precision = std::numeric_limits<double>::digits;
  int binary_exponent;
  const double mantissa = std::ldexp(std::frexp(value, &binary_exponent), precision);
  const auto bits = static_cast<std::uint64_t>(mantissa);
  over.multiply_add(1, static_cast<std::uint32_t>(bits >> 32));
  over.shift_left(32);
  over.multiply_add(1, static_cast<std::uint32_t>(bits));
  under.multiply_add(1, 1);
  const int shift = binary_exponent - precision;
  (shift < 0 ? under : over).shift_left(std::abs(shift));
  int exponent = 0;
  for (; over >= under; ++exponent) multiply_by_ten(under);
  for (;; --exponent) {
    Natural next = over;
    multiply_by_ten(next);
    if (next >= under) return exponent;
    over = std::move(next);
  }
}

/// The `count` decimal digits nearest to a number above 0, ties to even.
Digits nearest(double value, int count) {
  Natural over, under;
  Digits out{"", scale(value, over, under)};
  for (int i = 0; i < count; ++i) {
    multiply_by_ten(over);
    char digit = '0';
    for (; over >= under; ++digit) over.subtract(under);
    out.digits += digit;
  }
  over.shift_left(1);
  const bool odd = (out.digits.back() - '0') % 2 != 0;
  if (over < under || (over == under && !odd)) return out;
  auto at = out.digits.rbegin();
  for (; at != out.digits.rend() && *at == '9'; ++at) *at = '0';
  if (at != out.digits.rend())
    ++*at;
  else
    out.digits.insert(0, 1, '1'), ++out.exponent;
  return out;
}

/// As printf's %g has it: 0.0001 … with up to as many places as there are digits, else 1e-05.
std::string written(Digits number, int precision) {
  std::string& digits = number.digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  const int power = number.exponent - 1;
  if (power < -4 || power >= precision) {
    if (digits.size() > 1) digits.insert(1, 1, '.');
    const std::string size = std::to_string(std::abs(power));
    return digits + (power < 0 ? "e-" : "e+") + (size.size() < 2 ? "0" : "") + size;
  }
  if (power < 0)
    return "0." + std::string(static_cast<std::size_t>(-number.exponent), '0') + digits;
  const auto whole = static_cast<std::size_t>(number.exponent);
  if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0');
  return digits.insert(whole, 1, '.');
}

/// More digits one at a time, until the text reads back as the same number.
template <typename T>
std::string shortest(T value, T (*read_back)(std::string_view)) {
  if (std::isnan(value)) return "NaN";
  const std::string sign = std::signbit(value) ? "-" : "";
  if (std::isinf(value)) return sign + "Infinity";
  if (value == 0) return sign + "0";
  for (int digits = std::numeric_limits<T>::digits10;; ++digits) {
    const std::string text =
        sign + written(nearest(std::abs(static_cast<double>(value)), digits), digits);
    if (digits == std::numeric_limits<T>::max_digits10 || read_back(text) == value) return text;
  }
}

}  // namespace

void TextPart::append_to(std::string& out) const {
  switch (kind_) {
    case Kind::text:
      out += text_;
      break;
    case Kind::character:
      out += character_;
      break;
    case Kind::whole:
      out += std::to_string(whole_);
      break;
    case Kind::natural:
      out += std::to_string(natural_);
      break;
    case Kind::single:
      out += number_text(single_);
      break;
    case Kind::real:
      out += number_text(real_);
  }
}

std::string join(std::initializer_list<TextPart> parts) {
  std::string out;
  for (const TextPart& part : parts) part.append_to(out);
  return out;
}

std::string number_text(double value) { return shortest(value, read_double); }
std::string number_text(float value) { return shortest(value, read_float); }

}  // namespace denselab
