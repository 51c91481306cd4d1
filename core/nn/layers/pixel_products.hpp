#pragma once

#include "base/pixel_rows.hpp"
#include "kernels/products.hpp"

namespace denselab {

/// The products of a dense layer with a batch of pixels. Of small images the batch becomes numbers
/// once a step. Of large ones only a block of features at a time does, once forward and once
/// backward: memory does not grow with the image, and the numbers never leave the cache.
///
/// [n, i] pixels, w and dw [i, u], dz and y [n, u]. A gradient belongs to the forward before it.
class PixelProducts {
 public:
  /// y = x·w + b; `bias` may be null.
  void forward(PixelRows x, ConstMatrixView w, const Real* bias, MatrixView y);
  /// dw = xᵀ·dz.
  void weight_gradient(PixelRows x, ConstMatrixView dz, MatrixView dw);
  /// The same some rows at a time (see kernels/products.hpp).
  void weight_gradient_by_rows(PixelRows x, ConstMatrixView dz, MatrixView dw,
                               kernels::TakeRows take);
  /// w −= rate · xᵀ·dz.
  void weight_descent(PixelRows x, ConstMatrixView dz, Real rate, MatrixView w);

 private:
  static bool at_once(PixelRows x);
  static Index block_of(PixelRows x);  // features turned into numbers at a time
  void reserve(Index parts, Index values);
  MatrixView numbers(Index part, Index rows, Index columns);
  void forward_some(Index part, PixelRows x, Index block, ConstMatrixView w, const Real* bias,
                    MatrixView y);
  template <typename Product>
  void each_block(PixelRows x, MatrixView w, Product product);

  Matrix numbers_;           // each part that goes on at the same time has some to itself:
  Index values_a_part_ = 0;  // so many
};

}  // namespace denselab
