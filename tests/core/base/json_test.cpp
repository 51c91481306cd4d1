#include "base/json.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "support/messages.hpp"

namespace denselab {
namespace {

using test::contains;
using test::message_of;

std::string failure(std::string_view text) {
  return message_of([&] { Json::parse(text); });
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

}  // namespace

TEST_CASE("JSON is built, read and written") {
  Json layer = Json::object({{"units", 10}, {"activation", "relu"}});
  layer["use_bias"] = true;
  layer["seed"] = nullptr;
  layer["shape"].push_back(28);
  layer["shape"].push_back(0.5);
  layer["units"] = 12;
  CHECK(layer.dump() ==
        R"({"units":12,"activation":"relu","use_bias":true,"seed":null,"shape":[28,0.5]})");
  CHECK(Json::parse(layer.dump()) == layer);
  CHECK(layer.find("units")->as_number() == 12);
  CHECK(layer.find("activation")->as_string() == "relu");
  CHECK(layer.find("use_bias")->as_bool());
  CHECK(layer.find("seed")->is_null());
  CHECK(layer.find("shape")->as_array().size() == 2);
  CHECK(layer.find("rate") == nullptr);
  CHECK(Json(3).find("units") == nullptr);
}

TEST_CASE("objects keep the order of their members; of equal names the last counts") {
  const Json json = Json::parse(R"({"z": 1, "a": 2, "z": 3})");
  CHECK(json.as_object()[0].key == "z");
  CHECK(json.as_object()[1].key == "a");
  CHECK(json.find("z")->as_number() == 3);
}

TEST_CASE("indented JSON") {
  const Json json =
      Json::object({{"a", Json::array({1, 2})}, {"b", Json::array()}, {"c", Json::object()}});
  CHECK(json.dump(2) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": [],\n  \"c\": {}\n}");
}

TEST_CASE("numbers") {
  CHECK(Json::parse(" -0.25e+2 ").as_number() == -25);
  CHECK(Json::parse("[0, 1E2, 123456789012]").dump() == "[0,100,123456789012]");
  CHECK(Json(0.1f).dump() == "0.1");
  CHECK(Json(0.1f).as_number() == 0.1);
  CHECK(Json::parse(Json(1.0 / 3).dump()).as_number() == 1.0 / 3);
  CHECK(Json(std::numeric_limits<double>::quiet_NaN()).dump() == "null");
  CHECK(Json(std::numeric_limits<float>::infinity()).dump() == "null");
}

TEST_CASE("strings: every escape, and letters beyond ASCII") {
  CHECK(Json::parse(R"("\"\\\/\b\f\n\r\t")").as_string() == "\"\\/\b\f\n\r\t");
  CHECK(Json::parse(R"("\u0041\u00e9\u043a\u20AC")").as_string() == "Aéк€");
  CHECK(Json::parse(R"("\ud83d\ude00")").as_string() == "😀");
  CHECK(Json::parse(R"("нейрон")").as_string() == "нейрон");
  const std::string hard =
      "quote \" back \\ line\n tab\t bell\x07 zero" + std::string(1, '\0') + "é";
  CHECK(Json(hard).dump() == "\"quote \\\" back \\\\ line\\n tab\\t bell\\u0007 zero\\u0000é\"");
  CHECK(Json::parse(Json(hard).dump()).as_string() == hard);
}

TEST_CASE("what is not JSON is refused, with line and column") {
  CHECK(failure("{\"a\": 1,\n \"b\" 2}") == "This is not JSON: line 2, column 6: expected ':'.");
  CHECK(failure("") ==
        "This is not JSON: line 1, column 1: expected a value, but the text ends here.");
  for (const char* wrong : {"{",           "[1",          "[1,]",        "{\"a\":1,}",
                            "{a:1}",       "'a'",         "01",          "+1",
                            "1.",          ".5",          "1e",          "-",
                            "NaN",         "nul",         "\"a",         "\"\\x\"",
                            "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"",
                            "\"a\nb\"",    "1 2",         "[1 2]",       "{\"a\":1 \"b\":2}",
                            "1e999",       "\"\\"})
    CHECK_MESSAGE(contains(failure(wrong), "This is not JSON: line "), wrong);
}

TEST_CASE("nesting is limited, so that a text cannot exhaust the stack") {
  CHECK(failure(nested(100)) == "(no error)");
  CHECK(contains(failure(nested(102)), "nested more than 100 deep"));
  CHECK(contains(failure(std::string(1000000, '[')), "nested more than 100 deep"));
}

TEST_CASE("a value of another type is named in the error") {
  CHECK(message_of([] { Json("a").as_number(); }) == "JSON: expected a number, but got a string.");
  CHECK(message_of([] { Json(1).as_object(); }) == "JSON: expected an object, but got a number.");
  CHECK(message_of([] { Json(1)["a"] = 2; }) == "JSON: expected an object, but got a number.");
  CHECK(message_of([] { Json(true).push_back(2); }) ==
        "JSON: expected an array, but got true or false.");
}

}  // namespace denselab
