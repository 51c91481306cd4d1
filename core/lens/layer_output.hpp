#pragma once

#include <span>

#include "lens/rows.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// The shape of what a layer puts out for one sample. Builds the model for these samples where
/// their shape was left open. Throws Error for a layer that does not exist and for samples that do
/// not fit, as of an argument `name`.
Shape layer_output_shape(Sequential& model, const Dataset& data, Index layer,
                         const char* name = "layer_output: layer");

/// Takes rows of the outputs of the layer that stands at `which` in the list that was asked for.
using TakeLayerRows = std::function<void(std::size_t which, Index first, ConstMatrixView rows)>;

/// What each of `layers` (from 0, as summary counts them) puts out for every sample at inference,
/// with its activation: rows [n, size_of(layer_output_shape)], handed out as they lie in the
/// network. All in one forward pass, in the memory of one batch. Throws Error as
/// layer_output_shape does.
void layer_outputs(Sequential& model, const Dataset& data, std::span<const Index> layers,
                   const TakeLayerRows& take);

}  // namespace denselab
