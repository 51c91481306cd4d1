#pragma once

#include <cstddef>
#include <vector>

namespace denselab {

/// Resizing along one side: which source pixels make each target pixel, and with what weights.
/// Target pixel i is Σ_k weights[start(i) + k] · source[first + k], k < count; its weights sum
/// to 1.
struct Taps {
  struct Pixel {
    int first;
    int count;
    std::size_t start;
  };
  std::vector<Pixel> pixels;
  std::vector<float> weights;
};

/// The `target` pixels that the stretch [begin, begin + length) of a side of `source` pixels is
/// resized to; fractions of pixels count.
///
/// Shrinking takes the area mean: each target pixel covers length / target source pixels, and each
/// of those counts by how much of it is covered (what OpenCV calls INTER_AREA). Every pixel of the
/// source contributes and none twice, so fine strokes fade instead of vanishing, whatever the
/// ratio. Enlarging the area mean would give a mosaic, so it interpolates linearly between the two
/// nearest pixel centres; unlike cubic filters, that never goes beyond the values it started from.
Taps make_taps(double begin, double length, int source, int target);

}  // namespace denselab
