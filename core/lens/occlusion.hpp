#pragma once

#include "lens/rows.hpp"
#include "model/sequential.hpp"

namespace denselab {

struct OcclusionOptions {
  Index unit = 0;    ///< the output that is watched
  Index size = 4;    ///< side of the patch in pixels
  Index stride = 2;  ///< pixels from one patch to the next
};

/// How many patches cover an image, the last ones cut off at its edge: {rows, columns}. Throws
/// Error unless the model takes images, [rows, columns] or [rows, columns, channels], and the patch
/// fits.
Shape patches_of(const Shape& image, const OcclusionOptions& options);

/// What a patch was worth: output `unit` of the image minus the same with the patch painted over in
/// the image's own mean colour. Above 0 where the patch spoke for the output. Rows [n, patches],
/// patch by patch from the top left. Costs a prediction a patch; weights, gradients and metrics
/// stay as they are. Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks",
/// 2013.
///
/// Throws Error as patches_of, for a unit that does not exist, and for samples that do not fit.
void occlusion(Sequential& model, const Dataset& data, const OcclusionOptions& options,
               const TakeRows& take);

}  // namespace denselab
