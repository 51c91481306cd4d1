#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "base/natural.hpp"

namespace denselab {
namespace {

// No double lies closer to the middle between two others than 767 digits can tell; of what follows
// only matters whether it is 0.
constexpr int most_digits = 800;
// Beyond this many places every double is 0 or infinite.
constexpr int most_places = 2000;

struct Decimal {
  bool negative = false;
  Natural digits;
  int exponent = 0;  // of ten
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Decimal read() {
    Decimal out;
    out.negative = accept('-');
    digits(out, 0);
    if (accept('.')) digits(out, 1);
    if (rest_) out.digits.multiply_add(10, 1), --out.exponent;
    if (accept('e') || accept('E')) {
      const bool negative = accept('-');
      if (!negative) accept('+');
      int exponent = 0;
      for (; is_digit(); ++at_) exponent = std::min(10 * exponent + (text_[at_] - '0'), 1'000'000);
      out.exponent += negative ? -exponent : exponent;
    }
    return out;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int kept_ = 0;
  bool rest_ = false;

  bool is_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }

  bool accept(char c) {
    const bool there = at_ < text_.size() && text_[at_] == c;
    at_ += there;
    return there;
  }

  void digits(Decimal& out, int places) {
    for (; is_digit(); ++at_) {
      const auto digit = static_cast<std::uint32_t>(text_[at_] - '0');
      if (kept_ < most_digits) {
        out.digits.multiply_add(10, digit);
        kept_ += out.digits.bits() != 0;
        out.exponent -= places;
      } else {
        rest_ |= digit != 0;
        out.exponent += 1 - places;
      }
    }
  }
};

/// over / under / 2^scale rounded to a whole number of at most `precision` bits, times 2^scale.
double rounded_quotient(Natural over, Natural under, int precision, int smallest_scale) {
  int scale = std::max(over.bits() - under.bits() - precision, smallest_scale);
  (scale < 0 ? over : under).shift_left(std::abs(scale));
  under.shift_left(precision);
  std::uint64_t quotient = 0;
  for (int bit = 0; bit <= precision; ++bit) {
    const bool fits = over >= under;
    if (fits) over.subtract(under);
    quotient = quotient << 1 | fits;
    over.shift_left(1);
  }
  // What is left, in halves of the last bit; a quotient of one bit too many has another half.
  int left = over.bits() == 0 ? 0 : over < under ? 1 : over == under ? 2 : 3;
  if (quotient >> precision) {
    left = static_cast<int>(quotient & 1) << 1 | (left != 0);
    quotient >>= 1;
    ++scale;
  }
  quotient += left == 3 || (left == 2 && quotient & 1);
  return std::ldexp(static_cast<double>(quotient), scale);
}

template <typename T>
T read(std::string_view text) {
  using Limits = std::numeric_limits<T>;
  auto [negative, over, exponent] = Reader(text).read();
  double size = 0;
  if (over.bits() != 0 && exponent > most_places) {
    size = Limits::infinity();
  } else if (over.bits() != 0 && exponent >= -most_places) {
    Natural under;
    under.multiply_add(1, 1);
    for (int i = 0; i < std::abs(exponent); ++i) (exponent < 0 ? under : over).multiply_add(10, 0);
    size = rounded_quotient(std::move(over), std::move(under), Limits::digits,
                            Limits::min_exponent - Limits::digits);
  }
  return static_cast<T>(negative ? -size : size);
}

}  // namespace

double read_double(std::string_view decimal) { return read<double>(decimal); }
float read_float(std::string_view decimal) { return read<float>(decimal); }

}  // namespace denselab
