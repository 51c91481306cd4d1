#pragma once

#include "model/sequential.hpp"

namespace denselab {

/// One dense layer: y = x·kernel + bias.
struct FoldedLayer {
  Matrix kernel;  ///< [inputs, outputs]
  Vector bias;    ///< [outputs]
};

/// The one dense layer that a network without activations equals: weighted sums of weighted sums
/// are weighted sums, x·W₁·W₂ = x·(W₁·W₂), and b₁·W₂ + b₂ is their bias. Dropout and batch
/// normalization are taken as they are at inference; samples of several dimensions as one vector,
/// row by row. Products are formed in double, from the last layer to the first.
///
/// Throws Error, naming the layer and what keeps it from being folded, for a network with an
/// activation other than "linear", and with ImageFeatures; and before the model knows its inputs.
FoldedLayer fold(const Sequential& model);

}  // namespace denselab
