#include <doctest/doctest.h>

#include <algorithm>

#include "core/nn/optimizer_fixture.hpp"

namespace denselab {
namespace {

constexpr const char* all[] = {
    R"("sgd")",     R"({"class_name": "SGD", "config": {"momentum": 0.9, "nesterov": true}})",
    R"("adagrad")", R"({"class_name": "RMSprop", "config": {"momentum": 0.9, "centered": true}})",
    R"("adam")",    R"({"class_name": "Adam", "config": {"amsgrad": true}})",
    R"("adamw")",   R"("adamax")",
    R"("adadelta")"};

}  // namespace

TEST_CASE("a config made by an optimizer makes the same optimizer") {
  for (const char* json : all) {
    CAPTURE(json);
    const auto first = optimizer(json);
    const auto second = Optimizer::from_config(first->config());
    CHECK(second->config() == first->config());
    OptimizerFixture a, b;
    for (std::size_t step = 0; step < 6; ++step) {
      a.step(*first, step);
      b.step(*second, step);
    }
    CHECK(a.weights() == b.weights());
  }
}

TEST_CASE("a saved and restored state goes on as if nothing had happened") {
  for (const char* json : all) {
    CAPTURE(json);
    const auto first = optimizer(json);
    OptimizerFixture a, b;
    for (std::size_t step = 0; step < 3; ++step) a.step(*first, step);
    const auto second = optimizer(json);
    b.a = a.a;
    b.b = a.b;
    b.parameters = {{b.a, b.gradient_a}, {b.b, b.gradient_b}};
    second->build(b.parameters);
    second->set_iterations(first->iterations());
    const auto from = first->slots(), to = second->slots();
    REQUIRE(from.size() == to.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
      CHECK(from[i].name == to[i].name);
      CHECK(from[i].parameter == to[i].parameter);
      std::ranges::copy(from[i].values, to[i].values.begin());
    }
    for (std::size_t step = 3; step < 6; ++step) {
      a.step(*first, step);
      b.step(*second, step);
    }
    CHECK(a.weights() == b.weights());
  }
}

TEST_CASE("reset goes back to the state before the first step") {
  for (const char* json : all) {
    CAPTURE(json);
    const auto used = optimizer(json);
    OptimizerFixture a, b;
    for (std::size_t step = 0; step < 6; ++step) a.step(*used, step);
    used->reset();
    CHECK(used->iterations() == 0);
    a.a = b.a;
    a.b = b.b;
    const auto fresh = optimizer(json);
    for (std::size_t step = 0; step < 6; ++step) {
      a.step(*used, step);
      b.step(*fresh, step);
    }
    CHECK(a.weights() == b.weights());
  }
}

TEST_CASE("the slots have names and the parameters' sizes") {
  const auto adam = optimizer(R"("adam")");
  CHECK(adam->slots().empty());
  OptimizerFixture fixture;
  fixture.step(*adam, 0);
  const auto slots = adam->slots();
  REQUIRE(slots.size() == 4);
  CHECK(slots[0].name == "momentum");
  CHECK(slots[1].name == "velocity");
  CHECK(slots[1].parameter == 0);
  CHECK(slots[1].values.size() == 2);
  CHECK(slots[2].parameter == 1);
  CHECK(slots[2].values.size() == 1);
}

}  // namespace denselab
