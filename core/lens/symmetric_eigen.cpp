#include "lens/symmetric_eigen.hpp"

#include <cmath>
#include <utility>

#include "base/rng.hpp"

namespace denselab {
namespace {

constexpr Index spare_directions = 8;
constexpr int most_iterations = 1000;
constexpr int most_sweeps = 30;
constexpr double tolerance = 1e-9;

using Row = Eigen::Map<Eigen::VectorXd>;
using ConstRow = Eigen::Map<const Eigen::VectorXd>;

// Two functions that are not expanded wherever they are used: all of this takes half the room.
double dot(const double* a, const double* b, Index n) { return ConstRow(a, n).dot(ConstRow(b, n)); }
void add(double factor, const double* x, double* y, Index n) {
  Row(y, n) += factor * ConstRow(x, n);
}

double* row(DoubleMatrix& m, Index i) { return m.data() + i * m.cols(); }
const double* row(const DoubleMatrix& m, Index i) { return m.data() + i * m.cols(); }

/// a·b; each row of `b` is read once.
DoubleMatrix multiply(const DoubleMatrix& a, const DoubleMatrix& b) {
  DoubleMatrix out = DoubleMatrix::Zero(a.rows(), b.cols());
  for (Index j = 0; j < b.rows(); ++j)
    for (Index i = 0; i < a.rows(); ++i) add(a(i, j), row(b, j), row(out, i), b.cols());
  return out;
}

/// a·bᵀ.
DoubleMatrix multiply_transposed(const DoubleMatrix& a, const DoubleMatrix& b) {
  DoubleMatrix out(a.rows(), b.rows());
  for (Index i = 0; i < a.rows(); ++i)
    for (Index j = 0; j < b.rows(); ++j) out(i, j) = dot(row(a, i), row(b, j), a.cols());
  return out;
}

/// Gram and Schmidt, each row twice: once leaves too much where rows nearly coincide. What depends
/// on the rows before it entirely becomes 0.
void orthonormalize(DoubleMatrix& m) {
  const Index n = m.cols();
  for (Index i = 0; i < m.rows(); ++i) {
    for (int pass = 0; pass < 2; ++pass) {
      for (Index j = 0; j < i; ++j) add(-dot(row(m, j), row(m, i), n), row(m, j), row(m, i), n);
      const double length = std::sqrt(dot(row(m, i), row(m, i), n));
      if (length > 0) add(1 / length - 1, row(m, i), row(m, i), n);
    }
  }
}

/// Jacobi's rotation in the plane of p and q, which makes a(p, q) zero, of `a` and of the rows of
/// `vectors` (Golub and Van Loan, "Matrix Computations", section 8.5).
void rotate(DoubleMatrix& a, DoubleMatrix& vectors, Index p, Index q) {
  if (a(p, q) == 0) return;
  const double tau = (a(q, q) - a(p, p)) / (2 * a(p, q));
  const double t = (tau < 0 ? -1 : 1) / (std::abs(tau) + std::sqrt(1 + tau * tau));
  const double c = 1 / std::sqrt(1 + t * t), s = t * c;
  const auto turn = [c, s](double& x, double& y) {
    const double kept = x;
    x = c * kept - s * y;
    y = s * kept + c * y;
  };
  for (Index k = 0; k < a.cols(); ++k) turn(a(p, k), a(q, k));
  for (Index k = 0; k < a.rows(); ++k) turn(a(k, p), a(k, q));
  for (Index k = 0; k < a.cols(); ++k) turn(vectors(p, k), vectors(q, k));
}

/// Rotates in every plane once; returns the sum of squares that were to be made zero.
double sweep(DoubleMatrix& a, DoubleMatrix& vectors) {
  double rest = 0;
  for (Index p = 0; p < a.rows(); ++p) {
    for (Index q = p + 1; q < a.rows(); ++q) {
      rest += a(p, q) * a(p, q);
      rotate(a, vectors, p, q);
    }
  }
  return rest;
}

Index place_of_largest(const std::vector<double>& values, Index from) {
  Index largest = from;
  for (Index i = from; i < static_cast<Index>(values.size()); ++i)
    if (values[std::size_t(i)] > values[std::size_t(largest)]) largest = i;
  return largest;
}

/// All pairs of a small matrix.
EigenPairs all_eigenpairs(DoubleMatrix a) {
  const Index n = a.rows();
  EigenPairs pairs{{}, DoubleMatrix::Identity(n, n)};
  const double nothing = 1e-30 * dot(a.data(), a.data(), a.size());
  for (int sweeps = 0; sweeps < most_sweeps && sweep(a, pairs.vectors) > nothing;) ++sweeps;
  for (Index i = 0; i < n; ++i) pairs.values.push_back(a(i, i));
  for (Index i = 0; i < n; ++i) {
    const Index largest = place_of_largest(pairs.values, i);
    std::swap(pairs.values[std::size_t(i)], pairs.values[std::size_t(largest)]);
    for (Index k = 0; k < n; ++k) std::swap(pairs.vectors(i, k), pairs.vectors(largest, k));
  }
  return pairs;
}

/// Whether the first `count` rows of `image`, the vectors times the matrix, are the vectors times
/// their values.
bool settled(const EigenPairs& pairs, DoubleMatrix image, Index count) {
  const Index n = image.cols();
  const double allowed = tolerance * pairs.values[0];
  for (Index i = 0; i < count; ++i) {
    add(-pairs.values[std::size_t(i)], row(pairs.vectors, i), row(image, i), n);
    if (dot(row(image, i), row(image, i), n) > allowed * allowed) return false;
  }
  return true;
}

DoubleMatrix random_rows(Index rows, Index columns) {
  DoubleMatrix out(rows, columns);
  Rng rng(1);
  for (Index i = 0; i < out.size(); ++i) out.data()[i] = rng.uniform(-1, 1);
  return out;
}

}  // namespace

EigenPairs largest_eigenpairs(const DoubleMatrix& matrix, Index count) {
  const Index n = matrix.rows(), some = count + spare_directions;
  // All directions at once need no iteration, and soon less time.
  DoubleMatrix basis = random_rows(2 * some < n ? some : n, n);
  for (int iteration = 1;; ++iteration) {
    orthonormalize(basis);
    DoubleMatrix image = multiply(basis, matrix);
    EigenPairs best = all_eigenpairs(multiply_transposed(basis, image));
    image = multiply(best.vectors, image);
    best.vectors = multiply(best.vectors, basis);
    if (iteration == most_iterations || settled(best, image, count)) return best;
    basis = std::move(image);
  }
}

}  // namespace denselab
