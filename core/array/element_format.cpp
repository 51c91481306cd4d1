#include "array/element_format.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "array/decimal_text.hpp"

namespace denselab::array {
namespace {

template <typename T>
T value_at(const char* at) {
  return *reinterpret_cast<const T*>(at);
}

std::string padded(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

ElementFormat bool_format(bool is_scalar) {
  return [is_scalar](const char* at) {
    return value_at<bool>(at) ? (is_scalar ? "True" : " True") : "False";
  };
}

template <typename T>
ElementFormat integer_format(const std::vector<const char*>& shown) {
  std::size_t width = 0;
  for (const char* at : shown) width = std::max(width, std::to_string(value_at<T>(at)).size());
  return [width](const char* at) { return padded(std::to_string(value_at<T>(at)), width); };
}

template <typename T>
class FloatFormat {
 public:
  FloatFormat(const std::vector<const char*>& shown, const PrintOptions& options)
      : precision_(options.precision) {
    std::vector<T> finite;
    bool negative_infinity = false;
    for (const char* at : shown) {
      const T value = value_at<T>(at);
      if (std::isfinite(value)) finite.push_back(value);
      negative_infinity |= std::isinf(value) && value < 0;
    }
    with_exponent_ = wants_exponent(finite, options.suppress);
    measure(finite);
    if (finite.size() != shown.size())
      left_ = std::max(left_, 3 + negative_infinity - (right_ + 1));
  }

  std::string operator()(const char* at) const {
    const T value = value_at<T>(at);
    if (!std::isfinite(value))
      return padded(scalar_text(value), static_cast<std::size_t>(left_ + right_ + 1));
    std::string text = with_exponent_ ? scientific_fixed(value, precision_, exponent_digits_)
                                      : positional(value, precision_);
    const std::size_t point = text.find('.');
    if (!with_exponent_) text.resize(point + 1 + static_cast<std::size_t>(right_), ' ');
    return padded(text, text.size() + static_cast<std::size_t>(left_) -
                            std::min(point, static_cast<std::size_t>(left_)));
  }

 private:
  int precision_;
  bool with_exponent_ = false;
  int exponent_digits_ = 2;
  int left_ = 0, right_ = 0;  // the widest before and behind the point

  static bool wants_exponent(const std::vector<T>& finite, bool suppress) {
    T largest = 0, smallest = std::numeric_limits<T>::infinity();
    for (const T value : finite) {
      if (value == 0) continue;
      largest = std::max(largest, std::fabs(value));
      smallest = std::min(smallest, std::fabs(value));
    }
    if (largest == 0) return false;
    return largest >= T(1e8) ||
           (!suppress && (smallest < T(0.0001) || largest / smallest > T(1000)));
  }

  void measure(const std::vector<T>& finite) {
    for (const T value : finite) {
      const std::string text =
          with_exponent_ ? scientific(value, precision_) : positional(value, precision_);
      const std::size_t point = text.find('.'), e = std::min(text.find('e'), text.size());
      left_ = std::max(left_, static_cast<int>(point));
      right_ = std::max(right_, static_cast<int>(e - point - 1));
      if (with_exponent_)
        exponent_digits_ = std::max(exponent_digits_, static_cast<int>(text.size() - e) - 2);
    }
    if (with_exponent_) {
      precision_ = right_;
      right_ += exponent_digits_ + 2;
    }
  }
};

}  // namespace

ElementFormat element_format(const NDArray& a, const std::vector<const char*>& shown,
                             const PrintOptions& options) {
  return with_type(a.dtype(), [&](auto type) -> ElementFormat {
    using T = typename decltype(type)::type;
    if constexpr (std::is_same_v<T, bool>)
      return bool_format(a.rank() == 0);
    else if constexpr (std::is_integral_v<T>)
      return integer_format<T>(shown);
    else
      return FloatFormat<T>(shown, options);
  });
}

}  // namespace denselab::array
