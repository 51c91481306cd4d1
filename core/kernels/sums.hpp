#pragma once

#include "kernels/tile.hpp"

namespace denselab::kernels {

/// Σ_k weights[k] · m[k, …]: the rows of m [rows, stride], weighted and added up, in
/// columns column … column + columns. Null for weights counts every row once.
[[gnu::noinline]] inline void sum_rows(const Real* m, Index rows, Index stride, const Real* weights,
                                       Index column, Index columns, const Output& output) {
  constexpr int wide = 4;
  const Index end = column + columns;
  const auto weight = [&](Index k) { return weights ? splat(weights[k]) : splat(1); };
  for (; column + wide * lanes <= end; column += wide * lanes) {
    Sums<1, wide> sums = {};
    for (Index k = 0; k < rows; ++k)
      for (int v = 0; v < wide; ++v)
        sums[0][v] = multiply_add(weight(k), load(m + k * stride + column + v * lanes), sums[0][v]);
    finish_tile<1, wide>(sums, output, {0, column, wide * lanes});
  }
  for (; column < end; ++column) {
    Real total = 0;
    for (Index k = 0; k < rows; ++k)
      total = multiply_add(weight(k), splat(m[k * stride + column]), splat(total))[0];
    Real* to = output.at(0, column);
    *to = output.result(splat(total), splat(*to))[0];
  }
}

/// out[r] += m_r · w for the rows of m [Rows, depth].
template <int Rows>
inline void dots(const Real* m, const Real* w, Index depth, Real* out) {
  Vec sums[Rows][2] = {};
  Index k = 0;
  for (; k + 2 * lanes <= depth; k += 2 * lanes) {
    const Vec right[2] = {load(w + k), load(w + k + lanes)};
    for (int r = 0; r < Rows; ++r)
      for (int v = 0; v < 2; ++v)
        sums[r][v] = multiply_add(load(m + r * depth + k + v * lanes), right[v], sums[r][v]);
  }
  for (int r = 0; r < Rows; ++r) {
    Real total = sum(sums[r][0] + sums[r][1]);
    for (Index rest = k; rest < depth; ++rest) total += m[r * depth + rest] * w[rest];
    out[r] += total;
  }
}

}  // namespace denselab::kernels
