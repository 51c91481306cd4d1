#pragma once

#include "base/matrix.hpp"

namespace denselab::kernels {

/// How much of a picture has which colour: the cube of red, green and blue in 4 × 4 × 4 colours,
/// each pixel shared between the eight it lies between.
/// Swain and Ballard, "Color Indexing", 1991.
class ColourHistogram {
 public:
  static constexpr Index levels = 4;
  static constexpr Index size() { return levels * levels * levels; }

  /// For pictures of so many pixels [pixels, 3].
  explicit ColourHistogram(Index pixels) : pixels_(pixels) {}

  /// x [pixels, 3], 0 … 1 (what lies outside counts as its nearest colour) → out [size()].
  void forward(const Real* x, Real* out) const;

  /// dx += dL/dx, given dout = dL/dout, and out as forward gave it for the same x.
  void backward(const Real* x, const Real* out, const Real* dout, Real* dx) const;

 private:
  Index pixels_;
};

}  // namespace denselab::kernels
