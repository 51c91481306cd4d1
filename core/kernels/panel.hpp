#pragma once

#include "kernels/tile.hpp"

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

// Out of line, as one copy for all products: packing is a small part of the time, but not of the
// code.

/// The rows of a matrix, one after the other.
template <Index Width>
[[gnu::noinline]] inline void pack_rows(Right right, Index depth, Real* panel) {
  for (Index k = 0; k < depth; ++k, right.data += right.depth_step, panel += Width)
    for (Index v = 0; v < Width; v += lanes) store(panel + v, load(right.data + v));
}

/// The columns of one that lies there transposed. depth is a multiple of 4.
template <Index Width>
[[gnu::noinline]] inline void pack_columns(Right right, Index depth, Real* panel) {
  for (Index k = 0; k < depth; k += 4, panel += 4 * Width)
    for (Index c = 0; c < Width; c += 4)
      transpose_block(right.at(k, c).data, right.column_step, panel + c, Width);
}

/// Either, at the edges, value by value.
[[gnu::noinline]] inline void pack_edge(Right right, Index depth, Index columns, Index width,
                                        Real* panel) {
  for (Index k = 0; k < depth; ++k, panel += width) {
    std::fill_n(panel, width, Real(0));
    for (Index c = 0; c < columns; ++c) panel[c] = *right.at(k, c).data;
  }
}

/// Copies [depth, columns] of the right operand to `panel` [depth, Width], zeros behind the last
/// column: the tiles then read it from front to back, as caches like it, and know no edge.
template <Index Width>
inline void pack(Right right, Index depth, Index columns, Real* panel) {
  Index done = 0;
  if (columns >= Width && right.column_step == 1) {
    pack_rows<Width>(right, done = depth, panel);
  } else if (columns >= Width) {
    pack_columns<Width>(right, done = depth / 4 * 4, panel);
  }
  pack_edge(right.at(done, 0), depth - done, std::min(columns, Width), Width, panel + done * Width);
}

}  // namespace denselab::kernels
