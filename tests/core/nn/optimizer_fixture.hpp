#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "nn/optimizers/optimizer.hpp"

namespace denselab {

/// Three weights in two tensors, and their gradients in six steps: signs change, one gradient is
/// 0, sizes go from 0.01 to 3.
struct OptimizerFixture {
  std::vector<Real> a = {Real(0.5), Real(-1.25)}, b = {Real(2)};
  std::vector<Real> gradient_a = {0, 0}, gradient_b = {0};
  std::vector<ParameterSpan> parameters = {{a, gradient_a}, {b, gradient_b}};

  static constexpr std::array<std::array<double, 3>, 6> gradients = {{{0.8, -0.3, 0.05},
                                                                      {0.6, 0.4, -1.5},
                                                                      {-0.2, 0.1, 0},
                                                                      {1.1, -0.7, 3},
                                                                      {0.01, 0.25, -0.4},
                                                                      {-0.9, -0.05, 0.7}}};

  OptimizerFixture() = default;
  OptimizerFixture(const OptimizerFixture&) = delete;  // the spans look at this one's vectors

  /// The gradients of step 0 to 5.
  void bring(std::size_t which) {
    gradient_a = {static_cast<Real>(gradients[which][0]), static_cast<Real>(gradients[which][1])};
    gradient_b = {static_cast<Real>(gradients[which][2])};
    parameters = {{a, gradient_a}, {b, gradient_b}};
  }

  /// The same, and the step.
  void step(Optimizer& optimizer, std::size_t which) {
    bring(which);
    optimizer.step(parameters);
  }

  std::array<Real, 3> weights() const { return {a[0], a[1], b[0]}; }
};

inline std::unique_ptr<Optimizer> optimizer(std::string_view json) {
  return Optimizer::from_config(Json::parse(json));
}

}  // namespace denselab
