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

/// Throws Error with the joined parts unless `condition` holds.
template <typename... Parts>
void require(bool condition, const Parts&... parts) {
  if (!condition) [[unlikely]]
    throw Error(text(parts...));
}

}  // namespace denselab
