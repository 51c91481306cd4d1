// NumPy's random numbers: RandomState and Generator.

#include <cmath>

#include "array/random/generator.hpp"
#include "array/random/random_state.hpp"
#include "base/error.hpp"
#include "bindings/arrays/handles.hpp"

namespace denselab::bindings {
namespace {

using array::Generator;
using array::NDArray;
using array::RandomState;

EMSCRIPTEN_DECLARE_VAL_TYPE(OptionalArray)

std::vector<std::uint32_t> to_words(const NumberList& numbers) {
  return emscripten::convertJSArrayToNumberVector<std::uint32_t>(numbers);
}

std::int64_t to_bound(double number) {
  require(std::floor(number) == number && std::fabs(number) <= 9007199254740992.0,
          "bounds of random integers must be whole numbers of at most 2**53");
  return static_cast<std::int64_t>(number);
}

std::shared_ptr<RandomState> create_state(std::uint32_t seed) {
  return std::make_shared<RandomState>(seed);
}

std::shared_ptr<Generator> create_generator(NumberList seed) {
  return std::make_shared<Generator>(to_words(seed));
}

void seed(RandomState& random, std::uint32_t seed) { random.seed(seed); }
void seed_with(RandomState& random, NumberList numbers) { random.seed(to_words(numbers)); }

ArrayHandle random_sample(RandomState& random, NumberList shape) {
  return handle(random.random_sample(to_shape(shape)));
}

ArrayHandle random_doubles(Generator& random, NumberList shape) {
  return handle(random.random(to_shape(shape)));
}

ArrayHandle exponential(RandomState& random, double scale, NumberList shape) {
  return handle(random.exponential(scale, to_shape(shape)));
}

ArrayHandle randint(RandomState& random, double low, double high, NumberList shape) {
  return handle(random.randint(to_bound(low), to_bound(high), to_shape(shape)));
}

ArrayHandle integers(Generator& random, double low, double high, NumberList shape) {
  return handle(random.integers(to_bound(low), to_bound(high), to_shape(shape)));
}

// What both have.

template <typename Random>
ArrayHandle standard_normal(Random& random, NumberList shape) {
  return handle(random.standard_normal(to_shape(shape)));
}

template <typename Random>
ArrayHandle uniform(Random& random, double low, double high, NumberList shape) {
  return handle(random.uniform(low, high, to_shape(shape)));
}

template <typename Random>
ArrayHandle normal(Random& random, double mean, double deviation, NumberList shape) {
  return handle(random.normal(mean, deviation, to_shape(shape)));
}

template <typename Random>
ArrayHandle permutation(Random& random, double n) {
  return handle(random.permutation(to_index(n)));
}

template <typename Random>
void shuffle(Random& random, const NDArray& a) {
  random.shuffle(a);
}

template <typename Random>
ArrayHandle choice(Random& random, double n, NumberList shape, bool replace, OptionalArray p) {
  const ArrayHandle weights = p.isNull() ? nullptr : p.as<ArrayHandle>();
  return handle(random.choice(to_index(n), to_shape(shape), replace, weights.get()));
}

template <typename Random>
emscripten::class_<Random> bind_common(const char* name) {
  return emscripten::class_<Random>(name)
      .template smart_ptr<std::shared_ptr<Random>>(name)
      .function("standardNormal(shape)", guarded<"an array of this size", standard_normal<Random>>)
      .function("uniform(low, high, shape)", guarded<"an array of this size", uniform<Random>>)
      .function("normal(mean, deviation, shape)", guarded<"an array of this size", normal<Random>>)
      .function("permutation(n)", guarded<"an array of this size", permutation<Random>>)
      .function("shuffle(a)", guarded<"an array of this size", shuffle<Random>>)
      .function("choice(n, shape, replace, p)", guarded<"an array of this size", choice<Random>>);
}

}  // namespace

EMSCRIPTEN_BINDINGS(array_random) {
  emscripten::register_type<OptionalArray>("NDArray | null");
  bind_common<RandomState>("RandomState")
      .class_function("create(seed)", guarded<"a generator", create_state>)
      .function("seed(seed)", guarded<"a generator", seed>)
      .function("seedWith(numbers)", guarded<"so many numbers", seed_with>)
      .function("randomSample(shape)", guarded<"an array of this size", random_sample>)
      .function("exponential(scale, shape)", guarded<"an array of this size", exponential>)
      .function("randint(low, high, shape)", guarded<"an array of this size", randint>);
  bind_common<Generator>("Generator")
      .class_function("create(seed)", guarded<"a generator", create_generator>)
      .function("random(shape)", guarded<"an array of this size", random_doubles>)
      .function("integers(low, high, shape)", guarded<"an array of this size", integers>);
}

}  // namespace denselab::bindings
