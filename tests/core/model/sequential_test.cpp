#include "model/sequential.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "base/error.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/flatten.hpp"
#include "support/close.hpp"
#include "support/small_data.hpp"

namespace denselab::test {

TEST_CASE("Sequential: compile freezes the structure") {
  Sequential model;
  model.add(Dense(2, "softmax"), {3});
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  CHECK_THROWS_WITH_AS(model.add(Dense(1)),
                       doctest::Contains("after compile the structure of the model"), Error);
  CHECK(model.network().layers().size() == 1);
}

TEST_CASE("Sequential: loss and optimizer must be chosen, and before fit") {
  Sequential model;
  CHECK_THROWS_WITH_AS(model.compile({.optimizer = "sgd", .loss = "mse"}),
                       doctest::Contains("no layers yet"), Error);
  model.add(Dense(1), {3});
  CHECK_THROWS_WITH_AS(model.compile({.optimizer = "sgd"}), doctest::Contains("loss is missing"),
                       Error);
  CHECK_THROWS_WITH_AS(model.compile({.loss = "mse"}), doctest::Contains("optimizer is missing"),
                       Error);
  CHECK_THROWS_WITH_AS(model.compile({.optimizer = "sgd", .loss = "mse", .metrics = {"acuracy"}}),
                       doctest::Contains("Did you mean accuracy?"), Error);
  CHECK_FALSE(model.compiled());
  CHECK_THROWS_WITH_AS(model.fit(small_regression()), doctest::Contains("must be compiled first"),
                       Error);
}

TEST_CASE("Sequential: a layer that does not fit leaves the model as it was") {
  Sequential model;
  model.add(Flatten(), {2, 3});
  model.add(Dense(4));
  Dense named(2);
  named.set_name("dense");
  CHECK_THROWS_WITH_AS(model.add(std::move(named)), doctest::Contains("already a layer named"),
                       Error);
  Sequential images;
  CHECK_THROWS_WITH_AS(images.add(Dense(4), {28, 28}), doctest::Contains("Flatten"), Error);
  CHECK(images.network().layers().empty());
}

TEST_CASE("Sequential: names its layers as Keras does") {
  Sequential model;
  model.add(Dense(4), {2});
  model.add(ActivationLayer("relu"));
  model.add(Dense(1));
  CHECK(model.network().layers()[2]->name() == "dense_1");
  CHECK(model.network().parameters()[2].name == "dense_1/kernel");
}

TEST_CASE("Sequential: the input shape may come with the data") {
  Sequential model;
  model.add(Dense(1));
  model.compile({.optimizer = "sgd", .loss = "mse", .metrics = {"mae"}});
  CHECK_THROWS_WITH_AS(model.network().input_shape(), doctest::Contains("not known yet"), Error);
  model.fit(small_regression());
  CHECK(model.network().input_shape() == Shape{3});
  CHECK(model.metric_names() == std::vector<std::string>{"loss", "mae"});
}

TEST_CASE("Sequential: data that does not fit is refused in words") {
  Sequential model;
  model.add(Dense(2, "softmax"), {4});
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  CHECK_THROWS_WITH_AS(model.fit(small_classes()),
                       "x: the model takes samples of shape (4), but these have shape (3).", Error);
  Sequential three;
  three.add(Dense(2, "softmax"), {3});
  three.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  CHECK_THROWS_WITH_AS(three.fit(small_classes()),
                       doctest::Contains("class indices from 0 to 1"), Error);
}

TEST_CASE("Sequential: NaN in the data is found before training") {
  auto samples = std::make_shared<Samples>(Shape{2}, SampleType::real);
  samples->append(3);
  samples->reals_from(1)[1] = std::numeric_limits<Real>::quiet_NaN();
  Sequential model;
  model.add(Dense(1), {2});
  model.compile({.optimizer = "sgd", .loss = "mse"});
  CHECK_THROWS_WITH_AS(model.fit(Dataset(samples, matrix(3, {1, 2, 3}))),
                       "x must hold finite numbers, but sample 1, feature 1 is NaN.", Error);
}

TEST_CASE("Sequential: predict gives the activation's outputs, in any batch size, fused or not") {
  Sequential model(3);
  model.add(Dense(4, "tanh"), {3});
  model.add(Dense(3, "softmax"));
  const Matrix before = model.predict(small_classes());
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  const Matrix after = model.predict(small_classes(), 3);
  REQUIRE(after.rows() == 10);
  for (Index i = 0; i < 10; ++i) CHECK(close(after.row(i).sum(), 1));
  CHECK((before - after).cwiseAbs().maxCoeff() < 1e-6);
}

TEST_CASE("Sequential: three epochs as PyTorch trains them") {
  // PyTorch 1.13, float64: tanh(x·W1 + b1)·W2 + b2, cross-entropy times class weights (sum over the
  // batch / batch size) + 0.01·Σ W1², SGD 0.1 with momentum 0.9, batches of 4, 4 and 2, no shuffle.
  Sequential model;
  model.add(Dense({.units = 4, .activation = "tanh", .kernel_regularizer = {.l2 = Real(0.01)}}),
            {3});
  model.add(Dense(3, "softmax"));
  set_known_weights(model);
  model.compile({.optimizer = Json::parse(R"({"class_name": "SGD", "config":
                     {"learning_rate": 0.1, "momentum": 0.9}})"),
                 .loss = "sparse_categorical_crossentropy",
                 .metrics = {"accuracy"}});
  TrainingOptions options;
  options.epochs = 3;
  options.batch_size = 4;
  options.shuffle = false;
  options.class_weight = {{1, 2.0}, {2, 0.5}};
  const History history = model.fit(small_classes(), options);

  CHECK(history.epoch == std::vector<int>{0, 1, 2});
  check_close(history.of("loss"), {1.37849325, 1.23048951, 1.11055993});
  check_close(history.of("accuracy"), {0.3, 0.3, 0.4});
  const std::vector<Parameter> p = model.network().parameters();
  check_close(p[0].value, {0.0496739719, -0.321192968, -0.0463323655, 0.416146357, 0.57931876,
                           -0.540843507, -0.252216294, 0.14064507, 0.131066811, 0.23938224,
                           -0.428934314, -0.186072693});
  check_close(p[1].value, {-0.0584886371, 0.169895002, -0.504272582, 0.131151619});
  check_close(p[2].value, {-0.34225538, 0.350222161, 0.242033219, 0.452162458, -0.222827831,
                           -0.229334626, -0.260330877, -0.495924545, 0.506255422, 0.203599677,
                           0.591987084, -0.045586761});
  check_close(p[3].value, {0.21284863, 0.401870349, -0.61471898});
}

TEST_CASE("Sequential: weights in the sample say the same as weights of the class") {
  const auto train = [](bool by_class) {
    Sequential model(1);
    model.add(Dense(3, "softmax"), {3});
    model.compile({.optimizer = "adam", .loss = "sparse_categorical_crossentropy"});
    Dataset data = small_classes();
    TrainingOptions options;
    if (by_class) options.class_weight = {{0, 3.0}, {1, 1.0}, {2, 1.0}};
    std::vector<Real> weights;
    for (Index i = 0; i < data.size(); ++i)
      weights.push_back(data.targets()(i, 0) == 0 ? Real(3) : Real(1));
    if (!by_class) data.set_sample_weights(weights);
    return model.fit(data, options).of("loss");
  };
  CHECK(train(true) == train(false));
}

}  // namespace denselab::test
