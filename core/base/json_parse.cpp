#include <cmath>

#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/json.hpp"

namespace denselab {
namespace {

constexpr int max_depth = 100;

void append_utf8(std::string& out, unsigned code) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xe0 | (code >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xf0 | (code >> 18));
    tail(12), tail(6), tail(0);
  }
}

/// Recursive descent over RFC 8259, one function a production.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Json document() {
    Json result = value(0);
    skip_space();
    if (at_ < text_.size()) fail("expected the end of the text");
    return result;
  }

 private:
  [[noreturn]] void fail(std::string_view what) const {
    std::size_t line = 1, column = 1;
    for (const char c : text_.substr(0, at_)) {
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n';
    }
    denselab::fail("This is not JSON: line ", line, ", column ", column, ": ", what,
                   at_ < text_.size() ? "." : ", but the text ends here.");
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool is_digit() const { return peek() >= '0' && peek() <= '9'; }

  bool accept(std::string_view token) {
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }

  void skip_space() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r') ++at_;
  }

  Json value(int depth) {
    if (depth > max_depth) fail("arrays and objects are nested more than 100 deep");
    skip_space();
    if (accept("null")) return nullptr;
    if (accept("true")) return true;
    if (accept("false")) return false;
    if (accept("{")) return object(depth);
    if (accept("[")) return array(depth);
    if (peek() == '"') return string();
    if (peek() == '-' || is_digit()) return number();
    fail("expected a value");
  }

  Json object(int depth) {
    Json::Object members;
    skip_space();
    if (accept("}")) return members;
    do {
      skip_space();
      if (peek() != '"') fail("expected a member's name in double quotes");
      std::string key = string();
      skip_space();
      if (!accept(":")) fail("expected ':'");
      members.push_back({std::move(key), value(depth + 1)});
      skip_space();
    } while (accept(","));
    if (!accept("}")) fail("expected ',' or '}'");
    return members;
  }

  Json array(int depth) {
    Json::Array items;
    skip_space();
    if (accept("]")) return items;
    do {
      items.push_back(value(depth + 1));
      skip_space();
    } while (accept(","));
    if (!accept("]")) fail("expected ',' or ']'");
    return items;
  }

  void digits() {
    if (!is_digit()) fail("expected a digit");
    while (is_digit()) ++at_;
  }

  Json number() {
    const std::size_t begin = at_;
    accept("-");
    if (!accept("0")) digits();
    if (accept(".")) digits();
    if (accept("e") || accept("E")) {
      if (!accept("+")) accept("-");
      digits();
    }
    const double result = read_double(text_.substr(begin, at_ - begin));
    if (!std::isfinite(result)) fail("the number before this is too large");
    return result;
  }

  std::string string() {
    std::string out;
    ++at_;  // the opening quote
    while (!accept("\"")) {
      if (at_ == text_.size()) fail("expected the string's closing quote");
      if (static_cast<unsigned char>(peek()) < 0x20)
        fail("a line break or control character must be written as an escape in a string");
      if (accept("\\"))
        escape(out);
      else
        out += text_[at_++];
    }
    return out;
  }

  void escape(std::string& out) {
    constexpr std::string_view names = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (accept("u")) return append_utf8(out, unicode());
    const std::size_t which = at_ < text_.size() ? names.find(peek()) : names.npos;
    if (which == names.npos) fail("expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
    out += meanings[which];
    ++at_;
  }

  /// A code point from \uXXXX, or from two of them: a surrogate pair.
  unsigned unicode() {
    const unsigned first = hex4();
    if (first < 0xd800 || first > 0xdfff) return first;
    if (first > 0xdbff || !accept("\\u")) fail("expected both halves of a surrogate pair");
    const unsigned second = hex4();
    if (second < 0xdc00 || second > 0xdfff) fail("expected both halves of a surrogate pair");
    return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
  }

  unsigned hex4() {
    constexpr std::string_view hex_digits = "0123456789abcdef";
    unsigned result = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      const std::size_t digit = hex_digits.find(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
      if (digit == hex_digits.npos) fail("expected four hexadecimal digits");
      result = result * 16 + static_cast<unsigned>(digit);
    }
    return result;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Json Json::parse(std::string_view text) { return Parser(text).document(); }

}  // namespace denselab
