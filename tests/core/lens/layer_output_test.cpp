#include "lens/layer_output.hpp"

#include <doctest/doctest.h>

#include "model/weights.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"

namespace denselab::test {
namespace {

// The first `layers` of: Flatten, Dense, BatchNormalization, Dropout, Dense.
Sequential classifier(int layers = 5) {
  Sequential model(6);
  model.add(Flatten(), {5, 4, 1});
  if (layers > 1) model.add(Dense(7, "relu"));
  if (layers > 2) model.add(BatchNormalization());
  if (layers > 3) model.add(Dropout(Real(0.5)));
  if (layers > 4) model.add(Dense(3, "softmax"));
  return model;
}

Dataset data() { return Dataset(pictures(600, {5, 4, 1})); }

}  // namespace

TEST_CASE("layer output: what a model that ends there predicts") {
  Sequential model = classifier();
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  for (Index layer = 0; layer < 5; ++layer) {
    CAPTURE(layer);
    Sequential shorter = classifier(static_cast<int>(layer) + 1);
    auto weights = get_weights(model.network());
    weights.resize(shorter.network().parameters().size());
    set_weights(shorter.network(), weights);
    const Matrix expected = shorter.predict(data());
    CHECK(layer_output_shape(model, data(), layer) == shorter.network().output_shape());
    Matrix outputs;
    const auto take = collect(outputs);
    layer_outputs(model, data(), {&layer, 1},
                  [&](std::size_t, Index first, ConstMatrixView rows) { take(first, rows); });
    REQUIRE(outputs.rows() == 600);
    CHECK((outputs - expected).cwiseAbs().maxCoeff() < 1e-6);
    CHECK(expected.cwiseAbs().maxCoeff() > 0.1);
  }
}

TEST_CASE("layer output: one batch at a time") {
  Sequential model = classifier();
  Index most = 0, next = 0;
  const Index layer = 1;
  layer_outputs(model, data(), {&layer, 1}, [&](std::size_t, Index first, ConstMatrixView rows) {
    CHECK(first == next);
    next += rows.rows();
    most = std::max(most, rows.rows());
  });
  CHECK(next == 600);
  CHECK(most == 256);
}

TEST_CASE("layer output: several layers in one pass, in any order, are each by itself") {
  Sequential model = classifier();
  const std::vector<Index> layers = {4, 0, 2, 0};
  std::vector<Matrix> together(layers.size());
  layer_outputs(model, data(), layers, [&](std::size_t which, Index first, ConstMatrixView rows) {
    collect(together[which])(first, rows);
  });
  for (std::size_t i = 0; i < layers.size(); ++i) {
    CAPTURE(i);
    Matrix alone;
    layer_outputs(
        model, data(), {&layers[i], 1},
        [&](std::size_t, Index first, ConstMatrixView rows) { collect(alone)(first, rows); });
    CHECK(together[i] == alone);
  }
  CHECK(together[1] == together[3]);
}

TEST_CASE("layer output: a layer that does not exist") {
  Sequential model = classifier();
  for (const Index layer : {-1, 5})
    CHECK(message_of([&] { layer_output_shape(model, data(), layer); }) ==
          text("layer_output: layer must be 0 to 4, because the model has 5 layers, but got ",
               layer, "."));
}

}  // namespace denselab::test
