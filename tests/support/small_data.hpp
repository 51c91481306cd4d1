#pragma once

#include "data/dataset.hpp"
#include "model/sequential.hpp"
#include "support/close.hpp"

namespace denselab::test {

/// Ten samples of three features, (7i + 3j) mod 11 brought to −1 … 1.
inline std::shared_ptr<Samples> small_samples() {
  auto samples = std::make_shared<Samples>(Shape{3}, SampleType::real);
  samples->append(10);
  for (Index i = 0; i < 10; ++i)
    for (Index j = 0; j < 3; ++j)
      samples->reals_from(i)[std::size_t(j)] = static_cast<Real>((7 * i + 3 * j) % 11 - 5) / 5;
  return samples;
}

/// … with three classes.
inline Dataset small_classes() {
  Matrix labels(10, 1);
  for (Index i = 0; i < 10; ++i) labels(i, 0) = static_cast<Real>((i * i + i / 3) % 3);
  return {small_samples(), labels};
}

/// … with y = x1 − 2·x2 + ½.
inline Dataset small_regression() {
  auto samples = small_samples();
  Matrix y(10, 1);
  for (Index i = 0; i < 10; ++i)
    y(i, 0) = samples->reals_from(i)[0] - 2 * samples->reals_from(i)[1] + Real(0.5);
  return {samples, y};
}

/// The weights that the reference program began with, for Dense(4) on Dense(3) and zero biases.
inline void set_known_weights(Sequential& model) {
  const std::vector<Parameter> p = model.network().parameters();
  for (Index i = 0; i < 3; ++i)
    for (Index j = 0; j < 4; ++j)
      p[0].value[std::size_t(i * 4 + j)] = static_cast<Real>((5 * i + 2 * j) % 7 - 3) / 6;
  for (Index i = 0; i < 4; ++i)
    for (Index j = 0; j < 3; ++j)
      p[2].value[std::size_t(i * 3 + j)] = static_cast<Real>((3 * i + 4 * j) % 5 - 2) / 4;
}

}  // namespace denselab::test
