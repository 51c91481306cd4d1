#include "base/names.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "support/messages.hpp"

namespace denselab {

using test::contains;
using test::message_of;

TEST_CASE("names are the same in Keras's, TensorFlow.js's and the class's spelling") {
  CHECK(same_name("glorot_uniform", "GlorotUniform"));
  CHECK(same_name("glorot_uniform", "glorotUniform"));
  CHECK(same_name("rmsprop", "RMSprop"));
  CHECK_FALSE(same_name("adam", "adamw"));
}

TEST_CASE("a name is chosen, or refused with the known ones and the nearest") {
  constexpr std::string_view known[] = {"sgd", "adam", "rmsprop"};
  CHECK(choose("optimizer", "RMSprop", known) == 2);
  CHECK(message_of([&] { choose("optimizer", "adan", known); }) ==
        "optimizer must be one of sgd, adam, rmsprop, but got \"adan\". Did you mean adam?");
  CHECK(message_of([&] { choose("optimizer", "newton", known); }) ==
        "optimizer must be one of sgd, adam, rmsprop, but got \"newton\".");
}

TEST_CASE("a thing is named by a string or by class_name and config") {
  CHECK(named_config("optimizer", "adam").name == "adam");
  CHECK(named_config("optimizer", "adam").config.is_null());
  const NamedConfig named =
      named_config("optimizer", class_config("Adam", Json::object({{"learning_rate", 0.1}})));
  CHECK(named.name == "Adam");
  CHECK(named.config.dump() == R"({"learning_rate":0.1})");
  CHECK(named_config("optimizer", Json::object({{"class_name", "SGD"}})).config.is_null());
  CHECK(contains(message_of([] { named_config("optimizer", 3); }),
                 "optimizer must be a name or {\"class_name\": …, \"config\": …}, but got 3."));
  CHECK(contains(message_of([] { named_config("optimizer", Json()); }), "but got null."));
}

TEST_CASE("values are shown in full where they are short, cut between letters where not") {
  CHECK(shown("relu") == "\"relu\"");
  CHECK(shown(std::numeric_limits<double>::quiet_NaN()) == "NaN");
  std::string letters;
  for (int i = 0; i < 100; ++i) letters += "ж";
  const std::string cut = shown(letters);
  CHECK(cut.size() < 90);
  CHECK(cut.ends_with("ж…"));
}

}  // namespace denselab
