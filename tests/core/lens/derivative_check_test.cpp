#include "lens/derivative_check.hpp"

#include <doctest/doctest.h>

#include <bit>

#include "data/synthetic.hpp"
#include "model/weights.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

struct Case {
  const char* activation;
  std::vector<Index> hidden;
  const char *last, *loss;
};

const Case cases[] = {{"tanh", {4, 2}, "tanh", "half_squared_error"},
                      {"sigmoid", {8, 8, 8}, "sigmoid", "binary_crossentropy"},
                      {"relu", {4, 2}, "sigmoid", "binary_crossentropy"},
                      {"relu", {8, 8, 8}, "tanh", "half_squared_error"},
                      {"tanh", {8, 8, 8}, "softmax", "sparse_categorical_crossentropy"}};

Sequential network(const Case& c, std::uint64_t seed) {
  Sequential model(seed);
  bool first = true;
  for (const Index units : c.hidden) {
    Dense layer({.units = units,
                 .activation = c.activation,
                 .bias_initializer = Initializer::from_config("random_normal")});
    if (first) layer.set_input_shape({2});
    first = false;
    model.add(std::move(layer));
  }
  model.add(Dense(std::string(c.last) == "softmax" ? 2 : 1, c.last));
  model.compile({.optimizer = "sgd", .loss = c.loss});
  return model;
}

Dataset points() {
  const Synthetic made = make_synthetic("spiral", {.noise = 0.1, .seed = 4});
  auto inputs = std::make_shared<Samples>(Shape{2}, SampleType::real);
  inputs->append(made.points.rows());
  std::copy_n(made.points.data(), made.points.size(), inputs->reals_from(0).begin());
  return {inputs, made.targets};
}

std::vector<std::uint32_t> bits_of(const Sequential& model) {
  std::vector<std::uint32_t> bits;
  for (const Weight& weight : get_weights(model.network()))
    for (const Real value : weight.values) bits.push_back(std::bit_cast<std::uint32_t>(value));
  return bits;
}

}  // namespace

TEST_CASE("derivative: 100 weights of each of five networks, fresh and trained, within 1 %") {
  const Dataset data = points();
  int compared = 0;
  for (const Case& c : cases) {
    for (const int epochs : {0, 20}) {
      CAPTURE(c.activation);
      CAPTURE(c.loss);
      CAPTURE(epochs);
      Sequential model = network(c, 7);
      TrainingOptions options;
      options.epochs = std::max(epochs, 1);
      if (epochs > 0) model.fit(data, options);
      const std::vector<std::uint32_t> before = bits_of(model);
      const std::vector<Parameter> arrays = model.network().parameters();
      Rng rng(static_cast<std::uint64_t>(epochs));
      for (int i = 0; i < 100; ++i) {
        const auto weight = rng.below(static_cast<std::uint32_t>(arrays.size()));
        const auto at = rng.below(static_cast<std::uint32_t>(arrays[weight].value.size()));
        CAPTURE(weight);
        CAPTURE(at);
        const DerivativeCheck check =
            check_derivative(model, data, {static_cast<Index>(weight), static_cast<Index>(at)});
        CHECK(check.value == arrays[weight].value[at]);
        CAPTURE(check.derivative);
        CAPTURE(check.difference);
        CAPTURE(check.step);
        if (std::abs(check.derivative) < 1e-6) continue;
        ++compared;
        CHECK(std::abs(check.derivative - check.difference) <= 0.01 * std::abs(check.difference));
      }
      CHECK(bits_of(model) == before);
    }
  }
  CHECK(compared > 900);
}

TEST_CASE("derivative: penalties and sample weights are part of both") {
  Sequential model(3);
  model.add(Dense({.units = 1, .kernel_regularizer = {.l1 = Real(0.5), .l2 = Real(2)}}), {3});
  model.compile({.optimizer = "sgd", .loss = "mse"});
  Dataset data = small_regression();
  const double without = check_derivative(model, data, {0, 1}).difference;
  std::vector<Real> weights(10, Real(3));
  data.set_sample_weights(weights);
  const DerivativeCheck check = check_derivative(model, data, {0, 1});
  CHECK(check.loss == doctest::Approx(model.evaluate(data)[0]));
  CHECK(check.derivative == doctest::Approx(check.difference).epsilon(1e-4));
  const double w = check.value, penalty = 0.5 * (w > 0 ? 1 : -1) + 4 * w;
  CHECK(check.difference - penalty == doctest::Approx(3 * (without - penalty)).epsilon(1e-4));
}

TEST_CASE("derivative: what it cannot be taken of") {
  Sequential model(1);
  model.add(Dense(2), {3});
  model.add(BatchNormalization());
  const auto refusal = [&](WeightPlace place) {
    return message_of([&] { check_derivative(model, small_classes(), place); });
  };
  CHECK(contains(refusal({0, 0}), "derivative: the model must be compiled first"));
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  CHECK(contains(refusal({0, 0}), "y must hold class indices"));
  Sequential fits(1);
  fits.add(Dense(3), {3});
  fits.add(BatchNormalization());
  fits.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  const auto of = [&](WeightPlace place) {
    return message_of([&] { check_derivative(fits, small_classes(), place); });
  };
  CHECK(contains(of({6, 0}), "weight must be 0 to 5, because the model has 6 weight arrays"));
  CHECK(contains(of({0, 9}), "at must be 0 to 8, because \"dense/kernel\" holds 9 numbers"));
  CHECK(contains(of({4, 0}), "an average that training keeps"));
}

}  // namespace denselab::test
