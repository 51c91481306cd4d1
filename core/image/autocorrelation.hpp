#pragma once

#include <vector>

#include "image/image.hpp"

namespace denselab {

/// How much a pixel tells about its neighbours: for every offset (dx, dy) up to `radius` either
/// way, Pearson's correlation between a pixel and the one dx to the right and dy below it, over all
/// such pairs of the image:
///
///   r = Σ (a − ā)(b − b̄) / √(Σ (a − ā)² · Σ (b − b̄)²)
///
/// [2 · radius + 1, 2 · radius + 1], row by row from dy = −radius; the middle is 1. NaN where there
/// are no pairs so far apart, or where one side of them does not vary.
/// Throws Error unless the image is grey and 1 ≤ radius ≤ 64.
std::vector<float> autocorrelation(const ImageView& image, int radius);

}  // namespace denselab
