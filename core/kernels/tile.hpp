#pragma once

#include <algorithm>

#include "kernels/simd.hpp"

namespace denselab::kernels {

/// The left operand of a product: element (row, depth) lies at data[row · row_step + depth ·
/// depth_step], so that x and xᵀ are the same memory read with other steps.
struct Left {
  const Real* data;
  Index row_step, depth_step;

  Left from_row(Index row) const { return {data + row * row_step, row_step, depth_step}; }
};

/// What becomes of a finished sum. All write row `row`, columns `column` … `column + lanes`.
struct Store {
  Real* out;
  Index stride;
  const Real* bias;  // added to every row; null for none

  Vec begin(Index column) const { return bias ? load(bias + column) : Vec{}; }
  Real begin_one(Index column) const { return bias ? bias[column] : Real(0); }
  void finish(Index row, Index column, Vec total) const {
    store(out + row * stride + column, total);
  }
  void finish_one(Index row, Index column, Real total) const {
    out[row * stride + column] = total;
  }
};

/// w −= rate · total: a step of gradient descent whose gradient never becomes a matrix.
struct Descend {
  Real* out;
  Index stride;
  Real rate;

  Vec begin(Index) const { return Vec{}; }
  Real begin_one(Index) const { return 0; }
  void finish(Index row, Index column, Vec total) const {
    Real* w = out + row * stride + column;
    store(w, multiply_add(splat(-rate), total, load(w)));
  }
  void finish_one(Index row, Index column, Real total) const {
    out[row * stride + column] -= rate * total;
  }
};

// The tile of sums that the browser's compiler keeps in registers: 4 rows of 2 vectors. Larger
// ones (4 × 12, 3 × 16) spill and run at half the speed. Native code has more registers.
#ifdef __wasm__
inline constexpr int tile_rows = 4, tile_vectors = 2;
#else
inline constexpr int tile_rows = 4, tile_vectors = 3;
#endif

/// One tile: Rows × Vectors·lanes sums over the whole depth, held in registers throughout.
template <int Rows, int Vectors, typename Finish>
inline void tile(Left left, const Real* right, Index right_stride, Index depth, Finish finish,
                 Index row, Index column) {
  Vec sums[Rows][Vectors];
  for (int v = 0; v < Vectors; ++v)
    for (int r = 0; r < Rows; ++r) sums[r][v] = finish.begin(column + v * lanes);
  for (Index k = 0; k < depth; ++k) {
    Vec b[Vectors];
    for (int v = 0; v < Vectors; ++v) b[v] = load(right + k * right_stride + v * lanes);
    for (int r = 0; r < Rows; ++r) {
      const Vec a = splat(left.data[r * left.row_step + k * left.depth_step]);
      for (int v = 0; v < Vectors; ++v) sums[r][v] = multiply_add(a, b[v], sums[r][v]);
    }
  }
  for (int r = 0; r < Rows; ++r)
    for (int v = 0; v < Vectors; ++v) finish.finish(row + r, column + v * lanes, sums[r][v]);
}

/// All rows of one panel of Vectors·lanes columns.
template <int Vectors, typename Finish>
void panel(Left left, const Real* right, Index right_stride, Index rows, Index depth,
           Finish finish, Index column) {
  const Real* b = right + column;
  Index row = 0;
  for (; row + tile_rows <= rows; row += tile_rows)
    tile<tile_rows, Vectors>(left.from_row(row), b, right_stride, depth, finish, row, column);
  for (; row < rows; ++row)
    tile<1, Vectors>(left.from_row(row), b, right_stride, depth, finish, row, column);
}

/// finish(left · right): left [rows, depth], right [depth, columns] row-major. Every sum runs over
/// the depth from first to last, so a split of the rows changes no bit.
template <typename Finish>
void product(Left left, const Real* right, Index right_stride, Index rows, Index depth,
             Index columns, Finish finish) {
  Index column = 0;
  for (; column + tile_vectors * lanes <= columns; column += tile_vectors * lanes)
    panel<tile_vectors>(left, right, right_stride, rows, depth, finish, column);
  for (; column + lanes <= columns; column += lanes)
    panel<1>(left, right, right_stride, rows, depth, finish, column);
  for (; column < columns; ++column) {
    for (Index row = 0; row < rows; ++row) {
      const Real* a = left.data + row * left.row_step;
      Real total = finish.begin_one(column);
      for (Index k = 0; k < depth; ++k)
        total += a[k * left.depth_step] * right[k * right_stride + column];
      finish.finish_one(row, column, total);
    }
  }
}

}  // namespace denselab::kernels
