#pragma once

#include "kernels/simd.hpp"

namespace denselab::kernels {

/// Rows × Columns scalar products at once: out[r, c] = a_r · b_c, both contiguous over the depth.
template <int Rows, int Columns>
inline void dots_tile(const Real* a, const Real* b, Index depth, Real* out, Index out_stride) {
  Vec sums[Rows][Columns] = {};
  Index k = 0;
  for (; k + lanes <= depth; k += lanes) {
    Vec right[Columns];
    for (int c = 0; c < Columns; ++c) right[c] = load(b + c * depth + k);
    for (int r = 0; r < Rows; ++r) {
      const Vec left = load(a + r * depth + k);
      for (int c = 0; c < Columns; ++c) sums[r][c] = multiply_add(left, right[c], sums[r][c]);
    }
  }
  for (int r = 0; r < Rows; ++r) {
    for (int c = 0; c < Columns; ++c) {
      Real total = sum(sums[r][c]);
      for (Index rest = k; rest < depth; ++rest) total += a[r * depth + rest] * b[c * depth + rest];
      out[r * out_stride + c] = total;
    }
  }
}

/// out = a · bᵀ: a [rows, depth], b [columns, depth], out [rows, columns].
inline void dots(const Real* a, const Real* b, Index rows, Index columns, Index depth, Real* out) {
  constexpr int high = 2, wide = 4;
  Index column = 0;
  for (; column + wide <= columns; column += wide) {
    Index row = 0;
    for (; row + high <= rows; row += high)
      dots_tile<high, wide>(a + row * depth, b + column * depth, depth,
                            out + row * columns + column, columns);
    for (; row < rows; ++row)
      dots_tile<1, wide>(a + row * depth, b + column * depth, depth, out + row * columns + column,
                         columns);
  }
  for (; column < columns; ++column)
    for (Index row = 0; row < rows; ++row)
      dots_tile<1, 1>(a + row * depth, b + column * depth, depth, out + row * columns + column,
                      columns);
}

}  // namespace denselab::kernels
