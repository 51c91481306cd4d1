#include "lens/loss_surface.hpp"

#include <doctest/doctest.h>

#include "model/weights.hpp"
#include "nn/layers/dense.hpp"
#include "support/messages.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

Sequential regression() {
  Sequential model(3);
  model.add(Dense(4, "tanh"), {3});
  model.add(Dense(1));
  model.compile({.optimizer = "sgd", .loss = "mse"});
  return model;
}

const LossAxis down{{0, 5}, -2, 1}, across{{3, 0}, 0, 4};

}  // namespace

TEST_CASE("loss surface: every point is what evaluate says there") {
  Sequential model = regression();
  const Dataset data = small_regression();
  const auto before = get_weights(model.network());
  const Matrix surface = loss_surface(model, data, down, across, 4);
  for (Index i = 0; i < 4; ++i)
    for (Index j = 0; j < 4; ++j) {
      auto weights = before;
      weights[0].values[5] = static_cast<Real>(-2 + i);
      weights[3].values[0] = static_cast<Real>(4.0 * static_cast<double>(j) / 3);
      set_weights(model.network(), weights);
      CHECK(close(double(surface(i, j)), model.evaluate(data)[0], 1e-6));
      set_weights(model.network(), before);
    }
  CHECK(surface.maxCoeff() > surface.minCoeff() + 1);
  loss_surface(model, data, down, across, 2);
  const auto after = get_weights(model.network());
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i].values == before[i].values);
}

TEST_CASE("loss surface: what makes no sense is refused, and the weights stay") {
  Sequential model = regression();
  const Dataset data = small_regression();
  const auto before = get_weights(model.network());
  const auto refusal = [&](const LossAxis& a, const LossAxis& b, Index steps) {
    return message_of([&] { loss_surface(model, data, a, b, steps); });
  };
  CHECK(contains(refusal(down, across, 1), "steps must be 2 to 1000, but got 1"));
  CHECK(contains(refusal(down, down, 3), "two different weights"));
  CHECK(contains(refusal(down, {{4, 0}, 0, 1}, 3), "weight must be 0 to 3"));
  CHECK(contains(refusal(down, {{3, 0}, 1, 1}, 3), "goes from 1 to 1"));
  CHECK(get_weights(model.network())[0].values == before[0].values);
}

}  // namespace denselab::test
