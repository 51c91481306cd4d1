#pragma once

#include "base/matrix.hpp"
#include "base/rng.hpp"

namespace denselab::test {

/// Numbers from −1 to 1, and the share `zeros` of them 0 instead.
inline Matrix random(Index rows, Index cols, std::uint64_t seed, double zeros = 0) {
  Rng rng(seed);
  Matrix m(rows, cols);
  for (Real& value : m.reshaped<Eigen::RowMajor>()) {
    value = rng.uniform(-1, 1);
    if (zeros > 0 && rng.uniform(0, 1) < zeros) value = 0;
  }
  return m;
}

}  // namespace denselab::test
