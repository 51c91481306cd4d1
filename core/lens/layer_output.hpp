#pragma once

#include "lens/rows.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// The shape of what a layer puts out for one sample. Builds the model for these samples where
/// their shape was left open. Throws Error for a layer that does not exist and for samples that do
/// not fit.
Shape layer_output_shape(Sequential& model, const Dataset& data, Index layer);

/// What layer `layer` (from 0, as summary counts them) puts out for every sample at inference, with
/// its activation: rows [n, size_of(layer_output_shape)]. Needs the memory of one batch. Throws
/// Error as layer_output_shape does.
void layer_output(Sequential& model, const Dataset& data, Index layer, const TakeRows& take);

}  // namespace denselab
