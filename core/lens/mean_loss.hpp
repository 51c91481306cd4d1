#pragma once

#include "model/sequential.hpp"

namespace denselab {

/// The loss that `evaluate` reports of the data, and what it is made of: the mean over the samples,
/// weighted where they have weights, and the regularization penalties. The losses are summed in
/// double. None of this counts in the model's metrics, so a training does not notice it.
class MeanLoss {
 public:
  /// Throws Error, in the name of `owner`, unless the model is compiled and the data fit it. Both
  /// must outlive this.
  MeanLoss(Sequential& model, const Dataset& data, const char* owner);

  /// With the weights as they are now.
  double operator()();

  /// The same, going backward after every batch: `after_batch` finds in the network what that
  /// batch adds to the derivative of the mean over the samples, ready for inference_backward.
  using AfterBatch = std::function<void(const Batches& batch)>;
  double operator()(const AfterBatch& after_batch);

 private:
  Sequential& model_;
  double share_;  // of one sample
  Batches batches_;
};

}  // namespace denselab
