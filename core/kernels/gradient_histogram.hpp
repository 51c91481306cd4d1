#pragma once

#include <span>
#include <vector>

#include "base/matrix.hpp"

namespace denselab::kernels {

/// Which way edges run where in a picture: for each of cells × cells regions, how strongly the
/// brightness rises in each of 8 directions.
///
/// After Dalal and Triggs, "Histograms of Oriented Gradients for Human Detection", 2005, with
/// square-root pixels, signed directions and votes shared between neighbouring cells. A gradient
/// votes for the two of the 8 directions it lies between by being written as their sum:
/// (gx, gy) with gx ≥ gy ≥ 0 is (gx − gy)·(1, 0) + gy·(1, 1), so there is no angle to compute and
/// the derivative is plain. Instead of normalizing blocks, the square root of each sum is taken.
class GradientHistogram {
 public:
  static constexpr Index directions = 8;

  /// For pictures [height, width, channels]. Needs 1 ≤ cells ≤ height, width.
  GradientHistogram(Index height, Index width, Index channels, Index cells);

  /// How many values come out: [cells, cells, directions].
  Index size() const { return cells_ * cells_ * directions; }
  /// How many values of working memory each of the two calls needs.
  Index scratch() const;

  /// x [height, width, channels], 0 … 1 → out [size()]. Of a coloured pixel the channel with the
  /// largest gradient votes.
  void forward(const Real* x, Real* out, Real* scratch) const;

  /// dx += dL/dx, given dout = dL/dout, and out as forward gave it for the same x.
  void backward(const Real* x, const Real* out, const Real* dout, Real* dx, Real* scratch) const;

 private:
  /// A row or column votes for two neighbouring cells; they are counted with a border around them.
  struct Votes {
    Index cell;
    Real first, second;
  };
  static std::vector<Votes> votes_along(Index length, Index cells);
  Index bordered() const { return (cells_ + 2) * directions; }
  void take_roots(const Real* x, Real* roots) const;

  Index height_, width_, channels_, cells_;
  Real share_;  // of one pixel's vote in its cell
  std::vector<Votes> rows_, columns_;
};

}  // namespace denselab::kernels
