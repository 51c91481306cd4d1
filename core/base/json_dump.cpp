#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"

namespace denselab {
namespace {

void write_string(std::string& out, std::string_view string) {
  constexpr std::string_view hex_digits = "0123456789abcdef";
  constexpr std::string_view special = "\"\\\b\f\n\r\t", names = "\"\\bfnrt";
  out += '"';
  for (const char c : string) {
    if (const std::size_t which = special.find(c); which != special.npos) {
      out += '\\';
      out += names[which];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += hex_digits[static_cast<unsigned char>(c) >> 4];
      out += hex_digits[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

class Writer {
 public:
  explicit Writer(int indent) : indent_(indent) {}

  void write(const Json& json, int level) {
    if (json.is_null()) {
      out += "null";
    } else if (json.is_bool()) {
      out += json.as_bool() ? "true" : "false";
    } else if (json.is_number()) {
      out += std::isfinite(json.as_number()) ? number_text(json.as_number()) : "null";
    } else if (json.is_string()) {
      write_string(out, json.as_string());
    } else if (json.is_array()) {
      write_items('[', json.as_array(), ']', level,
                  [&](const Json& item) { write(item, level + 1); });
    } else {
      write_items('{', json.as_object(), '}', level, [&](const Json::Member& member) {
        write_string(out, member.key);
        out += indent_ > 0 ? ": " : ":";
        write(member.value, level + 1);
      });
    }
  }

  std::string out;

 private:
  template <typename Items, typename WriteItem>
  void write_items(char open, const Items& items, char close, int level, WriteItem write_item) {
    out += open;
    bool first = true;
    for (const auto& item : items) {
      if (!first) out += ',';
      first = false;
      new_line(level + 1);
      write_item(item);
    }
    if (!first) new_line(level);
    out += close;
  }

  void new_line(int level) {
    if (indent_ <= 0) return;
    out += '\n';
    out.append(static_cast<std::size_t>(indent_ * level), ' ');
  }

  int indent_;
};

}  // namespace

std::string Json::dump(int indent) const {
  Writer writer(indent);
  writer.write(*this, 0);
  return std::move(writer.out);
}

}  // namespace denselab
