#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "base/matrix.hpp"

namespace denselab::test {

/// Whether |actual − expected| ≤ tolerance · max(1, |expected|). NaN is close to nothing.
inline bool close(double actual, double expected, double tolerance = 1e-5) {
  return std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

/// Compares value by value, row by row, and reports the first place that differs.
template <typename Actual>
void check_close(const Actual& actual, const std::vector<double>& expected,
                 double tolerance = 1e-5) {
  REQUIRE(static_cast<std::size_t>(actual.size()) == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CAPTURE(actual.data()[i]);
    CAPTURE(expected[i]);
    CHECK(close(static_cast<double>(actual.data()[i]), expected[i], tolerance));
  }
}

inline Matrix matrix(Index rows, std::vector<double> values) {
  const Index cols = static_cast<Index>(values.size()) / rows;
  return Eigen::Map<Eigen::Matrix<double, -1, -1, Eigen::RowMajor>>(values.data(), rows, cols)
      .cast<Real>();
}

inline ConstMatrixView view(const Matrix& m) { return {m.data(), m.rows(), m.cols()}; }
inline MatrixView view(Matrix& m) { return {m.data(), m.rows(), m.cols()}; }

}  // namespace denselab::test
