#pragma once

#include <vector>

#include "model/sequential.hpp"

namespace denselab {

/// The loss that evaluate reports, computed a second time and in double throughout: a loss in
/// float32 has seven digits, and their rounding is all that is left in the difference of two losses
/// that are close to each other. Slow beside the real thing, and no replacement for it.
class ExactLoss {
 public:
  /// The model must be compiled and the data fit it (MeanLoss checks that); both outlive this.
  /// Throws Error, in the name of `owner`, for ImageFeatures, which are no weighted sum.
  ExactLoss(const Sequential& model, const Dataset& data, const char* owner);

  /// With the weights as they are now.
  double operator()() const;

 private:
  struct Stage {
    Affine affine;
    const Activation* activation;  // or null
  };
  std::vector<Stage> stages() const;
  double of_sample(const std::vector<Stage>& stages, Index position) const;

  const Sequential& model_;
  const Dataset& data_;
};

}  // namespace denselab
