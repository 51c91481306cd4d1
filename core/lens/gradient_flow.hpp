#pragma once

#include <string>
#include <vector>

#include "model/sequential.hpp"

namespace denselab {

/// How signal and gradient fare on their way through a network. What multiplies by less than one in
/// every layer is gone after a few (Hochreiter, "Untersuchungen zu dynamischen neuronalen Netzen",
/// 1991; Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
/// networks", 2010, whose figures are these).
struct GradientFlow {
  struct Weights {
    std::string name;  ///< "dense/kernel"
    double norm, gradient_norm;
  };
  struct Layer {
    std::string name;
    /// The layer's outputs, over all samples and units.
    double signal_mean, signal_deviation;
    /// dL/d(outputs), over the same: L is the mean loss, so each sample's is divided by how many
    /// there are. The norm is Euclidean.
    double gradient_mean, gradient_deviation, gradient_norm;
    std::vector<Weights> weights;  ///< those that training changes
  };

  double loss;  ///< as evaluate has it, with the regularization penalties
  std::vector<Layer> layers;
};

/// Passes the data through and back and takes the measure of every layer. In the mode in which the
/// network answers: no dropout, moving averages in batch normalization, so that the same weights
/// always give the same figures. dL/dweights includes the regularization penalties. A last layer
/// whose activation is computed together with the loss (sigmoid or softmax with its cross-entropy)
/// has its gradient from the loss of its outputs, which is flat where a probability is clipped;
/// what goes back from there is exact.
///
/// Leaves weights, optimizer, metrics and random streams alone, so that a training between two
/// batches goes on as if nothing had happened. Throws Error for a model that is not compiled, and
/// for data that do not fit it.
GradientFlow gradient_flow(Sequential& model, const Dataset& data);

}  // namespace denselab
