#include "array/print.hpp"

#include <doctest/doctest.h>

#include "array/fixture.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

PrintOptions options_of(const Json& test) {
  PrintOptions options;
  const Json* chosen = test.find("options");
  if (!chosen) return options;
  const auto number = [&](const char* name, auto& option) {
    if (const Json* value = chosen->find(name))
      option = static_cast<std::remove_reference_t<decltype(option)>>(value->as_number());
  };
  number("precision", options.precision);
  number("threshold", options.threshold);
  number("edgeitems", options.edge_items);
  number("linewidth", options.line_width);
  options.suppress = chosen->find("suppress") != nullptr;
  return options;
}

}  // namespace

TEST_CASE("arrays of all kinds print as NumPy prints them") {
  for (const Json& test : test::cases_in("printed.json")) {
    const NDArray a = test::array_of(*test.find("array"));
    CHECK(str(a, options_of(test)) == test.find("str")->as_string());
    CHECK(repr(a, options_of(test)) == test.find("repr")->as_string());
  }
}

TEST_CASE("a view prints as what it shows") {
  const Json test =
      Json::parse(R"({"dtype": "int64", "shape": [2, 3], "arange": 6, "axes": [1, 0]})");
  const NDArray columns = test::array_of(test);
  CHECK(repr(columns) == "array([[0, 3],\n       [1, 4],\n       [2, 5]])");
  CHECK(str(slice(columns, {2, 0}, {-2, 1}, {2, 1}, {false, true})) == "[2 0]");
}

}  // namespace denselab::array
