#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace denselab {

/// The shortest decimal that reads back as the same number: "0.1", "3", "1e-07", "NaN", "Infinity".
/// Written out, because snprintf adds 4 kB to the WebAssembly build, gzipped, and iostreams and
/// std::to_chars for floating point would each add far more.
std::string number_text(double value);
std::string number_text(float value);

/// Text, a character, true or false, or a number, as a piece of a longer text. One type for all, so
/// that the hundreds of messages are joined by one function and not each by its own. Text must
/// outlive it.
class TextPart {
 public:
  TextPart(bool value) : kind_(Kind::text), text_(value ? "true" : "false") {}
  TextPart(char value) : kind_(Kind::character), character_(value) {}
  TextPart(std::signed_integral auto value) : kind_(Kind::whole), whole_(value) {}
  TextPart(std::unsigned_integral auto value) : kind_(Kind::natural), natural_(value) {}
  TextPart(float value) : kind_(Kind::single), single_(value) {}
  TextPart(double value) : kind_(Kind::real), real_(value) {}
  TextPart(const char* value) : kind_(Kind::text), text_(value) {}
  TextPart(std::string_view value) : kind_(Kind::text), text_(value) {}
  TextPart(const std::string& value) : kind_(Kind::text), text_(value) {}
  TextPart(const void*) = delete;  // any other pointer would quietly become a bool

  void append_to(std::string& out) const;

 private:
  enum class Kind : std::uint8_t { text, character, whole, natural, single, real };
  Kind kind_;
  union {
    std::string_view text_;
    char character_;
    std::int64_t whole_;
    std::uint64_t natural_;
    float single_;
    double real_;
  };
};

std::string join(std::initializer_list<TextPart> parts);

/// Joins the parts into one string: `text("units must be at least 1, but got ", units)`.
template <typename... Parts>
std::string text(const Parts&... parts) {
  return join({TextPart(parts)...});
}

}  // namespace denselab
