#pragma once

#include <string>
#include <vector>

#include "model/network.hpp"

namespace denselab {

/// A copy of one weight array.
struct Weight {
  std::string name;  ///< "dense/kernel"
  Shape shape;
  std::vector<Real> values;  ///< row-major
};

/// All weights, layer by layer, in Keras's order: kernel, bias; gamma, beta, moving_mean,
/// moving_variance. Throws Error before the model is built, when it has none yet.
std::vector<Weight> get_weights(const Network& network);

/// Puts weights in, in the order of get_weights; names are not compared, so that the weights of
/// another model of the same structure fit. Throws Error, before anything is changed, unless there
/// are as many arrays of the same shapes, and all of their values are finite.
void set_weights(const Network& network, const std::vector<Weight>& weights);

}  // namespace denselab
