#include "base/config.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "support/messages.hpp"

namespace denselab {
namespace {

using test::message_of;

/// What reading {key: value} with `read` complains about.
template <typename Read>
std::string failure(const char* key, Json value, Read read) {
  const Json json = Json::object({{key, std::move(value)}});
  Config c("Dense", json);
  return message_of([&] { read(c); });
}

const double nan = std::numeric_limits<double>::quiet_NaN();
const double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("arguments are read, and missing or null ones take their default") {
  const Json json = Json::parse(R"({"units": 3, "rate": 0.5, "use_bias": false, "name": "a",
                                    "mode": "FanOut", "shape": [28, 28], "values": [0.5, 1],
                                    "seed": null})");
  constexpr std::string_view modes[] = {"fan_in", "fan_out"};
  Config c("Layer", json);
  CHECK(c.integer("units", required, at_least(1)) == 3);
  CHECK(c.number("rate", 0.1) == 0.5);
  CHECK_FALSE(c.boolean("use_bias", true));
  CHECK(c.string("name", required) == "a");
  CHECK(c.choice("mode", modes, 0) == 1);
  CHECK(*c.integers("shape") == std::vector<std::int64_t>{28, 28});
  CHECK(*c.numbers("values") == std::vector<double>{0.5, 1});
  CHECK(c.child("shape")->is_array());
  CHECK(c.integer("seed", 7) == 7);
  CHECK(c.number("momentum", 0.9) == 0.9);
  CHECK(c.boolean("nesterov", true));
  CHECK(c.string("title", "none") == "none");
  CHECK(c.choice("other", modes, 1) == 1);
  CHECK_FALSE(c.integers("strides"));
  CHECK_FALSE(c.optional_number("clipnorm"));
  CHECK_FALSE(c.optional_integer("steps"));
  CHECK(c.child("kernel") == nullptr);
  c.finish();
}

TEST_CASE("null stands for no arguments") {
  const Json none;
  Config c("SGD", none);
  CHECK(c.number("learning_rate", 0.01) == 0.01);
  c.finish();
}

TEST_CASE("a wrong whole number is refused") {
  const auto units = [](Config& c) { c.integer("units", required, at_least(1)); };
  CHECK(failure("units", -3, units) ==
        "Dense: units must be a whole number of at least 1, but got -3.");
  CHECK(failure("units", 0, units) ==
        "Dense: units must be a whole number of at least 1, but got 0.");
  CHECK(failure("units", 2.5, units) ==
        "Dense: units must be a whole number of at least 1, but got 2.5.");
  CHECK(failure("units", nan, units) ==
        "Dense: units must be a whole number of at least 1, but got NaN.");
  CHECK(failure("units", infinity, units) ==
        "Dense: units must be a whole number of at least 1, but got Infinity.");
  CHECK(failure("units", 1e300, units) ==
        "Dense: units must be a whole number of at least 1, but got 1e+300.");
  CHECK(failure("units", "ten", units) ==
        "Dense: units must be a whole number of at least 1, but got \"ten\".");
  CHECK(failure("units", nullptr, units) ==
        "Dense: units is missing; it must be a whole number of at least 1.");
  CHECK(failure("units", 1, units) == "(no error)");
}

TEST_CASE("a wrong number is refused, with the range in words") {
  const auto with = [](Range range) {
    return [range](Config& c) { c.number("rate", 0.5, range); };
  };
  CHECK(failure("rate", 1, with(from_below(0, 1))) ==
        "Dense: rate must be a number of at least 0 and below 1, but got 1.");
  CHECK(failure("rate", 0, with(from_below(0, 1))) == "(no error)");
  CHECK(failure("rate", 0, with(above(0))) == "Dense: rate must be a number above 0, but got 0.");
  CHECK(failure("rate", 1.5, with(between(0, 1))) ==
        "Dense: rate must be a number between 0 and 1, but got 1.5.");
  CHECK(failure("rate", 1, with(between(0, 1))) == "(no error)");
  CHECK(failure("rate", nan, with({})) == "Dense: rate must be a number, but got NaN.");
  CHECK(failure("rate", -infinity, with({})) == "Dense: rate must be a number, but got -Infinity.");
  CHECK(failure("rate", true, with({})) == "Dense: rate must be a number, but got true.");
  CHECK(failure("rate", 3, with({.high = 2})) ==
        "Dense: rate must be a number of at most 2, but got 3.");
}

TEST_CASE("wrong types and choices are refused") {
  constexpr std::string_view modes[] = {"fan_in", "fan_out"};
  CHECK(failure("use_bias", 1, [](Config& c) { c.boolean("use_bias", true); }) ==
        "Dense: use_bias must be true or false, but got 1.");
  CHECK(failure("name", 1, [](Config& c) { c.string("name", required); }) ==
        "Dense: name must be a string, but got 1.");
  CHECK(failure("name", 1, [](Config& c) { c.string("name", "x"); }) ==
        "Dense: name must be a string, but got 1.");
  CHECK(failure("mode", "in", [&](Config& c) { c.choice("mode", modes, 0); }) ==
        "Dense: mode must be one of fan_in, fan_out, but got \"in\".");
  CHECK(
      failure("shape", Json::array({28, 0}), [](Config& c) { c.integers("shape", at_least(1)); }) ==
      "Dense: shape must be a list, each item a whole number of at least 1, but got [28,0].");
  CHECK(failure("values", 3, [](Config& c) { c.numbers("values"); }) ==
        "Dense: values must be a list, each item a number, but got 3.");
}

TEST_CASE("what was not asked for is refused, with the nearest name") {
  const auto read = [](Config& c) {
    c.integer("units", 1);
    c.boolean("use_bias", true);
    c.ignore({"dtype"});
    c.finish();
  };
  CHECK(failure("unit", 3, read) ==
        "Dense: there is no argument unit. Did you mean units? It takes units, use_bias.");
  CHECK(failure("useBias", true, read) ==
        "Dense: there is no argument useBias. Did you mean use_bias? It takes units, "
        "use_bias.");
  CHECK(failure("colour", 3, read) ==
        "Dense: there is no argument colour. It takes units, use_bias.");
  CHECK(failure("dtype", "float32", read) == "(no error)");
}

TEST_CASE("what is not supported may be off, but not on") {
  const auto read = [](Config& c) {
    c.unsupported({"use_ema"});
    c.finish();
  };
  CHECK(failure("use_ema", false, read) == "(no error)");
  CHECK(failure("use_ema", nullptr, read) == "(no error)");
  CHECK(failure("use_ema", true, read) == "Dense: use_ema is not supported, but got true.");
}

TEST_CASE("arguments must be an object") {
  const Json list = Json::array({1});
  CHECK(message_of([&] { Config("Dense", list); }) ==
        "Dense: the arguments must be an object, but got [1].");
}

}  // namespace denselab
