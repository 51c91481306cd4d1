#pragma once

#include <cmath>
#include <string>

#include "base/error.hpp"

namespace denselab {

/// |a − b| ≤ tolerance, written so that NaN is close to nothing.
inline bool close(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

/// What the Error says that `action` throws; "(no error)" where it throws none.
template <typename Action>
std::string message_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "(no error)";
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace denselab
