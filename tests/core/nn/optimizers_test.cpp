#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "core/nn/optimizer_fixture.hpp"
#include "nn/optimizers/optimizer.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"

namespace denselab {
namespace {

using test::check_close;
using test::close;
using test::contains;
using test::message_of;

std::string failure(std::string_view json) {
  return message_of([&] { optimizer(json); });
}

/// What one step of SGD with rate 1 leaves of weights that were 0: the clipped gradients, negated.
std::vector<Real> clipped(std::string_view clipping, std::vector<std::vector<Real>> gradients) {
  const auto sgd =
      optimizer(text(R"({"class_name": "SGD", "config": {"learning_rate": 1, )", clipping, "}}"));
  std::vector<std::vector<Real>> values;
  for (const auto& gradient : gradients) values.emplace_back(gradient.size(), Real(0));
  std::vector<ParameterSpan> parameters;
  for (std::size_t i = 0; i < values.size(); ++i) parameters.push_back({values[i], gradients[i]});
  sgd->step(parameters);
  std::vector<Real> out;
  for (const auto& value : values) out.insert(out.end(), value.begin(), value.end());
  return out;
}

}  // namespace

TEST_CASE("defaults are Keras's") {
  CHECK(
      optimizer(R"("sgd")")->config().dump() ==
      R"({"class_name":"SGD","config":{"learning_rate":0.01,"weight_decay":null,"clipnorm":null,)"
      R"("clipvalue":null,"global_clipnorm":null,"use_ema":false,"ema_momentum":0.99,"momentum":0,"nesterov":false}})");
  const auto check = [](const char* name, std::initializer_list<Json::Member> expected) {
    CAPTURE(name);
    const Json json = Optimizer::from_config(name)->config();
    for (const auto& [key, value] : expected) {
      CAPTURE(key);
      REQUIRE(json.find("config")->find(key));
      CHECK(*json.find("config")->find(key) == value);
    }
  };
  check("adagrad",
        {{"learning_rate", 0.001}, {"initial_accumulator_value", 0.1}, {"epsilon", 1e-7}});
  check("rmsprop", {{"learning_rate", 0.001},
                    {"rho", 0.9},
                    {"momentum", 0},
                    {"epsilon", 1e-7},
                    {"centered", false}});
  check("adam", {{"learning_rate", 0.001},
                 {"beta_1", 0.9},
                 {"beta_2", 0.999},
                 {"epsilon", 1e-7},
                 {"amsgrad", false},
                 {"weight_decay", nullptr}});
  check("adamw", {{"learning_rate", 0.001}, {"weight_decay", 0.004}});
  check("adamax",
        {{"learning_rate", 0.001}, {"beta_1", 0.9}, {"beta_2", 0.999}, {"epsilon", 1e-7}});
  check("adadelta", {{"learning_rate", 0.001}, {"rho", 0.95}, {"epsilon", 1e-7}});
}

TEST_CASE("clipping") {
  // (3, 4) and (6, 8) have the norms 5 and 10, together √125.
  check_close(clipped(R"("clipnorm": 1)", {{3, 4}, {6, 8}}), {-0.6, -0.8, -0.6, -0.8});
  check_close(clipped(R"("clipnorm": 7)", {{3, 4}, {6, 8}}), {-3, -4, -4.2, -5.6});
  const double factor = 1 / std::sqrt(125.0);
  check_close(clipped(R"("global_clipnorm": 1)", {{3, 4}, {6, 8}}),
              {-3 * factor, -4 * factor, -6 * factor, -8 * factor});
  check_close(clipped(R"("global_clipnorm": 12)", {{3, 4}, {6, 8}}), {-3, -4, -6, -8});
  check_close(clipped(R"("clipvalue": 3.5)", {{3, -4}, {0.5, 8}}), {-3, 3.5, -0.5, -3.5});
  check_close(clipped(R"("clipnorm": 1)", {{0, 0}}), {0, 0});
}

TEST_CASE("the learning rate: a number that can be set, or a schedule that is followed") {
  const auto sgd = optimizer(R"({"class_name": "SGD", "config": {"learning_rate": 0.5}})");
  OptimizerFixture fixture;
  fixture.step(*sgd, 0);
  CHECK(close(fixture.weights()[0], 0.5 - 0.5 * 0.8, 1e-6));
  sgd->set_learning_rate(0.25);
  CHECK(sgd->learning_rate() == 0.25);
  fixture.step(*sgd, 0);
  CHECK(close(fixture.weights()[0], 0.1 - 0.25 * 0.8, 1e-6));
  CHECK(message_of([&] { sgd->set_learning_rate(-1); }) ==
        "SGD: learning_rate must be a number above 0, but got -1.");

  const auto scheduled = optimizer(R"({"class_name": "SGD", "config": {"learning_rate":
      {"class_name": "StepDecay", "config": {"initial_learning_rate": 1, "every": 1}}}})");
  OptimizerFixture other;
  CHECK(scheduled->learning_rate() == 1);
  other.step(*scheduled, 0);
  CHECK(scheduled->learning_rate() == 0.5);
  other.step(*scheduled, 0);
  CHECK(close(other.weights()[0], 0.5 - 0.8 - 0.4, 1e-6));
  CHECK(contains(message_of([&] { scheduled->set_learning_rate(0.1); }), "follows a schedule"));
  CHECK(scheduled->config().find("config")->find("learning_rate")->is_object());
}

TEST_CASE("a step in pieces, in any order, is the same step") {
  const char* const optimizers[] = {
      R"("sgd")",
      R"("adagrad")",
      R"("rmsprop")",
      R"("adamax")",
      R"("adadelta")",
      R"({"class_name": "SGD", "config": {"momentum": 0.9, "nesterov": true}})",
      R"({"class_name": "Adam", "config": {"amsgrad": true, "clipvalue": 0.5}})",
      R"({"class_name": "AdamW", "config": {"use_ema": true, "ema_momentum": 0.75}})",
      R"({"class_name": "Adam", "config": {"learning_rate":
          {"class_name": "StepDecay", "config": {"initial_learning_rate": 1, "every": 2}}}})"};
  for (const char* const json : optimizers) {
    CAPTURE(json);
    const auto at_once = optimizer(json), in_pieces = optimizer(json);
    OptimizerFixture one, other;
    for (std::size_t step = 0; step < 6; ++step) {
      one.step(*at_once, step);
      other.bring(step);
      in_pieces->begin_step(other.parameters);
      const auto move = [&](std::size_t parameter, std::size_t begin, std::size_t count) {
        const ParameterSpan& p = other.parameters[parameter];
        in_pieces->move(parameter, begin, p.value.subspan(begin, count),
                        p.gradient.subspan(begin, count));
      };
      move(1, 0, 1);
      move(0, 1, 1);
      move(0, 0, 1);
      CHECK(one.weights() == other.weights());
    }
    CHECK(at_once->iterations() == in_pieces->iterations());
    CHECK(at_once->steps_in_pieces());
  }
  for (const char* const clipping : {"clipnorm", "global_clipnorm"})
    CHECK_FALSE(optimizer(text(R"({"class_name": "SGD", "config": {")", clipping, R"(": 1}})"))
                    ->steps_in_pieces());
}

TEST_CASE(
    "the rate of a plain descent: only where a step is nothing else, and that of its own step") {
  OptimizerFixture fixture;
  const auto rate = [&](std::string_view arguments) {
    const auto sgd = optimizer(text(R"({"class_name": "SGD", "config": {)", arguments, "}}"));
    sgd->begin_step(fixture.parameters);
    return sgd->plain_rate();
  };
  CHECK(rate(R"("learning_rate": 0.25)") == 0.25);
  CHECK(rate(R"("learning_rate": {"class_name": "StepDecay", "config": {
      "initial_learning_rate": 1, "every": 1}})") == 1);
  for (const char* const more : {R"("momentum": 0.9)", R"("weight_decay": 0.1)",
                                 R"("clipvalue": 1)", R"("use_ema": true)"}) {
    CAPTURE(more);
    CHECK_FALSE(rate(more));
  }
}

TEST_CASE("what is remembered of a gradient that has stopped ends as 0, not as a denormal number") {
  const char* const optimizers[] = {
      R"("rmsprop")",
      R"("adam")",
      R"("adamax")",
      R"("adadelta")",
      R"({"class_name": "SGD", "config": {"momentum": 0.9}})",
      R"({"class_name": "RMSprop", "config": {"momentum": 0.9, "centered": true}})"};
  for (const char* const json : optimizers) {
    CAPTURE(json);
    const auto stopped = optimizer(json);
    OptimizerFixture fixture;
    fixture.step(*stopped, 0);
    for (const OptimizerSlot& slot : stopped->slots())
      for (const Real value : slot.values) CHECK(value != 0);
    fixture.gradient_a = {0, 0};
    fixture.gradient_b = {0};
    for (int step = 0; step < 100'000; ++step) stopped->step(fixture.parameters);
    for (const OptimizerSlot& slot : stopped->slots())
      for (const Real value : slot.values) CHECK(value == 0);
  }
}

TEST_CASE("use_ema: when training ends, the average of the weights takes their place") {
  const auto sgd = optimizer(R"({"class_name": "SGD", "config": {
      "learning_rate": 0.1, "use_ema": true, "ema_momentum": 0.75}})");
  OptimizerFixture fixture;
  std::vector<double> average;
  for (int step = 0; step < 4; ++step) {
    fixture.step(*sgd, step);
    const auto weights = fixture.weights();
    if (step == 0) average.assign(weights.begin(), weights.end());
    for (std::size_t i = 0; i < average.size(); ++i)
      average[i] = 0.75 * average[i] + 0.25 * static_cast<double>(weights[i]);
  }
  CHECK_FALSE(close(fixture.weights()[0], average[0], 1e-3));
  sgd->finalize(fixture.parameters);
  for (std::size_t i = 0; i < average.size(); ++i)
    CHECK(close(fixture.weights()[i], average[i], 1e-6));
}

TEST_CASE("wrong arguments are refused in words") {
  CHECK(failure(R"("adan")") ==
        "optimizer must be one of sgd, adagrad, rmsprop, adam, adamw, adamax, adadelta, but got "
        "\"adan\". Did you mean adam?");
  CHECK(failure(R"({"class_name": "SGD", "config": {"learning_rate": -0.1}})") ==
        "SGD: learning_rate must be a number above 0, but got -0.1.");
  CHECK(failure(R"({"class_name": "SGD", "config": {"learning_rate": "fast"}})") ==
        "SGD: learning_rate must be a number above 0, but got \"fast\".");
  CHECK(failure(R"({"class_name": "SGD", "config": {"momentum": 1}})") ==
        "SGD: momentum must be a number of at least 0 and below 1, but got 1.");
  CHECK(failure(R"({"class_name": "Adam", "config": {"beta_2": 1.5}})") ==
        "Adam: beta_2 must be a number of at least 0 and below 1, but got 1.5.");
  CHECK(failure(R"({"class_name": "RMSprop", "config": {"epsilon": 0}})") ==
        "RMSprop: epsilon must be a number above 0, but got 0.");
  CHECK(failure(R"({"class_name": "Adam", "config": {"clipnorm": 1, "clipvalue": 1}})") ==
        "Adam: only one of clipnorm, clipvalue and global_clipnorm can be set.");
  CHECK(contains(failure(R"({"class_name": "SGD", "config": {"lerning_rate": 1}})"),
                 "SGD: there is no argument lerning_rate. Did you mean learning_rate?"));
  CHECK(contains(failure(R"({"class_name": "SGD", "config": {"gradient_accumulation_steps": 2}})"),
                 "gradient_accumulation_steps is not supported"));
  CHECK(failure("null").starts_with("optimizer must be a name"));
}

TEST_CASE("what Keras writes into a saved optimizer is understood") {
  CHECK(failure(R"({"module": "keras.optimizers", "class_name": "Adam", "registered_name": null,
      "config": {"name": "adam", "learning_rate": 0.0010000000474974513, "weight_decay": null,
      "clipnorm": null, "global_clipnorm": null, "clipvalue": null, "use_ema": false,
      "ema_momentum": 0.99, "ema_overwrite_frequency": null, "loss_scale_factor": null,
      "gradient_accumulation_steps": null, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07,
      "amsgrad": false}})") == "(no error)");
}

TEST_CASE("a list of parameters that changed is refused before anything moves") {
  const auto adam = optimizer(R"("adam")");
  OptimizerFixture fixture;
  fixture.step(*adam, 0);
  const auto before = fixture.weights();
  CHECK(contains(message_of([&] { adam->step(std::span(fixture.parameters).first(1)); }),
                 "the same parameters in the same order"));
  std::vector<Real> short_gradient = {1};
  const std::vector<ParameterSpan> wrong = {{fixture.a, short_gradient},
                                            {fixture.b, fixture.gradient_b}};
  CHECK(message_of([&] { adam->step(wrong); }) ==
        "Adam: a parameter of 2 values has a gradient of 1.");
  CHECK(fixture.weights() == before);
  CHECK(adam->iterations() == 1);
}

}  // namespace denselab
