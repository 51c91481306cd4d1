#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace denselab {

/// A JSON value (RFC 8259). Objects keep the order in which their members were added; numbers are
/// doubles, so whole numbers are exact up to 2^53.
///
///   Json layer = Json::object({{"units", 10}, {"activation", "relu"}});
///   layer["use_bias"] = true;
///   layer.dump();  // {"units":10,"activation":"relu","use_bias":true}
class Json {
 public:
  struct Member;
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;

  Json();  // null
  Json(std::nullptr_t);
  Json(bool value);
  Json(double number);
  Json(float number);  // the double with the float's own decimals: 0.1f is kept as 0.1
  Json(std::integral auto number) : Json(static_cast<double>(number)) {}
  Json(const char* string);
  Json(const void*) = delete;  // any other pointer would quietly become a bool
  Json(std::string_view string);
  Json(std::string string);
  Json(Array items);
  Json(Object members);

  // Written out in json.cpp, where Member is complete.
  Json(const Json&);
  Json(Json&&) noexcept;
  Json& operator=(const Json&);
  Json& operator=(Json&&) noexcept;
  ~Json();

  static Json array(std::initializer_list<Json> items = {});
  static Json object(std::initializer_list<Member> members = {});

  /// Reads one JSON text. Throws Error with line and column where it is not JSON, and where arrays
  /// and objects are nested more than 100 deep (a small text must not overflow the stack).
  static Json parse(std::string_view text);

  /// Writes JSON text: on one line, or with `indent` spaces a level. Numbers read back as the same
  /// double. NaN and ±infinity, which JSON does not have, become null, as in JavaScript.
  std::string dump(int indent = 0) const;

  bool is_null() const;
  bool is_bool() const;
  bool is_number() const;
  bool is_string() const;
  bool is_array() const;
  bool is_object() const;

  /// The value itself; Error names the expected and the given type when it is another.
  bool as_bool() const;
  double as_number() const;
  const std::string& as_string() const;
  const Array& as_array() const;
  const Object& as_object() const;

  /// The member's value; nullptr where there is none or this is no object. Of several members with
  /// one name the last counts, as in JavaScript.
  const Json* find(std::string_view key) const;
  /// The member's value for writing; added (null) where it is missing. Turns null into an object.
  Json& operator[](std::string_view key);
  /// Appends an item. Turns null into an array.
  void push_back(Json item);

  bool operator==(const Json& other) const;

 private:
  using Value = std::variant<std::monostate, bool, double, std::string, Array, Object>;
  Value value_;
};

struct Json::Member {
  std::string key;
  Json value;
  bool operator==(const Member& other) const = default;
};

}  // namespace denselab
