#include <doctest/doctest.h>

#include "array/creation.hpp"
#include "array/fixture.hpp"
#include "array/random/generator.hpp"
#include "array/random/random_state.hpp"
#include "array/views.hpp"
#include "support/messages.hpp"

namespace denselab::array {
namespace {

using test::Call;

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

NDArray draw_own(RandomState& random, const Call& call) {
  if (call.text(0) == "rand") return random.random_sample(call.shape(1));
  if (call.text(0) == "randn") return random.standard_normal(call.shape(1));
  if (call.text(0) == "exponential") return random.exponential(call.number(1), call.shape(2));
  REQUIRE(call.text(0) == "randint");
  return random.randint(call.whole(1), call.whole(2), call.shape(3));
}

NDArray draw_own(Generator& random, const Call& call) {
  if (call.text(0) == "random") return random.random(call.shape(1));
  if (call.text(0) == "standardNormal") return random.standard_normal(call.shape(1));
  REQUIRE(call.text(0) == "integers");
  return random.integers(call.whole(1), call.whole(2), call.shape(3));
}

template <typename Random>
NDArray draw(Random& random, const Call& call) {
  const std::string& name = call.text(0);
  if (name == "permutation") return random.permutation(static_cast<Index>(call.whole(1)));
  if (name == "normal") return random.normal(call.number(1), call.number(2), call.shape(3));
  if (name == "uniform") return random.uniform(call.number(1), call.number(2), call.shape(3));
  if (name == "shuffle") {
    const Shape shape = call.shape(1);
    const NDArray a = reshape(arange(Dtype::int64, 0, 1, size_of(shape)), shape);
    random.shuffle(a);
    return a;
  }
  if (name != "choice") return draw_own(random, call);
  const NDArray p = probabilities(call.parts[4].as_array());
  return random.choice(static_cast<Index>(call.whole(1)), call.shape(2), call.parts[3].as_bool(),
                       p.size() > 0 ? &p : nullptr);
}

template <typename Random>
void check_draws(Random random, const Json& test) {
  CAPTURE(test.find("seed")->dump());
  for (const Json& step : test.find("draws")->as_array()) {
    CAPTURE(step.find("call")->dump());
    test::check_same(draw(random, {step.find("call")->as_array()}),
                     test::array_of(*step.find("result")), test::Nearness::exact);
  }
}

}  // namespace

TEST_CASE("RandomState draws NumPy's numbers, bit for bit, one after the other") {
  for (const Json& test : test::cases_in("random-state.json"))
    check_draws(seeded(*test.find("seed")), test);
}

TEST_CASE("and so does the Generator") {
  for (const Json& test : test::cases_in("generator.json")) {
    const auto seed = static_cast<std::uint64_t>(test.find("seed")->as_number());
    const std::uint32_t words[] = {static_cast<std::uint32_t>(seed),
                                   static_cast<std::uint32_t>(seed >> 32)};
    check_draws(Generator(std::span(words, seed >> 32 ? 2 : 1)), test);
  }
}

TEST_CASE("what cannot be drawn is told in NumPy's words") {
  RandomState random(0);
  const NDArray p = probabilities({Json(0.5), Json(0.25)});
  using denselab::test::message_of;
  CHECK(message_of([&] { random.randint(3, 3, {}); }) == "low >= high");
  CHECK(message_of([&] { random.normal(0, -1, {}); }) == "scale < 0");
  CHECK(message_of([&] { random.choice(3, {4}, false, nullptr); }) ==
        "Cannot take a larger sample than population when 'replace=False'");
  CHECK(message_of([&] { random.choice(2, {1}, true, &p); }) == "probabilities do not sum to 1");
  CHECK(message_of([&] { random.choice(3, {1}, true, &p); }) == "'a' and 'p' must have same size");
}

}  // namespace denselab::array
