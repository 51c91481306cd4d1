// Every figure of gradient_flow in float64, against differences of the mean loss.

#include "lens/gradient_flow.hpp"

#include "lens/mean_loss.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "support/gradient_check.hpp"
#include "support/pictures.hpp"

namespace denselab::test {
namespace {

constexpr Index samples = 300;  // more than a batch of the lens

// A leading and an inner reshape, layers that behave otherwise while training, an activation that
// needs its logits, penalties, and a loss that is fused where the last activation suits it.
Sequential network(const std::string& last) {
  Sequential model(3);
  model.add(Flatten(), {2, 2});
  model.add(Dense({.units = 5,
                   .activation = "silu",
                   .kernel_regularizer = {.l1 = Real(0.01), .l2 = Real(0.02)}}));
  model.add(BatchNormalization());
  model.add(Flatten());
  model.add(Dropout(Real(0.5)));
  model.add(Dense(4, "sigmoid"));
  model.add(Dense(3));
  model.add(ActivationLayer(last));
  model.compile({.optimizer = "sgd", .loss = "categorical_crossentropy"});
  Rng rng(4);
  for (const Parameter& p : model.network().parameters())
    for (Real& value : p.value) value = rng.uniform(Real(0.1), Real(1));
  return model;
}

Dataset data() {
  auto inputs = std::make_shared<Samples>(Shape{2, 2}, SampleType::real);
  inputs->append(samples);
  Rng rng(6);
  for (Real& value : inputs->reals_from(0)) value = rng.uniform(-1, 1);
  Matrix targets(samples, 3);
  for (Real& value : targets.reshaped()) value = rng.uniform(Real(0.1), Real(0.9));
  Dataset all(inputs, targets);
  std::vector<Real> weights(samples);
  for (Real& weight : weights) weight = rng.uniform(Real(0.5), Real(2));
  all.set_sample_weights(weights);
  return all;
}

double norm_of_differences(Sequential& model, MeanLoss& loss, std::size_t parameter) {
  double squares = 0;
  for (Real& weight : model.network().trainable()[parameter].value) {
    const Real kept = weight;
    weight = kept + 1e-5;
    const double above = loss();
    weight = kept - 1e-5;
    const double slope = (above - loss()) / 2e-5;
    weight = kept;
    squares += slope * slope;
  }
  return std::sqrt(squares);
}

}  // namespace

TEST_CASE("gradient flow: norms of dL/dweights are those of finite differences") {
  for (const char* last : {"softmax", "sigmoid"}) {
    CAPTURE(last);
    Sequential model = network(last);
    const Dataset all = data();
    const GradientFlow flow = gradient_flow(model, all);
    MeanLoss loss(model, all, "test");
    CHECK(flow.loss == doctest::Approx(loss()).epsilon(1e-12));
    CHECK(flow.loss == doctest::Approx(model.evaluate(all)[0]).epsilon(1e-9));
    std::size_t parameter = 0;
    for (const GradientFlow::Layer& layer : flow.layers)
      for (const GradientFlow::Weights& weights : layer.weights) {
        CAPTURE(weights.name);
        const double expected = norm_of_differences(model, loss, parameter++);
        CHECK(weights.gradient_norm == doctest::Approx(expected).epsilon(1e-6));
        CHECK(expected > 1e-4);
      }
    CHECK(parameter == model.network().trainable().size());
  }
}

// Moving one output of a layer for all samples is moving a bias behind it.
TEST_CASE("gradient flow: the mean of dL/d(outputs) is the slope of a shift of all of them") {
  Sequential model = network("softmax");
  const Dataset all = data();
  const GradientFlow flow = gradient_flow(model, all);
  REQUIRE(flow.layers.size() == 8);
  // β shifts what batch normalization puts out, and so what Flatten and Dropout hand on.
  const auto slope_of = [&](std::size_t parameter) {
    MeanLoss loss(model, all, "test");
    const auto values = model.network().trainable()[parameter].value;
    const std::vector<Real> kept(values.begin(), values.end());
    const auto shifted = [&](Real by) {
      for (std::size_t i = 0; i < kept.size(); ++i) values[i] = kept[i] + by;
      const double at = loss();
      std::copy(kept.begin(), kept.end(), values.begin());
      return at;
    };
    return (shifted(1e-5) - shifted(-1e-5)) / 2e-5;
  };
  const double beta = slope_of(3);
  for (const std::size_t layer : {2, 3, 4}) {
    CAPTURE(layer);
    CHECK(flow.layers[layer].gradient_mean * samples * 5 == doctest::Approx(beta).epsilon(1e-5));
  }
  // The sixth layer's bias (no activation) is its output.
  CHECK(flow.layers[6].name == "dense_2");
  CHECK(std::abs(flow.layers[6].gradient_mean * samples * 3 - slope_of(7)) < 1e-8);
}

TEST_CASE(
    "gradient flow: signals are the layers' outputs, and gradients of a fused last layer too") {
  Sequential model(1);
  model.add(Dense(1, "sigmoid"), {4});
  model.compile({.optimizer = "sgd", .loss = "binary_crossentropy"});
  auto inputs = pictures(40, {4}, SampleType::real);
  Matrix targets(40, 1);
  for (Index i = 0; i < 40; ++i) targets(i, 0) = static_cast<Real>(i % 2);
  const Dataset all(inputs, targets);
  const Matrix p = model.predict(all);
  const GradientFlow::Layer layer = gradient_flow(model, all).layers[0];
  const auto slope = ((p - targets).array() / (p.array() * (1 - p.array())) / 40).eval();
  CHECK(layer.signal_mean == doctest::Approx(p.mean()));
  CHECK(layer.signal_deviation ==
        doctest::Approx(std::sqrt((p.array() - p.mean()).square().mean())));
  CHECK(layer.gradient_mean == doctest::Approx(slope.mean()));
  CHECK(layer.gradient_deviation ==
        doctest::Approx(std::sqrt((slope - slope.mean()).square().mean())));
  CHECK(layer.gradient_norm == doctest::Approx(std::sqrt(slope.square().sum())));
  CHECK(layer.weights[0].norm == doctest::Approx([&] {
          double squares = 0;
          for (const Real w : model.network().trainable()[0].value) squares += w * w;
          return std::sqrt(squares);
        }()));
}

}  // namespace denselab::test
