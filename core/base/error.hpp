#pragma once

#include <sstream>
#include <stdexcept>
#include <string>

namespace denselab {

/// What every wrong argument, shape or file becomes. The message is written for the learner: it
/// names the argument, what was given and what was expected, and ends with a full stop.
class Error : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// Joins the parts with operator<< into one string: `text("units must be ≥ 1, but got ", units)`.
template <typename... Parts>
std::string text(const Parts&... parts) {
  std::ostringstream out;
  (out << ... << parts);
  return out.str();
}

/// Throws Error with the joined parts unless `condition` holds.
template <typename... Parts>
void require(bool condition, const Parts&... parts) {
  if (!condition) [[unlikely]]
    throw Error(text(parts...));
}

}  // namespace denselab
