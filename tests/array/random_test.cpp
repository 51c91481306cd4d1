#include <doctest/doctest.h>

#include "array/creation.hpp"
#include "array/fixture.hpp"
#include "array/random/random_state.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

RandomState seeded(const Json& seed) {
  if (seed.is_number()) return RandomState(static_cast<std::uint32_t>(seed.as_number()));
  std::vector<std::uint32_t> key;
  for (const Json& number : seed.as_array())
    key.push_back(static_cast<std::uint32_t>(number.as_number()));
  RandomState random(0);
  random.seed(key);
  return random;
}

NDArray probabilities(const Json::Array& numbers) {
  NDArray out(Dtype::float64, {static_cast<Index>(numbers.size())});
  for (std::size_t i = 0; i < numbers.size(); ++i) out.as<double>()[i] = numbers[i].as_number();
  return out;
}

NDArray draw(RandomState& random, const Json::Array& call) {
  const std::string& name = call[0].as_string();
  const auto number = [&](std::size_t i) { return call[i].as_number(); };
  const auto whole = [&](std::size_t i) { return static_cast<std::int64_t>(number(i)); };
  const auto shape = [&](std::size_t i) { return test::shape_of(call[i]); };
  if (name == "rand") return random.random_sample(shape(1));
  if (name == "randn") return random.standard_normal(shape(1));
  if (name == "randint") return random.randint(whole(1), whole(2), shape(3));
  if (name == "permutation") return random.permutation(static_cast<Index>(number(1)));
  if (name == "normal") return random.normal(number(1), number(2), shape(3));
  if (name == "uniform") return random.uniform(number(1), number(2), shape(3));
  if (name == "exponential") return random.exponential(number(1), shape(2));
  if (name == "shuffle") {
    const NDArray a = reshape(arange(Dtype::int64, 0, 1, size_of(shape(1))), shape(1));
    random.shuffle(a);
    return a;
  }
  REQUIRE(name == "choice");
  const NDArray p = probabilities(call[4].as_array());
  return random.choice(static_cast<Index>(number(1)), shape(2), call[3].as_bool(),
                       p.size() > 0 ? &p : nullptr);
}

}  // namespace

TEST_CASE("RandomState draws NumPy's numbers, bit for bit, one after the other") {
  for (const Json& test : test::cases_in("random-state.json")) {
    CAPTURE(test.find("seed")->dump());
    RandomState random = seeded(*test.find("seed"));
    for (const Json& step : test.find("draws")->as_array()) {
      CAPTURE(step.find("call")->dump());
      test::check_same(draw(random, step.find("call")->as_array()),
                       test::array_of(*step.find("result")), true);
    }
  }
}

}  // namespace denselab::array
