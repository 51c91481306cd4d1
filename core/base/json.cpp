#include "base/json.hpp"

#include <cmath>

#include "base/decimal.hpp"
#include "base/error.hpp"

namespace denselab {
namespace {

std::string_view type_name(const Json& json) {
  if (json.is_null()) return "null";
  if (json.is_bool()) return "true or false";
  if (json.is_number()) return "a number";
  if (json.is_string()) return "a string";
  return json.is_array() ? "an array" : "an object";
}

template <typename T, typename Value>
const T& get(const Value& value, std::string_view expected, const Json& json) {
  if (const T* found = std::get_if<T>(&value)) return *found;
  fail("JSON: expected ", expected, ", but got ", type_name(json), ".");
}

}  // namespace

Json::Json() = default;
Json::Json(std::nullptr_t) {}
Json::Json(bool value) : value_(value) {}
Json::Json(double number) : value_(number) {}
Json::Json(float number)
    : value_(std::isfinite(number) ? read_double(number_text(number)) : number) {}
Json::Json(const char* string) : value_(std::string(string)) {}
Json::Json(std::string_view string) : value_(std::string(string)) {}
Json::Json(std::string string) : value_(std::move(string)) {}
Json::Json(Array items) : value_(std::move(items)) {}
Json::Json(Object members) : value_(std::move(members)) {}
Json::Json(const Json&) = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json&) = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Json Json::array(std::initializer_list<Json> items) { return Array(items); }
Json Json::object(std::initializer_list<Member> members) { return Object(members); }

bool Json::is_null() const { return std::holds_alternative<std::monostate>(value_); }
bool Json::is_bool() const { return std::holds_alternative<bool>(value_); }
bool Json::is_number() const { return std::holds_alternative<double>(value_); }
bool Json::is_string() const { return std::holds_alternative<std::string>(value_); }
bool Json::is_array() const { return std::holds_alternative<Array>(value_); }
bool Json::is_object() const { return std::holds_alternative<Object>(value_); }

bool Json::as_bool() const { return get<bool>(value_, "true or false", *this); }
double Json::as_number() const { return get<double>(value_, "a number", *this); }
const std::string& Json::as_string() const { return get<std::string>(value_, "a string", *this); }
const Json::Array& Json::as_array() const { return get<Array>(value_, "an array", *this); }
const Json::Object& Json::as_object() const { return get<Object>(value_, "an object", *this); }

const Json* Json::find(std::string_view key) const {
  const Object* members = std::get_if<Object>(&value_);
  if (!members) return nullptr;
  for (std::size_t i = members->size(); i-- > 0;)
    if ((*members)[i].key == key) return &(*members)[i].value;
  return nullptr;
}

Json& Json::operator[](std::string_view key) {
  if (is_null()) value_ = Object{};
  if (const Json* found = find(key)) return const_cast<Json&>(*found);  // ours, and not const
  as_object();                                                          // or the Error it throws
  return std::get<Object>(value_).emplace_back(Member{std::string(key), Json()}).value;
}

void Json::push_back(Json item) {
  if (is_null()) value_ = Array{};
  as_array();
  std::get<Array>(value_).push_back(std::move(item));
}

bool Json::operator==(const Json& other) const { return value_ == other.value_; }

}  // namespace denselab
