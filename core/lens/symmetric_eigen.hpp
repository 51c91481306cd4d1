#pragma once

#include <vector>

#include "base/matrix.hpp"

namespace denselab {

using DoubleMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Eigenvalues, the largest first, and eigenvectors as rows.
struct EigenPairs {
  std::vector<double> values;
  DoubleMatrix vectors;
};

/// The `count` largest eigenvalues of a symmetric positive semidefinite matrix [n, n], and perhaps
/// some more that are not as exact, with eigenvectors of length 1; one that belongs to the
/// eigenvalue 0 may be all zeros.
///
/// Orthogonal iteration with a few directions more than asked for, and Rayleigh's and Ritz's best
/// choice within them (Rutishauser, "Simultaneous iteration method for symmetric matrices", 1970),
/// until what a pair leaves of C·v = λ·v is below 1e-9 of the largest eigenvalue. Eigen's solver,
/// which finds all n pairs, takes twice the room in the WebAssembly build, and n³ operations for
/// the two pairs that a map wants.
EigenPairs largest_eigenpairs(const DoubleMatrix& matrix, Index count);

}  // namespace denselab
