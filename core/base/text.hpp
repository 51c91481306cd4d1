#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace denselab {

/// The shortest decimal that reads back as the same number: "0.1", "3", "1e-07", "NaN", "Infinity".
/// Written with snprintf: iostreams and std::to_chars for floating point would each add about
/// 100 kB of tables and locales to the WebAssembly build.
std::string number_text(double value);
std::string number_text(float value);

inline void append_text(std::string& out, std::string_view part) { out += part; }
inline void append_text(std::string& out, char part) { out += part; }
inline void append_text(std::string& out, bool part) { out += part ? "true" : "false"; }
inline void append_text(std::string& out, std::floating_point auto part) {
  out += number_text(part);
}
inline void append_text(std::string& out, std::integral auto part) { out += std::to_string(part); }

/// Joins the parts into one string: `text("units must be at least 1, but got ", units)`.
template <typename... Parts>
std::string text(const Parts&... parts) {
  std::string out;
  (append_text(out, parts), ...);
  return out;
}

}  // namespace denselab
