#pragma once

#include "lens/rows.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// What the derivative is taken of: an output as predict gives it, or the number before its final
/// activation, which still has a slope where a probability is next to 0 or 1. Without a final
/// activation they are the same.
enum class Quantity { output, logit };

/// How output `unit` answers to every input of every sample: rows [n, features] of ∂output/∂input
/// at inference, with inputs as the network sees them (pixels as 0 … 1). Simonyan, Vedaldi and
/// Zisserman, "Deep Inside Convolutional Networks", 2013, call it the saliency of a pixel.
///
/// Leaves weights, gradients and metrics alone, so that a training between two batches goes on as
/// if nothing had happened. Throws Error for a unit that does not exist and for samples that do not
/// fit the model.
void input_gradient(Sequential& model, const Dataset& data, Index unit, Quantity of,
                    const TakeRows& take);

/// Throws Error, in the name of `owner`, unless the network has an output `unit`.
void require_output(const Network& network, Index unit, const char* owner);

}  // namespace denselab
