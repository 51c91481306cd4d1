#pragma once

#include <algorithm>
#include <utility>

#include "kernels/simd.hpp"

namespace denselab::kernels {

// The tile of sums that stays in 16 registers, in the browser's compiler as in GCC: 6 rows of 2
// vectors, with 2 for the panel and 1 for the left operand. Larger ones (4 × 3, 2 × 4) spill and
// run at half the speed.
inline constexpr int tile_rows = 6, tile_vectors = 2;
inline constexpr Index tile_columns = tile_vectors * lanes;

template <int Rows, int Vectors>
using Sums = Vec[Rows][Vectors];

/// visit(r, v) for every vector of a tile, written out by the compiler one by one, so that the sums
/// are registers and never an array in memory.
template <int Rows, int Vectors, typename Visit>
[[gnu::always_inline]] inline void for_each(const Visit& visit) {
  [&]<int... I>(std::integer_sequence<int, I...>) __attribute__((always_inline)) {
    (visit(I / Vectors, I % Vectors), ...);
  }
  (std::make_integer_sequence<int, Rows * Vectors>());
}

/// Where a tile lies in the result, and how much of it: `columns` may end within its last vector.
struct Place {
  Index row, column, columns;
};

/// The matrix that sums end up in, and how: out = scale · sums, or with what is there added. One
/// type for all, so that every tile is compiled once.
struct Output {
  Real* out;
  Index stride;
  Real scale;
  Mask keep;  // all ones: what is there counts; all zeros: it does not, not even NaN

  Real* at(Index row, Index column) const { return out + row * stride + column; }

  Vec result(Vec sums, Vec before) const {
    return multiply_add(splat(scale), sums, (Vec)((Mask)before & keep));
  }
};

/// out = sums.
inline Output write(Real* out, Index stride) { return {out, stride, 1, Mask{}}; }

/// out += sums.
inline Output add(Real* out, Index stride) { return {out, stride, 1, ~Mask{}}; }

/// w −= rate · sums: a step of gradient descent whose gradient never becomes a matrix.
inline Output descend(Real* w, Index stride, Real rate) { return {w, stride, -rate, ~Mask{}}; }

/// Hands the sums of a tile on.
template <int Rows, int Vectors>
[[gnu::always_inline]] inline void finish_tile(Sums<Rows, Vectors>& sums, const Output& output,
                                               Place place) {
  Real* to = output.at(place.row, place.column);
  if (place.columns >= Vectors * lanes) [[likely]] {
    for_each<Rows, Vectors>([&](int r, int v) __attribute__((always_inline)) {
      Real* here = to + r * output.stride + v * lanes;
      store(here, output.result(sums[r][v], load(here)));
    });
    return;
  }
  // At the right edge they go through memory, value by value; a copy, so that the sums stay where
  // they are.
  Real values[Rows][Vectors * lanes];
  for_each<Rows, Vectors>([&](int r, int v) __attribute__((always_inline)) {
    store(&values[r][v * lanes], sums[r][v]);
  });
  for (int r = 0; r < Rows; ++r)
    for (Index c = 0; c < place.columns; ++c) {
      Real* here = to + r * output.stride + c;
      *here = output.result(splat(values[r][c]), splat(*here))[0];
    }
}

/// The left operand of a product: element (row, depth) lies at data[row · row_step + depth ·
/// depth_step], so that x and xᵀ are the same memory read with other steps.
struct Left {
  const Real* data;
  Index row_step, depth_step;

  Left at(Index row, Index depth) const {
    return {data + row * row_step + depth * depth_step, row_step, depth_step};
  }
};

/// One tile: Rows × tile_columns sums over `depth`, held in registers throughout. `right` is a
/// packed panel [depth, tile_columns].
template <int Rows>
inline void tile(Left left, const Real* right, Index depth, const Output& output, Place place) {
  constexpr int Vectors = tile_vectors;
  Sums<Rows, Vectors> sums = {};
  for (Index k = 0; k < depth; ++k) {
    Vec b[Vectors];
    for (int v = 0; v < Vectors; ++v) b[v] = load(right + (k * Vectors + v) * lanes);
    for (int r = 0; r < Rows; ++r) {
      const Vec a = splat(left.data[r * left.row_step + k * left.depth_step]);
      for (int v = 0; v < Vectors; ++v) sums[r][v] = multiply_add(a, b[v], sums[r][v]);
    }
  }
  finish_tile<Rows, Vectors>(sums, output, place);
}

}  // namespace denselab::kernels
