#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace denselab {

/// The shortest decimal that reads back as the same number: "0.1", "3", "1e-07", "NaN", "Infinity".
/// Written out, because snprintf adds 4 kB to the WebAssembly build, gzipped, and iostreams and
/// std::to_chars for floating point would each add far more.
std::string number_text(double value);
std::string number_text(float value);

/// Appends text, a character, true or false, or a number.
template <typename Part>
void append_text(std::string& out, const Part& part) {
  if constexpr (std::is_same_v<Part, bool>)
    out += part ? "true" : "false";
  else if constexpr (std::is_same_v<Part, char>)
    out += part;
  else if constexpr (std::is_integral_v<Part>)
    out += std::to_string(part);
  else if constexpr (std::is_floating_point_v<Part>)
    out += number_text(part);
  else
    out += std::string_view(part);
}

/// Joins the parts into one string: `text("units must be at least 1, but got ", units)`.
template <typename... Parts>
std::string text(const Parts&... parts) {
  std::string out;
  (append_text(out, parts), ...);
  return out;
}

}  // namespace denselab
