#pragma once

#include <cstddef>
#include <new>
#include <string>
#include <utility>

#include "base/error.hpp"

namespace denselab::bindings {

/// Throws a JavaScript Error with this message.
[[noreturn]] void throw_error(const std::string& message);

/// "There is not enough memory for a tensor of this size."
std::string out_of_memory(const char* purpose);

/// Runs `work`; an exception of C++ becomes a JavaScript Error with its message. Unguarded, it
/// would reach JavaScript without any text. (What JavaScript itself throws passes through: the
/// clauses below see only C++ exceptions, and all that the engine throws is a std::exception.)
template <typename Work>
decltype(auto) guard(const char* purpose, Work&& work) {
  std::string message;
  try {
    return std::forward<Work>(work)();
  } catch (const std::bad_alloc&) {
    message = out_of_memory(purpose);
  } catch (const std::length_error&) {  // a vector longer than the address space
    message = out_of_memory(purpose);
  } catch (const std::exception& error) {
    message = error.what();
  }
  throw_error(message);  // outside the clauses, so that the C++ exception is freed
}

/// A string as a template argument.
template <std::size_t size>
struct Purpose {
  char text[size];
  consteval Purpose(const char (&literal)[size]) {
    for (std::size_t i = 0; i < size; ++i) text[i] = literal[i];
  }
};

template <Purpose purpose, auto function>
struct Guarded;

template <Purpose purpose, typename Result, typename... Arguments, Result (*function)(Arguments...)>
struct Guarded<purpose, function> {
  static Result call(Arguments... arguments) {
    return guard(purpose.text,
                 [&]() -> Result { return function(std::forward<Arguments>(arguments)...); });
  }
};

/// What is bound in place of `function`, always. `purpose` ends the sentence "There is not enough
/// memory for …".
///
///   function("readIdx", guarded<"the content of the file", read>);
template <Purpose purpose, auto function>
inline constexpr auto guarded = &Guarded<purpose, function>::call;

}  // namespace denselab::bindings
