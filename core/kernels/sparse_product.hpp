#pragma once

#include "kernels/product.hpp"
#include "kernels/sparse_rows.hpp"

namespace denselab::kernels {

// Half of a picture's pixels may be black, and half of what rectified units say is 0. Products with
// such a left operand leave those steps of their sums out. The sums are the same, bit for bit,
// since 0 · b adds nothing (unless b is infinite or NaN: such a sum goes without it).

// Every row has its zeros elsewhere, so it is one row of the result at a time, and as many vectors
// of it as keep the multiply-adds busy.
inline constexpr int strip_vectors = 8;
inline constexpr Index strip_columns = strip_vectors * lanes;

/// Whether a product's left operand, [rows, depth], is worth a look for zeros and has enough.
inline bool is_sparse(const Real* left, Index rows, Index depth, Index columns) {
  constexpr Index least_depth = 32, least_work = 1 << 17;
  return columns >= strip_columns && depth >= least_depth && rows * depth * columns >= least_work &&
         mostly_zeros(left, rows * depth);
}

/// sums += Σ values[k] · panel[k, …] over the k at which the value is not zero.
[[gnu::always_inline]] inline void add_nonzeros(const Real* values, const NonZeros& nonzeros,
                                                const Real* panel, Sums<1, strip_vectors>& sums) {
  for (const Index k : nonzeros) {
    const Vec a = splat(values[k]);
    const Real* b = panel + k * strip_columns;
    for_each<1, strip_vectors>([&](int, int v) __attribute__((always_inline)) {
      sums[0][v] = multiply_add(a, load(b + v * lanes), sums[0][v]);
    });
  }
}

/// Rows `part.row` … of the result in whole strips of columns, for one block of the depth.
inline void rows_times_strips(const SparseRows& rows, Right right, Index depth, Part part,
                              const Output& output) {
  constexpr Index panel_depth = SparseRows::panel_depth;
  alignas(64) Real panel[panel_depth * strip_columns];
  alignas(64) Real so_far[SparseRows::most_rows * strip_columns];  // sums, from panel to panel
  const Index panels = SparseRows::panels_of(depth);
  for (Index c = 0; c < part.columns; c += strip_columns)
    for (Index p = 0; p < panels; ++p) {
      const Right here = right.at(p * panel_depth, c);
      pack<strip_columns>(here, std::min(panel_depth, depth - p * panel_depth), strip_columns,
                          panel);
      const bool last = p + 1 == panels;
      const Output& to = last ? output : write(so_far, strip_columns);
      for (Index r = 0; r < part.rows; ++r) {
        Sums<1, strip_vectors> sums = {};
        if (p > 0)
          for_each<1, strip_vectors>([&](int, int v) __attribute__((always_inline)) {
            sums[0][v] = load(so_far + r * strip_columns + v * lanes);
          });
        add_nonzeros(rows.values(r, p), rows.nonzeros(r, p), panel, sums);
        const Place place =
            last ? Place{part.row + r, part.column + c, strip_columns} : Place{r, 0, strip_columns};
        finish_tile<1, strip_vectors>(sums, to, place);
      }
    }
}

/// product_part with the zeros of `left` left out, for a part of whole strips.
inline void sparse_part(Left left, Right right, Index depth, Part part, const Output& first,
                        const Output& others) {
  SparseRows some;
  for (Index k = 0; k < depth; k += depth_block) {
    const Index block = std::min(depth_block, depth - k);
    const Index most = SparseRows::most(left, block);
    for (Index row = part.row; row < part.row + part.rows; row += most) {
      const Index rows = std::min(most, part.row + part.rows - row);
      some.read(left.at(row, k), rows, block);
      rows_times_strips(some, right.at(k, part.column), block,
                        {row, rows, part.column, part.columns}, k == 0 ? first : others);
    }
  }
}

}  // namespace denselab::kernels
