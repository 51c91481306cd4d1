#pragma once

#include "kernels/nonzeros.hpp"
#include "kernels/tile.hpp"

namespace denselab::kernels {

/// Rows of a left operand, and where they are not zero, panel by panel of the depth. Made on the
/// stack, of which a helper has 256 KB in the page: so few rows at a time.
class SparseRows {
 public:
  static constexpr Index panel_depth = NonZeros::most_values;
  static constexpr Index most_rows = 256;

  static Index panels_of(Index depth) { return (depth + panel_depth - 1) / panel_depth; }

  /// How many rows fit in at a time.
  static Index most(Left left, Index depth) {
    const Index listed = most_lists / panels_of(depth);
    return std::min(most_rows,
                    left.depth_step == 1 ? listed : std::min(listed, most_copied / depth));
  }

  void read(Left left, Index rows, Index depth) {
    rows_ = rows;
    left_ = left;
    if (left.depth_step != 1) copy(left, depth);
    for (Index panel = 0; panel < panels_of(depth); ++panel)
      for (Index row = 0; row < rows; ++row)
        lists_[panel * rows + row].find(values(row, panel),
                                        std::min(panel_depth, depth - panel * panel_depth));
  }

  const Real* values(Index row, Index panel) const {
    return left_.at(row, panel * panel_depth).data;
  }
  const NonZeros& nonzeros(Index row, Index panel) const { return lists_[panel * rows_ + row]; }

 private:
  static constexpr Index most_lists = 512, most_copied = 1 << 14;

  // Columns become rows, so that many values can be looked at together.
  void copy(Left left, Index depth) {
    const Index fours = rows_ / 4 * 4, deep_fours = depth / 4 * 4;
    for (Index row = 0; row < fours; row += 4)
      for (Index k = 0; k < deep_fours; k += 4)
        transpose_block(left.at(row, k).data, left.depth_step, &copied_[row * depth + k], depth);
    for (Index row = 0; row < rows_; ++row)
      for (Index k = row < fours ? deep_fours : 0; k < depth; ++k)
        copied_[row * depth + k] = *left.at(row, k).data;
    left_ = {copied_, depth, 1};
  }

  Left left_;
  Index rows_;
  NonZeros lists_[most_lists];
  alignas(64) Real copied_[most_copied];
};

}  // namespace denselab::kernels
