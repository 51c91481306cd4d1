#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace denselab::bindings {

/// "There is not enough memory for a tensor of this size."
std::string out_of_memory(const char* purpose);

/// Calls work(context); an exception of C++ becomes a JavaScript Error with its message. Unguarded,
/// it would reach JavaScript without any text. One function for all bindings, since the clauses for
/// exceptions are longer than most of them.
void run_guarded(const char* purpose, void (*work)(void* context), void* context);

template <typename Work>
void guard(const char* purpose, Work work) {
  run_guarded(
      purpose, [](void* context) { (*static_cast<Work*>(context))(); }, &work);
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
    if constexpr (std::is_void_v<Result>) {
      guard(purpose.text, [&] { function(std::forward<Arguments>(arguments)...); });
    } else {
      std::optional<Result> result;
      guard(purpose.text, [&] { result.emplace(function(std::forward<Arguments>(arguments)...)); });
      return *std::move(result);
    }
  }
};

/// What is bound in place of `function`, always. `purpose` ends the sentence "There is not enough
/// memory for …".
///
///   function("readIdx", guarded<"the content of the file", read>);
template <Purpose purpose, auto function>
inline constexpr auto guarded = &Guarded<purpose, function>::call;

}  // namespace denselab::bindings
