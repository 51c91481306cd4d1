#pragma once

#include <stdexcept>
#include <string>

#include "base/text.hpp"

namespace denselab {

/// What every wrong argument, shape or file becomes. The message is written for the learner: it
/// names the argument, what was given and what was expected, and ends with a full stop.
class Error : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

[[noreturn]] void throw_joined(std::initializer_list<TextPart> parts);

/// Throws Error with the joined parts.
template <typename... Parts>
[[noreturn]] void fail(const Parts&... parts) {
  throw_joined({TextPart(parts)...});
}

/// Throws Error with the joined parts unless `condition` holds.
template <typename... Parts>
void require(bool condition, const Parts&... parts) {
  if (!condition) [[unlikely]]
    fail(parts...);
}

}  // namespace denselab
