#include "bindings/guard.hpp"

#include <emscripten/val.h>

#include <exception>
#include <new>
#include <stdexcept>

#include "base/text.hpp"

namespace denselab::bindings {

std::string out_of_memory(const char* purpose) {
  return text("There is not enough memory for ", purpose, ".");
}

// What JavaScript itself throws passes through: the clauses see only C++ exceptions, and all that
// the engine throws is a std::exception.
void run_guarded(const char* purpose, void (*work)(void* context), void* context) {
  std::string message;
  try {
    return work(context);
  } catch (const std::bad_alloc&) {
    message = out_of_memory(purpose);
  } catch (const std::length_error&) {  // a vector longer than the address space
    message = out_of_memory(purpose);
  } catch (const std::exception& error) {
    message = error.what();
  }
  // Outside the clauses, so that the C++ exception is freed.
  emscripten::val::global("Error").new_(message).throw_();
}

}  // namespace denselab::bindings
