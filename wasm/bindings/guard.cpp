#include "bindings/guard.hpp"

#include <emscripten/val.h>

namespace denselab::bindings {

void throw_error(const std::string& message) {
  emscripten::val::global("Error").new_(message).throw_();
}

std::string out_of_memory(const char* purpose) {
  return text("There is not enough memory for ", purpose, ".");
}

}  // namespace denselab::bindings
