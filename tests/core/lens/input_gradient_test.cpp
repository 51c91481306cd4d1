#include "lens/input_gradient.hpp"

#include <doctest/doctest.h>

#include "model/trainer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

constexpr Index count = 300;  // more than are looked at together

Sequential classifier() {
  Sequential model(3);
  model.add(Flatten(), {8, 9, 1});
  model.add(Dense(16, "tanh"));
  model.add(Dropout(Real(0.3)));
  model.add(Dense(4, "softmax"));
  model.compile({.optimizer = "adam", .loss = "sparse_categorical_crossentropy"});
  return model;
}

std::vector<Real> weights_of(const Sequential& model) {
  std::vector<Real> all;
  for (const Parameter& p : model.network().parameters())
    all.insert(all.end(), p.value.begin(), p.value.end());
  return all;
}

}  // namespace

TEST_CASE("input gradient: of pixels, within 1e-3 of a finite difference") {
  Sequential model = classifier();
  Matrix gradient;
  input_gradient(model, Dataset(pictures(count, {8, 9, 1})), 2, Quantity::output,
                 collect(gradient));
  REQUIRE(gradient.rows() == count);
  REQUIRE(gradient.cols() == 72);
  constexpr Real h = Real(1e-2);
  for (const Index sample : {Index{0}, Index{1}, Index{255}, Index{256}, count - 1}) {
    for (Index feature = 0; feature < 72; ++feature) {
      const auto output = [&](Real change) {
        const auto x = pictures(count, {8, 9, 1}, SampleType::real);
        x->reals_from(sample)[std::size_t(feature)] += change;
        return model.predict(Dataset(x, {static_cast<std::uint32_t>(sample)}, {}))(0, 2);
      };
      const Real expected = (output(h) - output(-h)) / (2 * h);
      CAPTURE(sample);
      CAPTURE(feature);
      CHECK(std::abs(gradient(sample, feature) - expected) < 1e-3);
    }
  }
  CHECK(gradient.cwiseAbs().maxCoeff() > 0.05);
}

TEST_CASE("input gradient: a logit still has a slope where the probability is 1") {
  Sequential model = classifier();
  for (const Parameter& p : model.network().parameters())
    if (p.name == "dense_1/bias") p.value[0] = 60;
  const Dataset data(pictures(2, {8, 9, 1}));
  REQUIRE(model.predict(data)(0, 0) == 1);
  Matrix of_output, of_logit;
  input_gradient(model, data, 0, Quantity::output, collect(of_output));
  input_gradient(model, data, 0, Quantity::logit, collect(of_logit));
  CHECK(of_output.cwiseAbs().maxCoeff() < 1e-6);
  CHECK(of_logit.cwiseAbs().maxCoeff() > 0.05);
}

TEST_CASE("input gradient: a training goes on as if nobody had looked") {
  const auto trained = [](bool watched) {
    Sequential model(2);
    model.add(Dense(8, "gelu"), {3});
    model.add(BatchNormalization());
    model.add(Dropout(Real(0.2)));
    model.add(Dense(3, "softmax"));
    model.compile(
        {.optimizer = "adam", .loss = "sparse_categorical_crossentropy", .metrics = {"accuracy"}});
    const auto look = [&](Trainer&) {
      Matrix gradient;
      input_gradient(model, small_classes(), 1, Quantity::output, collect(gradient));
      input_gradient(model, small_classes(), 1, Quantity::logit, collect(gradient));
    };
    Callbacks callbacks;
    if (watched) callbacks = {.on_batch_end = look, .on_epoch_end = look};
    const History history = model.fit(small_classes(), {.epochs = 3, .batch_size = 3}, callbacks);
    return std::pair(weights_of(model), history.of("loss"));
  };
  CHECK(trained(true) == trained(false));
}

TEST_CASE("input gradient: a unit that does not exist, samples that do not fit") {
  Sequential model = classifier();
  Matrix out;
  const auto asked = [&](const Dataset& data, Index unit) {
    return message_of([&] { input_gradient(model, data, unit, Quantity::output, collect(out)); });
  };
  CHECK(asked(Dataset(pictures(1, {8, 9, 1})), 4) ==
        "input_gradient: unit must be 0 to 3, because the model has 4 outputs, but got 4.");
  CHECK(contains(asked(Dataset(pictures(1, {9, 8, 1})), 0), "samples of shape (8, 9, 1)"));
}

}  // namespace denselab::test
