#include "nn/fills.hpp"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace denselab {

void fill_uniform(std::span<Real> out, double low, double high, Rng& rng) {
  for (Real& x : out) x = rng.uniform(static_cast<Real>(low), static_cast<Real>(high));
}

void fill_normal(std::span<Real> out, double mean, double stddev, Rng& rng) {
  for (Real& x : out) x = static_cast<Real>(mean) + static_cast<Real>(stddev) * rng.normal();
}

void fill_truncated_normal(std::span<Real> out, double mean, double stddev, Rng& rng) {
  for (Real& x : out) {
    Real z = rng.normal();
    while (std::abs(z) > Real(2)) z = rng.normal();
    x = static_cast<Real>(mean) + static_cast<Real>(stddev) * z;
  }
}

void fill_orthogonal(MatrixView out, double gain, Rng& rng) {
  const bool wide = out.rows() < out.cols();
  const Index rows = std::max(out.rows(), out.cols()), columns = std::min(out.rows(), out.cols());
  Matrix normal(rows, columns);
  fill_normal({normal.data(), static_cast<std::size_t>(normal.size())}, 0, 1, rng);
  const Eigen::HouseholderQR<Matrix> qr(normal);
  Matrix q = qr.householderQ() * Matrix::Identity(rows, columns);
  for (Index j = 0; j < columns; ++j)
    q.col(j) *= static_cast<Real>(qr.matrixQR()(j, j) < 0 ? -gain : gain);
  if (wide)
    out = q.transpose();
  else
    out = q;
}

}  // namespace denselab
