// Every layer × every output activation × every loss that may be combined, in float64, against
// central differences. The loss is fused with the activation where the model does so.

#include "nn/activations.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"
#include "nn/losses.hpp"
#include "support/gradient_check.hpp"

namespace denselab::test {
namespace {

/// A logarithm of the output needs outputs above 0; the other losses take any number.
bool may_be_combined(const Activation& activation, const Loss& loss) {
  const bool takes_logarithm =
      loss.name == "binary_crossentropy" || loss.name == "categorical_crossentropy" ||
      loss.name == "sparse_categorical_crossentropy" || loss.name == "kl_divergence" ||
      loss.name == "poisson";
  const bool positive = activation.name == "sigmoid" || activation.name == "softmax" ||
                        activation.name == "softplus" || activation.name == "exponential" ||
                        activation.name == "hard_sigmoid";
  return positive || !takes_logarithm;
}

using AddLayer = void (*)(Sequential&);

struct LayerCase {
  const char* name;
  AddLayer add;
};

// Samples are [2, 3]; every case ends in a vector.
const LayerCase layer_cases[] = {
    {"Dense", [](Sequential& m) { m.add(Flatten(), {2, 3}); m.add(Dense(4, "tanh")); }},
    {"Dense, regularized",
     [](Sequential& m) {
       m.add(Flatten(), {2, 3});
       m.add(Dense({.units = 4, .activation = "tanh", .use_bias = false,
                    .kernel_regularizer = {.l1 = Real(0.1), .l2 = Real(0.2)}}));
     }},
    {"Activation",
     [](Sequential& m) {
       m.add(Flatten(), {2, 3});
       m.add(Dense(4));
       m.add(ActivationLayer("silu"));
     }},
    {"Flatten", [](Sequential& m) { m.add(Flatten(), {2, 3}); }},
    {"Dropout",
     [](Sequential& m) {
       m.add(Flatten(), {2, 3});
       m.add(Dense(8, "tanh"));
       m.add(Dropout(Real(0.4)));
     }},
    {"Rescaling",
     [](Sequential& m) {
       m.add(Flatten(), {2, 3});
       m.add(Dense(4, "tanh"));
       m.add(Rescaling(Real(1.7), Real(-0.3)));
     }},
    {"Normalization",
     [](Sequential& m) {
       m.add(Dense(3, "tanh"), {3});
       m.add(Normalization({0.1, -0.2, 0.3}, {0.5, 2, 0.04}));
       m.add(Dense(4, "tanh"));
     }},
    {"BatchNormalization",
     [](Sequential& m) {
       m.add(BatchNormalization(), {2, 3});  // three channels, two rows a sample
       m.add(Flatten());
       m.add(Dense(4, "tanh"));
       m.add(BatchNormalization());
     }},
};

}  // namespace

TEST_CASE("gradients: every layer, output activation and loss") {
  int checked = 0;
  for (const LayerCase& layer : layer_cases) {
    for (const Activation& activation : Activation::all()) {
      for (const Loss& loss : Loss::all()) {
        if (!may_be_combined(activation, loss)) continue;
        GradientCase c{.model = Sequential(7), .x = {}, .y = {}, .weights = {}};
        layer.add(c.model);
        c.model.add(Dense(3, std::string(activation.name)));
        c.model.compile({.optimizer = "sgd", .loss = std::string(loss.name)});
        fill_batch(c, 5, Rng(3));
        CAPTURE(layer.name);
        CAPTURE(activation.name);
        CAPTURE(loss.name);
        CHECK(worst_gradient_error(c) < 1e-7);
        ++checked;
      }
    }
  }
  CHECK(checked == 8 * (5 * 12 + 10 * 7));
}

TEST_CASE("gradients: every activation inside, as Dense's own and as a layer") {
  for (const Activation& activation : Activation::all()) {
    for (const bool own_layer : {false, true}) {
      GradientCase c{.model = Sequential(11), .x = {}, .y = {}, .weights = {}};
      const std::string name(activation.name);
      c.model.add(Dense(4, own_layer ? "linear" : name), {5});
      if (own_layer) c.model.add(ActivationLayer(name));
      c.model.add(Dense(4, name));
      c.model.add(Dense(2));
      c.model.compile({.optimizer = "sgd", .loss = "mean_squared_error"});
      fill_batch(c, 6, Rng(5));
      CAPTURE(name);
      CAPTURE(own_layer);
      CHECK(worst_gradient_error(c) < 1e-7);
    }
  }
}

TEST_CASE("gradients: an Activation layer at the end is fused with its loss as Dense's own is") {
  for (const char* loss : {"binary_crossentropy", "categorical_crossentropy",
                           "sparse_categorical_crossentropy"}) {
    GradientCase c{.model = Sequential(2), .x = {}, .y = {}, .weights = {}};
    c.model.add(Dense(3), {4});
    c.model.add(ActivationLayer(std::string(loss) == "binary_crossentropy" ? "sigmoid" : "softmax"));
    c.model.compile({.optimizer = "sgd", .loss = loss});
    fill_batch(c, 4, Rng(9));
    CAPTURE(loss);
    CHECK(worst_gradient_error(c) < 1e-7);
  }
}

TEST_CASE("gradients: one sigmoid output, one sample") {
  GradientCase c{.model = Sequential(4), .x = {}, .y = {}, .weights = {}};
  c.model.add(Dense(1, "sigmoid"), {3});
  c.model.compile({.optimizer = "sgd", .loss = "binary_crossentropy"});
  fill_batch(c, 1, Rng(1));
  CHECK(worst_gradient_error(c) < 1e-7);
}

}  // namespace denselab::test
