#include "lens/fold.hpp"

#include <doctest/doctest.h>

#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/image_features.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

// By hand: y = x·kernel + bias for every sample.
Matrix answers(const FoldedLayer& folded, const Dataset& data) {
  Matrix x(data.size(), folded.kernel.rows());
  const std::vector<std::uint32_t> all = counted(data.size());
  data.gather(all, view(x));
  Matrix y = x * folded.kernel;
  y.rowwise() += folded.bias.transpose();
  return y;
}

}  // namespace

TEST_CASE("fold: a trained network of four linear layers is one layer") {
  Sequential model(2);
  model.add(Dense(5), {3});
  model.add(Dense(4));
  model.add(Dense({.units = 6, .use_bias = false}));
  model.add(Dense(2));
  model.compile({.optimizer = "adam", .loss = "mse"});
  const Dataset small = small_regression();
  Matrix targets(10, 2);
  targets << small.targets(), -2 * small.targets().array() + 1;
  TrainingOptions options;
  options.epochs = 200;
  model.fit({small_samples(), targets}, options);

  const FoldedLayer folded = fold(model);
  CHECK(folded.kernel.rows() == 3);
  CHECK(folded.kernel.cols() == 2);
  const Matrix expected = model.predict(small);
  CHECK((answers(folded, small) - expected).cwiseAbs().maxCoeff() < 1e-5);
  CHECK(expected.cwiseAbs().maxCoeff() > 1);
  // y = x1 − 2·x2 + ½ was there to be learned, and the folded weights are it.
  CHECK(folded.kernel(0, 0) > 0.5);
  CHECK(folded.kernel(1, 0) < -1);
}

TEST_CASE("fold: everything that is linear at inference") {
  Sequential model(5);
  model.add(Rescaling(Real(1.5), Real(-0.2)), {2, 3, 1});
  model.add(Flatten());
  model.add(Normalization({0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, {1, 2, 0.5, 1, 4, 1}));
  model.add(Dense(4));
  model.add(BatchNormalization());
  model.add(Dropout(Real(0.5)));
  model.add(ActivationLayer("linear"));
  model.add(Dense(3));
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  Rng rng(8);
  for (const Parameter& p : model.network().parameters())
    for (Real& value : p.value) value = rng.uniform(Real(0.2), Real(1.2));
  const Dataset data(pictures(20, {2, 3, 1}));
  const Matrix expected = model.predict(data);
  CHECK((answers(fold(model), data) - expected).cwiseAbs().maxCoeff() < 1e-5);
  CHECK((expected.rowwise() - expected.row(0)).cwiseAbs().maxCoeff() > 0.1);
}

TEST_CASE("fold: what is in the way is named") {
  Sequential bent(1);
  bent.add(Dense(4), {3});
  bent.add(Dense(4, "sigmoid"));
  bent.add(Dense(1));
  CHECK(contains(message_of([&] { fold(bent); }),
                 "fold: layer \"dense_1\" has the activation sigmoid."));

  Sequential features(1);
  features.add(ImageFeatures(), {8, 8, 1});
  features.add(Dense(1));
  CHECK(contains(message_of([&] { fold(features); }), "\"image_features\" (ImageFeatures)"));

  Sequential open(1);
  open.add(Dense(4));
  CHECK(contains(message_of([&] { fold(open); }), "not known yet"));
}

}  // namespace denselab::test
