#pragma once

#include "kernels/simd.hpp"

namespace denselab::kernels {

/// The right operand of a product: element (depth, column) lies at data[depth · depth_step + column
/// · column_step]; one of the steps is 1.
struct Right {
  const Real* data;
  Index depth_step, column_step;

  Right at(Index depth, Index column) const {
    return {data + depth * depth_step + column * column_step, depth_step, column_step};
  }
};

/// The rows [depth, width] of a matrix, one after the other; and those at its right edge.
inline void pack_rows(Right right, Index depth, Index width, Real* panel) {
  for (Index k = 0; k < depth; ++k, right.data += right.depth_step, panel += width)
    for (Index v = 0; v < width; v += lanes) store(panel + v, load(right.data + v));
}

inline void pack_edge_rows(Right right, Index depth, Index columns, Index width, Real* panel) {
  for (Index k = 0; k < depth; ++k, right.data += right.depth_step, panel += width)
    for (Index v = 0; v < width; v += lanes)
      store(panel + v, load_part(right.data + v, columns - v));
}

/// The same of a matrix that lies there transposed.
inline void pack_columns(Right right, Index depth, Index columns, Index width, Real* panel) {
  const Index whole = columns >= width ? depth / 4 * 4 : 0;
  for (Index k = 0; k < whole; k += 4)
    for (Index c = 0; c < width; c += 4)
      transpose_block(right.at(k, c).data, right.column_step, panel + k * width + c, width);
  for (Index c = 0; c < width; ++c) {
    const Real* column = right.at(0, c).data;
    for (Index k = whole; k < depth; ++k) panel[k * width + c] = c < columns ? column[k] : Real(0);
  }
}

/// Copies [depth, columns] of the right operand to `panel` [depth, width], zeros behind the last
/// column: the tiles then read it from front to back, as caches like it, and know no edge.
inline void pack(Right right, Index depth, Index columns, Index width, Real* panel) {
  if (right.column_step != 1)
    pack_columns(right, depth, columns, width, panel);
  else if (columns >= width)
    pack_rows(right, depth, width, panel);
  else
    pack_edge_rows(right, depth, columns, width, panel);
}

}  // namespace denselab::kernels
