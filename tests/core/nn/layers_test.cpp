#include <doctest/doctest.h>

#include "base/error.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"
#include "support/close.hpp"

namespace denselab::test {
namespace {

Matrix outputs_of(Layer& layer, const Shape& shape, const Matrix& x, Phase phase) {
  const Shape out = layer.build(shape, Rng(1));
  layer.reserve(x.rows());
  Matrix y(x.rows(), size_of(out));
  layer.forward(view(x), view(y), phase);
  return y;
}

std::string message_of(const char* config) {
  try {
    Layer::from_config(Json::parse(config));
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("Dense: weights times inputs plus bias, then the activation") {
  Dense layer(2, "relu");
  layer.build({3}, Rng(1));
  const std::vector<Parameter> parameters = layer.parameters();
  REQUIRE(parameters.size() == 2);
  CHECK(parameters[0].shape == Shape{3, 2});
  CHECK(parameters[1].shape == Shape{2});
  std::ranges::copy(std::vector<Real>{1, 2, 3, 4, 5, 6}, parameters[0].value.begin());
  std::ranges::copy(std::vector<Real>{10, -100}, parameters[1].value.begin());
  const Matrix x = matrix(2, {1, 0, -1, 2, 1, 1});
  Matrix y(2, 2);
  layer.forward(view(x), view(y), Phase::inference);
  check_close(y, {1 - 5 + 10, 0, 2 + 3 + 5 + 10, 0});
}

TEST_CASE("Dense: begins like Keras: glorot_uniform kernel, zero bias") {
  Dense layer(128);
  layer.build({784}, Rng(5));
  const auto kernel = layer.parameters()[0].value;
  const Real limit = std::sqrt(Real(6) / (784 + 128));
  const auto [low, high] = std::ranges::minmax(kernel);
  CHECK(low >= -limit);
  CHECK(high <= limit);
  CHECK(high > limit * Real(0.99));
  CHECK(std::ranges::all_of(layer.parameters()[1].value, [](Real b) { return b == 0; }));
}

TEST_CASE("Dense: refuses what is not a vector, and says what helps") {
  Dense layer(2);
  CHECK_THROWS_WITH_AS(layer.build({28, 28}, Rng(1)), doctest::Contains("Put a Flatten layer"),
                       Error);
  CHECK_THROWS_WITH_AS(Dense(0), doctest::Contains("units must be a whole number of at least 1"),
                       Error);
}

TEST_CASE("BatchNormalization: the batch's statistics in training, moving averages at inference") {
  // PyTorch 1.13: BatchNorm1d(eps=1e-3, momentum=0.01), the moving variance biased as in Keras.
  BatchNormalization layer;
  const Matrix x = matrix(3, {1, 4, 2, -1, 4, 0.5});
  check_close(outputs_of(layer, {2}, x, Phase::training),
              {-1.06870151, 1.35229333, -0.267175378, -1.03410667, 1.33587689, -0.318186667});
  check_close(layer.parameters()[2].value, {0.0233333333, 0.0116666667});
  check_close(layer.parameters()[3].value, {1.00555556, 1.03388889});
  Matrix y(3, 2);
  layer.forward(view(x), view(y), Phase::inference);
  check_close(y, {0.973481025, 3.92052824, 1.97021928, -0.994467463, 3.96369578, 0.480031247});
}

TEST_CASE("BatchNormalization: one statistic a channel, over rows and columns") {
  BatchNormalization layer;
  const Matrix x =
      matrix(1, {1, 10, 3, 30});  // one sample of shape (2, 2): channels 1, 3 and 10, 30
  const Matrix y = outputs_of(layer, {2, 2}, x, Phase::training);
  check_close(y, {-0.9995, -0.999995, 0.9995, 0.999995}, 1e-4);
  CHECK(layer.parameters()[0].shape == Shape{2});
}

TEST_CASE("Normalization: the given mean and variance of every channel, as in Keras") {
  const Matrix x = matrix(1, {0, 0.5, 1, 0.25, 0.5, 1});
  // (0 − 0.5)/0.25, (0.5 − 0.5)/2, (1 − 1)/1e-7; (0.25 − 0.5)/0.25, …
  Normalization layer({0.5, 0.5, 1}, {0.0625, 4, 0});
  check_close(outputs_of(layer, {2, 3}, x, Phase::training), {-2, 0, 0, -1, 0, 0});
  Normalization one({0.5}, {0.25});
  check_close(outputs_of(one, {2, 3}, x, Phase::inference), {-1, 0, 1, -0.5, 0, 1});
  CHECK(layer.parameters().empty());

  const char* keras = R"({"class_name": "Normalization", "config": {"name": "normalization",
      "trainable": true, "dtype": "float32", "axis": [-1], "invert": false,
      "mean": [0.5, 0.5, 1], "variance": [0.0625, 4, 0]}})";
  const auto read = Layer::from_config(Json::parse(keras));
  CHECK(read->config() == layer.config());
  check_close(outputs_of(*read, {2, 3}, x, Phase::inference), {-2, 0, 0, -1, 0, 0});

  CHECK(message_of(R"({"class_name": "Normalization", "config": {"mean": [1, 2]}})") ==
        "Normalization: variance is missing; it must be a list of numbers of at least 0, one for "
        "each channel.");
  CHECK(message_of(R"({"class_name": "Normalization", "config": {"mean": 0, "variance": -1}})") ==
        "Normalization: variance must be a number of at least 0, but got -1.");
  CHECK(message_of(R"({"class_name": "Normalization", "config": {"mean": [0, 1],
      "variance": 1}})").find("got 2 and 1") != std::string::npos);
  CHECK(message_of(R"({"class_name": "Normalization", "config": {"mean": 0, "variance": 1,
      "axis": 1}})") == "Normalization: axis must be -1, but got 1.");
  CHECK_THROWS_WITH_AS(layer.build({28, 28, 1}, Rng(1)), doctest::Contains("for 3"), Error);
}

TEST_CASE("Dropout: drops the asked share, keeps the mean, is off at inference") {
  Dropout layer(Real(0.25));
  const Matrix x = Matrix::Ones(100, 100);
  const Matrix y = outputs_of(layer, {100}, x, Phase::training);
  const double dropped = static_cast<double>((y.array() == 0).count()) / 10000;
  CHECK(dropped > 0.23);
  CHECK(dropped < 0.27);
  CHECK(close(y.maxCoeff(), 1 / 0.75));
  Matrix same(100, 100);
  layer.forward(view(x), view(same), Phase::inference);
  CHECK(same == x);
  CHECK_THROWS_WITH_AS(Dropout(1), doctest::Contains("below 1, but got 1"), Error);
}

TEST_CASE("Rescaling, Flatten and Activation") {
  Rescaling rescaling(Real(1) / Real(255));
  check_close(outputs_of(rescaling, {3}, matrix(1, {0, 51, 255}), Phase::inference), {0, 0.2, 1});
  CHECK(Flatten().build({28, 28, 3}, Rng(0)) == Shape{2352});
  ActivationLayer relu("relu");
  check_close(outputs_of(relu, {2}, matrix(1, {-1, 2}), Phase::inference), {0, 2});
}

TEST_CASE("layers from configs: what Keras writes, and errors that help") {
  const auto layer = Layer::from_config(Json::parse(
      R"({"class_name": "Dense", "config": {"name": "out", "units": 10, "activation": "softmax",
          "input_shape": [784], "kernel_initializer": {"class_name": "HeNormal", "config": {}}}})"));
  CHECK(layer->class_name() == "Dense");
  CHECK(layer->name() == "out");
  CHECK(layer->input_shape() == Shape{784});
  CHECK(layer->config().find("activation")->as_string() == "softmax");

  CHECK(message_of(R"({"class_name": "Dense", "config": {"units": -3}})") ==
        "Dense: units must be a whole number of at least 1, but got -3.");
  CHECK(message_of(R"({"class_name": "Dense", "config": {"units": 2.5}})") ==
        "Dense: units must be a whole number of at least 1, but got 2.5.");
  CHECK(message_of(R"({"class_name": "Dense", "config": {"unit": 2}})").find("units") !=
        std::string::npos);
  CHECK(message_of(R"({"class_name": "Conv2D", "config": {}})").find("Dense, Activation") !=
        std::string::npos);
  CHECK(message_of(R"({"class_name": "Dropout", "config": {"rate": 1}})").find("rate") !=
        std::string::npos);
}

}  // namespace denselab::test
