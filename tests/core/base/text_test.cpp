#include "base/text.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "base/error.hpp"
#include "support/messages.hpp"

namespace denselab {

using test::message_of;

TEST_CASE("numbers are written with the fewest digits that read back as the same number") {
  CHECK(number_text(3.0) == "3");
  CHECK(number_text(-0.5) == "-0.5");
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(0.1f) == "0.1");
  CHECK(number_text(1e-7) == "1e-07");
  CHECK(number_text(16777217.0) == "16777217");
  CHECK(number_text(9007199254740991.0) == "9007199254740991");
  for (const double x : {1.0 / 3, 1e300 / 7, 5e-324, std::numeric_limits<double>::max(), 0.1 + 0.2})
    CHECK(std::strtod(number_text(x).c_str(), nullptr) == x);
  for (const float x : {1.0f / 3, 16777216.0f, std::numeric_limits<float>::denorm_min()})
    CHECK(std::strtof(number_text(x).c_str(), nullptr) == x);
}

TEST_CASE("what is no number is named") {
  CHECK(number_text(std::nan("")) == "NaN");
  CHECK(number_text(std::numeric_limits<double>::infinity()) == "Infinity");
  CHECK(number_text(-std::numeric_limits<float>::infinity()) == "-Infinity");
}

TEST_CASE("text joins words, characters, truth values and numbers of every kind") {
  const std::string word = "units";
  CHECK(text(word, '=', 3, ", ", std::int64_t{-4}, ' ', std::size_t{5}, ' ', true, ' ', 0.25f) ==
        "units=3, -4 5 true 0.25");
}

TEST_CASE("require throws the joined text, and only where the condition fails") {
  CHECK(message_of([] { require(1 > 2, "rate must be below ", 2, "."); }) ==
        "rate must be below 2.");
  CHECK(message_of([] { require(2 > 1, "never"); }) == "(no error)");
}

}  // namespace denselab
