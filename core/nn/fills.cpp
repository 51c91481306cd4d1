#include "nn/fills.hpp"

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

// Gram-Schmidt rather than Eigen's QR, whose blocked products are a tenth of the WebAssembly build.
// Each vector is projected twice, which leaves no more error than rounding (Giraud, Langou and
// Rozložník, "The loss of orthogonality in the Gram-Schmidt orthogonalization process", 2005).
void fill_orthogonal(MatrixView out, double gain, Rng& rng) {
  const bool wide = out.rows() < out.cols();
  const Index length = std::max(out.rows(), out.cols()), count = std::min(out.rows(), out.cols());
  Matrix normal(length, count);
  fill_normal({normal.data(), static_cast<std::size_t>(normal.size())}, 0, 1, rng);
  Matrix q = normal.transpose();
  for (Index j = 0; j < count; ++j) {
    for (int pass = 0; pass < 2; ++pass)
      for (Index i = 0; i < j; ++i) q.row(j) -= q.row(j).dot(q.row(i)) * q.row(i);
    q.row(j).normalize();
  }
  if (wide)
    out = static_cast<Real>(gain) * q;
  else
    out = static_cast<Real>(gain) * q.transpose();
}

}  // namespace denselab
