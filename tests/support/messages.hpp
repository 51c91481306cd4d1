#pragma once

#include <string>

#include "base/error.hpp"

namespace denselab::test {

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

}  // namespace denselab::test
