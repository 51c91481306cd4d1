#include "model/optimizer_state.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "model/weights.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "support/messages.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

Sequential classifier(const char* optimizer = R"("adam")", Index units = 8) {
  Sequential model(1);
  model.add(Dense(units, "relu"), {3});
  model.add(BatchNormalization());  // weights that no optimizer has a slot for
  model.add(Dense(3, "softmax"));
  model.compile({.optimizer = Json::parse(optimizer), .loss = "sparse_categorical_crossentropy"});
  return model;
}

TrainingOptions epochs(int from, int to) {
  return {.epochs = to, .batch_size = 3, .seed = 5, .initial_epoch = from};
}

bool same(const OptimizerState& a, const OptimizerState& b) {
  return a.iterations == b.iterations &&
         std::ranges::equal(a.slots, b.slots, [](const auto& x, const auto& y) {
           return x.name == y.name && x.values == y.values;
         });
}

std::vector<std::vector<Real>> weights_of(const Sequential& model) {
  std::vector<std::vector<Real>> all;
  for (Weight& weight : get_weights(model.network())) all.push_back(std::move(weight.values));
  return all;
}

}  // namespace

TEST_CASE("optimizer state: a training goes on in a new model, bit for bit") {
  for (const char* optimizer :
       {R"("adam")", R"({"class_name": "SGD", "config": {"momentum": 0.9}})", R"("sgd")",
        R"({"class_name": "Adam", "config": {"amsgrad": true}})", R"("adagrad")"}) {
    CAPTURE(optimizer);
    Sequential once = classifier(optimizer), first = classifier(optimizer);
    once.fit(small_classes(), epochs(0, 4));
    first.fit(small_classes(), epochs(0, 2));

    Sequential second = classifier(optimizer);
    set_weights(second.network(), get_weights(first.network()));
    set_optimizer_state(second, get_optimizer_state(first));
    CHECK(second.optimizer().iterations() == 8);
    second.fit(small_classes(), epochs(2, 4));
    CHECK(weights_of(second) == weights_of(once));
    CHECK(same(get_optimizer_state(second), get_optimizer_state(once)));
  }
}

TEST_CASE("optimizer state: without it the training is another one") {
  Sequential once = classifier(), first = classifier(), second = classifier();
  once.fit(small_classes(), epochs(0, 4));
  first.fit(small_classes(), epochs(0, 2));
  set_weights(second.network(), get_weights(first.network()));
  second.fit(small_classes(), epochs(2, 4));
  CHECK(weights_of(second) != weights_of(once));
}

TEST_CASE("optimizer state: names and sizes; zeros and no steps right after compile") {
  Sequential model = classifier();
  const OptimizerState state = get_optimizer_state(model);
  CHECK(state.iterations == 0);
  std::vector<std::string> names;
  for (const auto& slot : state.slots) names.push_back(slot.name);
  CHECK(names == std::vector<std::string>{
                     "dense/kernel/momentum", "dense/kernel/velocity", "dense/bias/momentum",
                     "dense/bias/velocity", "batch_normalization/gamma/momentum",
                     "batch_normalization/gamma/velocity", "batch_normalization/beta/momentum",
                     "batch_normalization/beta/velocity", "dense_1/kernel/momentum",
                     "dense_1/kernel/velocity", "dense_1/bias/momentum", "dense_1/bias/velocity"});
  CHECK(state.slots[0].values == std::vector<Real>(24));
  CHECK(state.slots[3].values == std::vector<Real>(8));
}

TEST_CASE("optimizer state: asking in the middle changes nothing") {
  for (const char* optimizer : {R"("adam")", R"("sgd")"}) {
    Sequential watched = classifier(optimizer), alone = classifier(optimizer);
    watched.fit(small_classes(), epochs(0, 3),
                {.on_batch_end = [&](Trainer&) { get_optimizer_state(watched); }});
    alone.fit(small_classes(), epochs(0, 3));
    CHECK(weights_of(watched) == weights_of(alone));
    CHECK(get_optimizer_state(watched).iterations == 12);
  }
}

TEST_CASE("optimizer state: what does not fit is refused, and nothing is changed") {
  Sequential model = classifier();
  model.fit(small_classes(), epochs(0, 1));
  const OptimizerState before = get_optimizer_state(model);
  const auto refused = [&](const OptimizerState& state) {
    const std::string message = message_of([&] { set_optimizer_state(model, state); });
    CHECK(same(get_optimizer_state(model), before));
    return message;
  };
  OptimizerState other = before;
  other.slots.back().name = "dense_1/bias/momentum";
  CHECK(refused(other) ==
        "set_optimizer_state: slot 11 of this model's optimizer is \"dense_1/bias/velocity\", but "
        "got \"dense_1/bias/momentum\". The state must come from a model of the same layers and "
        "optimizer.");
  Sequential wider = classifier(R"("adam")", 9);
  CHECK(refused(get_optimizer_state(wider)) ==
        "set_optimizer_state: \"dense/kernel/momentum\" holds 24 values, but got 27.");
  Sequential sgd = classifier(R"("sgd")");
  CHECK(contains(refused(get_optimizer_state(sgd)), "keeps 12 slots, but got 0."));
  other = before;
  other.slots.back().values[1] = std::numeric_limits<Real>::quiet_NaN();
  CHECK(contains(refused(other), "must hold finite numbers, but value 1 is NaN."));
  other = before;
  other.iterations = -1;
  CHECK(contains(refused(other), "iterations must be at least 0, but got -1."));
}

TEST_CASE("optimizer state: before compile, and before the shape of the samples is known") {
  Sequential model;
  model.add(Dense(2));
  CHECK(contains(message_of([&] { get_optimizer_state(model); }), "must be compiled first"));
  model.compile({.optimizer = "adam", .loss = "mean_squared_error"});
  CHECK(contains(message_of([&] { get_optimizer_state(model); }), "is not known yet"));
}

}  // namespace denselab::test
