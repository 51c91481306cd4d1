#pragma once

#include <Eigen/Core>
#include <cstddef>

#include "base/real.hpp"

namespace denselab {

using Index = Eigen::Index;

/// Row-major, [samples, features]: one sample is contiguous, as it is in a file or a canvas.
using Matrix = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::Matrix<Real, Eigen::Dynamic, 1>;

/// Views own nothing: they look at a Matrix, a slice of one, or memory that JavaScript filled.
using MatrixView = Eigen::Map<Matrix>;
using ConstMatrixView = Eigen::Map<const Matrix>;

/// The first `rows` rows of a matrix, without a copy.
inline MatrixView top_rows(Matrix& m, Index rows) { return {m.data(), rows, m.cols()}; }
inline ConstMatrixView top_rows(const Matrix& m, Index rows) { return {m.data(), rows, m.cols()}; }
inline ConstMatrixView as_const(const MatrixView& m) { return {m.data(), m.rows(), m.cols()}; }

}  // namespace denselab
