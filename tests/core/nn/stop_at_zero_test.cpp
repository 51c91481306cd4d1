// l1 with stop_at_zero, against TensorFlow Playground's updateWeights (nn.ts) written out.

#include <doctest/doctest.h>

#include <cmath>

#include "model/weights.hpp"
#include "nn/layers/dense.hpp"
#include "nn/regularizers.hpp"
#include "support/messages.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

constexpr double rate = 0.1, l1 = 0.3;

Sequential regression(const Json& optimizer, bool stops) {
  Sequential model(3);
  model.add(
      Dense({.units = 1,
             .kernel_regularizer = {.l1 = stops ? Real(l1) : Real(0), .stop_at_zero = stops}}),
      {3});
  model.compile({.optimizer = optimizer, .loss = "half_squared_error"});
  return model;
}

Json sgd() { return class_config("SGD", Json::object({{"learning_rate", rate}})); }

// One batch of all samples a step: the plain sum over samples, as in the original.
struct Original {
  double weight[3], bias = 0;
  bool dead[3] = {};

  void step(const Dataset& data) {
    double slope[3] = {}, bias_slope = 0;
    for (Index i = 0; i < data.size(); ++i) {
      const auto x = data.samples().reals_from(i);
      double error = bias - double(data.targets()(i, 0));
      for (int j = 0; j < 3; ++j) error += weight[j] * double(x[std::size_t(j)]);
      for (int j = 0; j < 3; ++j) slope[j] += error * double(x[std::size_t(j)]) / 10;
      bias_slope += error / 10;
    }
    bias -= rate * bias_slope;
    for (int j = 0; j < 3; ++j) {
      if (dead[j]) continue;
      const double sign = (weight[j] > 0) - (weight[j] < 0);
      weight[j] -= rate * slope[j];
      const double moved = weight[j] - rate * l1 * sign;
      dead[j] = weight[j] * moved < 0;
      weight[j] = dead[j] ? 0 : moved;
    }
  }
};

TrainingOptions whole_batches(int epochs) {
  TrainingOptions options;
  options.epochs = epochs;
  options.batch_size = 10;
  options.shuffle = false;
  return options;
}

bool is_dead(Real w) { return w == 0 && std::signbit(w); }

}  // namespace

TEST_CASE("l1 that stops at zero: every step is the original's") {
  Sequential model = regression(sgd(), true);
  const Dataset data = small_regression();
  const std::vector<Parameter> p = model.network().parameters();
  Original original;
  for (std::size_t j = 0; j < 3; ++j) original.weight[j] = double(p[0].value[j]);
  int dead = 0;
  for (int epoch = 0; epoch < 60; ++epoch) {
    CAPTURE(epoch);
    model.fit(data, whole_batches(1));
    original.step(data);
    dead = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      CHECK(close(double(p[0].value[j]), original.weight[j], 1e-5));
      CHECK(is_dead(p[0].value[j]) == original.dead[j]);
      dead += original.dead[j];
    }
    CHECK(close(double(p[1].value[0]), original.bias, 1e-5));
  }
  CHECK(dead >= 1);
  CHECK(dead < 3);
}

TEST_CASE("l1 that stops at zero: a weight is alive again once it is set, and only that one") {
  Sequential model = regression(sgd(), true);
  std::vector<Weight> weights = get_weights(model.network());
  weights[0].values = {Real(-0.0), Real(-0.0), Real(0)};
  set_weights(model.network(), weights);
  model.fit(small_regression(), whole_batches(1));
  std::vector<Weight> moved = get_weights(model.network());
  CHECK(is_dead(moved[0].values[0]));
  CHECK(is_dead(moved[0].values[1]));
  CHECK(moved[0].values[2] != 0);

  moved[0].values[0] = Real(2);
  set_weights(model.network(), moved);
  model.fit(small_regression(), whole_batches(1));
  CHECK(get_weights(model.network())[0].values[0] != 2);
  CHECK(is_dead(get_weights(model.network())[0].values[1]));
}

TEST_CASE("l1 that stops at zero: with any optimizer it moves by learning rate times l1") {
  const Json adam = class_config("Adam", Json::object({{"learning_rate", 0.01}}));
  Sequential plain = regression(adam, false), stopping = regression(adam, true);
  const std::vector<Weight> before = get_weights(plain.network());
  plain.fit(small_regression(), whole_batches(1));
  stopping.fit(small_regression(), whole_batches(1));
  const auto expected = get_weights(plain.network())[0].values,
             values = get_weights(stopping.network())[0].values;
  for (std::size_t j = 0; j < 3; ++j) {
    const double sign = before[0].values[j] > 0 ? 1 : -1;
    CHECK(close(double(values[j]), double(expected[j]) - 0.01 * l1 * sign, 1e-6));
  }
}

TEST_CASE("l1 that stops at zero: its config, and that the others do not take it") {
  const Json json = class_config("L1", Json::object({{"l1", 0.5}, {"stop_at_zero", true}}));
  const Regularizer made = Regularizer::from_config(json);
  CHECK(made.stop_at_zero);
  CHECK(made.config() == json);
  CHECK_FALSE(Regularizer::from_config("l1").stop_at_zero);
  const Json l2 = class_config("L2", Json::object({{"stop_at_zero", true}}));
  CHECK(contains(message_of([&] { Regularizer::from_config(l2); }), "stop_at_zero"));
}

TEST_CASE("l1 that stops at zero: the penalty counts in the loss as any other does") {
  Sequential model = regression(sgd(), true), plain = regression(sgd(), false);
  double sum = 0;
  for (const Real w : model.network().trainable()[0].value) sum += std::abs(double(w));
  const double loss = model.evaluate(small_regression())[0],
               without = plain.evaluate(small_regression())[0];
  CAPTURE(loss);
  CAPTURE(without);
  CAPTURE(sum);
  CHECK(close(loss, without + double(Real(l1)) * sum, 1e-6));
}

}  // namespace denselab::test
