#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "model/sequential.hpp"

namespace denselab::test {

/// A batch and the model it is for.
struct GradientCase {
  Sequential model;
  Matrix x, y;
  std::vector<Real> weights;
};

/// The training loss of the batch, with the random streams (dropout) at their beginning.
inline double training_loss(GradientCase& c) {
  c.model.network().seed(1);
  c.model.begin_metrics();
  const ConstMatrixView x(c.x.data(), c.x.rows(), c.x.cols()),
      y(c.y.data(), c.y.rows(), c.y.cols());
  c.model.forward_batch(x, y, c.weights, Phase::training);
  return c.model.logs().front().second;
}

/// The largest disagreement, over all trainable parameters, of the back-propagated derivative with
/// the central difference (f(w + h) − f(w − h)) / 2h: relative where the derivative is above 1. A
/// NaN anywhere makes it infinite, so that no comparison can pass by accident.
inline double worst_gradient_error(GradientCase& c) {
  Network& network = c.model.network();
  network.reserve(c.x.rows());
  training_loss(c);
  network.backward();
  network.add_penalty_gradients();
  std::vector<std::vector<Real>> gradients;
  for (const ParameterSpan& p : network.trainable())
    gradients.emplace_back(p.gradient.begin(), p.gradient.end());

  double worst = 0;
  for (std::size_t k = 0; k < gradients.size(); ++k) {
    for (std::size_t i = 0; i < gradients[k].size(); ++i) {
      Real& weight = network.trainable()[k].value[i];
      const Real kept = weight;
      constexpr double h = 1e-6;
      weight = kept + h;
      const double above = training_loss(c);
      weight = kept - h;
      const double below = training_loss(c);
      weight = kept;
      const double expected = (above - below) / (2 * h);
      const double error = std::abs(gradients[k][i] - expected) / std::max(1.0, std::abs(expected));
      if (!(error <= worst)) worst = std::isfinite(error) ? error : INFINITY;
    }
  }
  return worst;
}

/// Random inputs in −1 … 1, weights other than 1, and targets that suit the loss.
inline void fill_batch(GradientCase& c, Index samples, Rng rng) {
  const Network& network = c.model.network();
  const Loss& loss = c.model.loss();
  c.x.resize(samples, size_of(network.input_shape()));
  for (Real& value : c.x.reshaped()) value = rng.uniform(-1, 1);
  c.y.resize(samples, loss.target_columns(network.outputs()));
  const bool margin = loss.name == "hinge" || loss.name == "squared_hinge";
  for (Real& value : c.y.reshaped()) {
    if (loss.targets == Targets::classes)
      value = static_cast<Real>(rng.below(static_cast<std::uint32_t>(network.outputs())));
    else
      value = margin ? (rng.below(2) ? Real(1) : Real(-1)) : rng.uniform(Real(0.05), Real(0.95));
  }
  for (Index i = 0; i < samples; ++i) c.weights.push_back(rng.uniform(Real(0.5), Real(2)));
}

}  // namespace denselab::test
