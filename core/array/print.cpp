#include "array/print.hpp"

#include <algorithm>

#include "array/decimal_text.hpp"
#include "array/element_format.hpp"

namespace denselab::array {
namespace {

/// visit(i) for every index of an axis that is shown, and visit(-1) where "..." stands for the
/// others.
template <typename Visit>
void for_each_shown(const NDArray& a, const PrintOptions& options, std::size_t axis,
                    const Visit& visit) {
  const Index length = a.shape()[axis], edge = options.edge_items;
  const bool shortened = a.size() > options.threshold && length > 2 * edge;
  for (Index i = 0; i < length; ++i) {
    if (shortened && i == edge) {
      visit(Index{-1});
      i = length - edge;
    }
    if (i < length) visit(i);
  }
}

void collect_shown(const NDArray& a, const PrintOptions& options, std::size_t axis, const char* at,
                   std::vector<const char*>& shown) {
  if (axis == a.shape().size()) {
    shown.push_back(at);
    return;
  }
  for_each_shown(a, options, axis, [&](Index i) {
    if (i >= 0) collect_shown(a, options, axis + 1, at + i * a.strides()[axis], shown);
  });
}

std::string without_spaces_behind(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

class Printer {
 public:
  Printer(const NDArray& a, const PrintOptions& options, std::string separator)
      : a_(a), options_(options), separator_(std::move(separator)) {
    std::vector<const char*> shown;
    collect_shown(a, options, 0, a.data(), shown);
    format_ = element_format(a, shown, options);
    bare_separator_ = without_spaces_behind(separator_);
  }

  /// The array from `axis` on, with the indent of its lines cut off at the first.
  std::string print(std::size_t axis, const char* at, const std::string& indent,
                    Index width) const {
    if (axis == a_.shape().size()) return format_(at);
    std::string text = axis + 1 == a_.shape().size() ? row(axis, at, indent, width)
                                                     : block(axis, at, indent, width);
    text.replace(0, indent.size(), 1, '[');
    return text += ']';
  }

 private:
  const NDArray& a_;
  const PrintOptions& options_;
  std::string separator_, bare_separator_;
  ElementFormat format_;

  std::string row(std::size_t axis, const char* at, const std::string& indent, Index width) const {
    const Index stride = a_.strides()[axis], last = a_.shape()[axis] - 1;
    const Index room = width - std::max<Index>(static_cast<Index>(bare_separator_.size()), 1);
    std::string text, line = indent;
    for_each_shown(a_, options_, axis, [&](Index i) {
      const std::string word = i < 0 ? "..." : format_(at + i * stride);
      if (static_cast<Index>(line.size() + word.size()) > room && line.size() > indent.size()) {
        text += without_spaces_behind(line) + "\n";
        line = indent;
      }
      line += word;
      if (i != last) line += separator_;
    });
    return text + line;
  }

  std::string block(std::size_t axis, const char* at, const std::string& indent,
                    Index width) const {
    const std::size_t axes_left = a_.shape().size() - axis;
    const std::string line_end = bare_separator_ + std::string(axes_left - 1, '\n');
    const Index stride = a_.strides()[axis], last = a_.shape()[axis] - 1;
    std::string text;
    for_each_shown(a_, options_, axis, [&](Index i) {
      text += indent;
      text += i < 0 ? "..." : print(axis + 1, at + i * stride, indent + " ", width - 1);
      if (i != last) text += line_end;
    });
    return text;
  }
};

std::string print(const NDArray& a, const PrintOptions& options, const std::string& separator,
                  std::size_t prefix, std::size_t suffix) {
  if (a.size() == 0) return "[]";
  return Printer(a, options, separator)
      .print(0, a.data(), std::string(1 + prefix, ' '),
             options.line_width - static_cast<Index>(suffix));
}

}  // namespace

std::string element_text(Dtype dtype, const char* at) {
  return with_type(dtype, [&](auto type) -> std::string {
    using T = typename decltype(type)::type;
    const T value = *reinterpret_cast<const T*>(at);
    if constexpr (std::is_same_v<T, bool>)
      return value ? "True" : "False";
    else if constexpr (std::is_integral_v<T>)
      return std::to_string(value);
    else
      return scalar_text(value);
  });
}

std::string str(const NDArray& a, const PrintOptions& options, const std::string& separator) {
  if (a.rank() == 0) return element_text(a.dtype(), a.data());
  return print(a, options, separator, 0, 0);
}

std::string repr(const NDArray& a, const PrintOptions& options) {
  const std::string prefix = "array(";
  const bool dtype_is_implied =
      a.size() > 0 &&
      (a.dtype() == Dtype::boolean || a.dtype() == Dtype::int64 || a.dtype() == Dtype::float64);
  const bool shows_shape = a.size() == 0 && a.shape() != Shape{0};
  std::string text = prefix + (shows_shape ? "[], shape=" + to_string(a.shape())
                                           : print(a, options, ", ", prefix.size(), 1));
  if (dtype_is_implied) return text + ")";
  text += ",";
  const std::string dtype = "dtype=" + std::string(name_of(a.dtype())) + ")";
  const std::size_t last_line = text.size() - (text.rfind('\n') + 1);
  const bool fits = static_cast<Index>(last_line + dtype.size() + 1) <= options.line_width;
  if (fits) {
    text += ' ';
  } else {
    text.append(1, '\n').append(prefix.size(), ' ');
  }
  return text += dtype;
}

}  // namespace denselab::array
