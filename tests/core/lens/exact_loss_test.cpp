// The loss in double beside the one that the network runs on: every layer, activation and loss.

#include "lens/exact_loss.hpp"

#include <doctest/doctest.h>

#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/image_features.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"

namespace denselab::test {
namespace {

Dataset data(const Loss& loss) {
  Matrix targets(30, loss.target_columns(3));
  Rng rng(2);
  const bool whole = loss.targets == Targets::classes || contains(std::string(loss.name), "hinge");
  for (Real& value : targets.reshaped())
    value = whole ? static_cast<Real>(rng.below(2)) : rng.uniform(Real(0.05), Real(0.95));
  return {pictures(30, {2, 2, 1}), targets};
}

Sequential network(std::string_view inside, std::string_view last, std::string_view loss) {
  Sequential model(3);
  model.add(Rescaling(Real(2), Real(-1)), {2, 2, 1});
  model.add(Flatten());
  model.add(Normalization({0.1}, {0.5}));
  model.add(Dense({.units = 5,
                   .activation = std::string(inside),
                   .kernel_regularizer = {.l1 = Real(0.1), .l2 = Real(0.2)}}));
  model.add(BatchNormalization());
  model.add(Dropout(Real(0.5)));
  model.add(Dense(3, std::string(last)));
  model.compile({.optimizer = "sgd", .loss = std::string(loss)});
  for (const Parameter& p : model.network().parameters())
    if (contains(p.name, "moving")) p.value[1] = Real(0.3);
  return model;
}

}  // namespace

TEST_CASE("exact loss: what evaluate says, for every activation and every loss") {
  for (const Loss& loss : Loss::all())
    for (const Activation& last : Activation::all()) {
      // A logarithm needs outputs above 0.
      const bool takes_logarithm = contains(std::string(loss.name), "cross") ||
                                   loss.name == "kl_divergence" || loss.name == "poisson";
      const bool positive = last.is("sigmoid") || last.is("softmax") || last.is("exponential");
      if (takes_logarithm && !positive) continue;
      if (loss.name == "binary_crossentropy" && last.is("exponential")) continue;  // no probability
      CAPTURE(loss.name);
      CAPTURE(last.name);
      Sequential model = network("tanh", last.name, loss.name);
      const Dataset all = data(loss);
      const double expected = model.evaluate(all)[0];
      CHECK(close(ExactLoss(model, all, "test")(), expected, 2e-6));
    }
  for (const Activation& inside : Activation::all()) {
    CAPTURE(inside.name);
    Sequential model = network(inside.name, "linear", "mean_squared_error");
    const Dataset all = data(Loss::named("mse"));
    CHECK(close(ExactLoss(model, all, "test")(), model.evaluate(all)[0], 2e-6));
  }
}

TEST_CASE("exact loss: features of images have no weighted sum") {
  Sequential model(1);
  model.add(ImageFeatures(), {8, 8, 1});
  model.add(Dense(1));
  model.compile({.optimizer = "sgd", .loss = "mse"});
  const Dataset all(pictures(3, {8, 8, 1}), Matrix::Zero(3, 1));
  CHECK(contains(message_of([&] { ExactLoss(model, all, "derivative"); }),
                 "derivative: layer \"image_features\""));
}

}  // namespace denselab::test
