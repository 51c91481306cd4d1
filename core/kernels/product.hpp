#pragma once

#include "kernels/panel.hpp"

namespace denselab::kernels {

/// A part of the result: rows [row, row + rows), columns [column, column + columns).
struct Part {
  Index row, rows, column, columns;
};

// The packed panels stay in the first-level cache together with the rows they meet: one panel where
// the depth is large, several where it is small.
inline constexpr Index depth_block = 512;
inline constexpr Index panel_values = depth_block * tile_columns;

inline void pack_panels(Right right, Index depth, Index columns, Real* panels) {
  for (Index c = 0; c < columns; c += tile_columns, panels += depth * tile_columns)
    pack<tile_columns>(right.at(0, c), depth, columns - c, panels);
}

/// Rows `place.row` … of the result in the columns of the packed panels.
template <int Rows>
void rows_times_panels(Left left, const Real* panels, Index depth, const Output& output,
                       Place place) {
  const Index end = place.column + place.columns;
  for (; place.column < end; place.column += tile_columns, panels += depth * tile_columns) {
    place.columns = std::min(tile_columns, end - place.column);
    tile<Rows>(left, panels, depth, output, place);
  }
}

/// The tiles of rows `part.row` … with the packed panels of columns `part.column` ….
inline void panels_part(Left left, const Real* panels, Index depth, Part part,
                        const Output& output) {
  const Index end = part.row + part.rows;
  Place place{part.row, part.column, part.columns};
  for (; place.row + tile_rows <= end; place.row += tile_rows)
    rows_times_panels<tile_rows>(left.at(place.row, 0), panels, depth, output, place);
  for (; place.row + 2 <= end; place.row += 2)
    rows_times_panels<2>(left.at(place.row, 0), panels, depth, output, place);
  for (; place.row < end; ++place.row)
    rows_times_panels<1>(left.at(place.row, 0), panels, depth, output, place);
}

/// left · right for one part of the result. A long depth is summed in blocks: `first` takes
/// the sums of the first, `others` adds those of the others to it. A sum of sums loses less to
/// rounding than one long sum; and it runs from first to last whatever the part, so that a split of
/// the work changes no bit.
inline void product_part(Left left, Right right, Index depth, Part part, const Output& first,
                         const Output& others) {
  alignas(64) Real panels[panel_values];
  const Index column_block = std::max<Index>(1, depth_block / depth) * tile_columns;
  const Index end = part.column + part.columns;
  for (Index column = part.column; column < end; column += column_block) {
    const Part block{part.row, part.rows, column, std::min(column_block, end - column)};
    for (Index k = 0; k < depth; k += depth_block) {
      const Index steps = std::min(depth_block, depth - k);
      pack_panels(right.at(k, column), steps, block.columns, panels);
      panels_part(left.at(0, k), panels, steps, block, k == 0 ? first : others);
    }
  }
}

}  // namespace denselab::kernels
