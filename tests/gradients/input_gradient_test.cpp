// The derivative of every output and logit with respect to every input, at inference, in float64,
// against central differences of predict.

#include "lens/input_gradient.hpp"

#include "model/weights.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/rescaling.hpp"
#include "support/gradient_check.hpp"
#include "support/pictures.hpp"

namespace denselab::test {
namespace {

constexpr Index units = 3, samples = 4;

struct LayerCase {
  const char* name;
  void (*add)(Sequential&);
};

const LayerCase layer_cases[] = {
    {"Dense", [](Sequential& m) { m.add(Dense(5, "tanh")); }},
    {"Dense whose activation needs its logits", [](Sequential& m) { m.add(Dense(5, "gelu")); }},
    {"Activation", [](Sequential& m) { m.add(ActivationLayer("silu")); }},
    {"Dropout",
     [](Sequential& m) {
       m.add(Dropout(Real(0.4)));
       m.add(Dense(4, "softplus"));
       m.add(Dropout(Real(0.4)));
     }},
    {"Rescaling", [](Sequential& m) { m.add(Rescaling(Real(1.7), Real(-0.3))); }},
    {"BatchNormalization",
     [](Sequential& m) {
       m.add(BatchNormalization());
       m.add(Dense(4, "sigmoid"));
       m.add(BatchNormalization());
     }},
};

Sequential model_with(const LayerCase& layer, const std::string& activation, bool own_layer) {
  Sequential model(7);
  model.add(BatchNormalization(), {2, 3});  // three channels, two rows a sample
  model.add(Flatten());
  layer.add(model);
  model.add(Dense(units, own_layer ? "linear" : activation));
  if (own_layer) model.add(ActivationLayer(activation));
  return model;
}

// Moving averages and γ, β that are not what they begin with.
void settle(Sequential& model) {
  Rng rng(5);
  for (const Parameter& p : model.network().parameters())
    if (p.name.find("kernel") == std::string::npos)
      for (Real& value : p.value) value = rng.uniform(Real(0.3), Real(1.5));
}

std::shared_ptr<Samples> inputs() { return pictures(samples, {2, 3}, SampleType::real); }

// Central differences of output `unit` as predict gives it, [samples, features].
Matrix differences(Sequential& model, Index unit) {
  constexpr double h = 1e-6;
  const auto x = inputs();
  Matrix out(samples, x->features());
  for (Index i = 0; i < out.size(); ++i) {
    Real& value = x->reals_from(0)[std::size_t(i)];
    const Real kept = value;
    value = kept + h;
    const double above = model.predict(Dataset(x))(i / out.cols(), unit);
    value = kept - h;
    const double below = model.predict(Dataset(x))(i / out.cols(), unit);
    value = kept;
    out.data()[i] = (above - below) / (2 * h);
  }
  return out;
}

// NaN fails it.
bool equal(const Matrix& actual, const Matrix& expected) {
  return (actual - expected).cwiseAbs().maxCoeff() < 1e-7 && expected.cwiseAbs().maxCoeff() > 1e-3;
}

void check_all_units(Sequential& model, Sequential& without_activation) {
  for (Index unit = 0; unit < units; ++unit) {
    CAPTURE(unit);
    Matrix of_output, of_logit;
    input_gradient(model, Dataset(inputs()), unit, Quantity::output, collect(of_output));
    input_gradient(model, Dataset(inputs()), unit, Quantity::logit, collect(of_logit));
    CHECK(equal(of_output, differences(model, unit)));
    CHECK(equal(of_logit, differences(without_activation, unit)));
  }
}

}  // namespace

TEST_CASE("input gradient: every layer, output activation and whether it is fused with the loss") {
  for (const LayerCase& layer : layer_cases) {
    for (const char* activation : {"sigmoid", "softmax", "tanh", "silu", "linear"}) {
      for (const bool own_layer : {false, true}) {
        Sequential model = model_with(layer, activation, own_layer);
        Sequential linear = model_with(layer, "linear", false);
        settle(model);
        set_weights(linear.network(), get_weights(model.network()));
        for (const char* loss : {"", "mean_squared_error", "binary_crossentropy",
                                 "categorical_crossentropy", "sparse_categorical_crossentropy"}) {
          if (*loss) model.compile({.optimizer = "sgd", .loss = loss});
          CAPTURE(layer.name);
          CAPTURE(activation);
          CAPTURE(own_layer);
          CAPTURE(loss);
          check_all_units(model, linear);
        }
      }
    }
  }
}

TEST_CASE("input gradient: of a linear neuron it is its weights, scaled where the inputs are") {
  Sequential model;
  model.add(Rescaling(Real(2)), {2, 3});
  model.add(Flatten());
  model.add(Dense(1));
  Matrix gradient;
  input_gradient(model, Dataset(inputs()), 0, Quantity::output, collect(gradient));
  const auto weights = get_weights(model.network())[0].values;
  for (Index i = 0; i < samples; ++i)
    for (Index j = 0; j < 6; ++j) CHECK(gradient(i, j) == 2 * weights[std::size_t(j)]);
}

}  // namespace denselab::test
