#include "lens/pca.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "kernels/products.hpp"
#include "lens/symmetric_eigen.hpp"

namespace denselab {
namespace {

constexpr Index most_features = 4096;
constexpr Index samples_together = 256;

// Calls work(first, centred) for x − mean, a block of samples at a time.
template <typename Work>
void each_centred(ConstMatrixView x, const Vector& mean, Work work) {
  Matrix block(std::min(x.rows(), samples_together), x.cols());
  for (Index first = 0; first < x.rows(); first += block.rows()) {
    const MatrixView some = top_rows(block, std::min(block.rows(), x.rows() - first));
    for (Index i = 0; i < some.rows(); ++i)
      for (Index j = 0; j < some.cols(); ++j) block(i, j) = x(first + i, j) - mean[j];
    work(first, as_const(some));
  }
}

// n times the covariance. The products of a block are left to the network's kernels; their sum is
// in double.
DoubleMatrix scatter(ConstMatrixView x, const Vector& mean) {
  DoubleMatrix sum = DoubleMatrix::Zero(x.cols(), x.cols());
  Matrix product(x.cols(), x.cols());
  each_centred(x, mean, [&](Index, ConstMatrixView centred) {
    kernels::weight_gradient(centred, centred, top_rows(product, x.cols()));
    for (Index i = 0; i < sum.size(); ++i) sum.data()[i] += static_cast<double>(product.data()[i]);
  });
  return sum;
}

// A direction and its opposite explain the same; the largest loading decides.
double sign_of(const DoubleMatrix& vectors, Index row) {
  double largest = 0;
  for (Index i = 0; i < vectors.cols(); ++i)
    if (std::abs(vectors(row, i)) > std::abs(largest)) largest = vectors(row, i);
  return largest < 0 ? -1 : 1;
}

}  // namespace

PrincipalComponents principal_components(ConstMatrixView x, Index components) {
  const Index most = std::min(x.rows(), x.cols());
  require(x.rows() >= 2, "pca: there must be at least 2 samples, but there are ", x.rows(), ".");
  require(x.cols() <= most_features, "pca: a sample may have ", most_features,
          " features at most, but these have ", x.cols(), ".");
  require(components >= 1 && components <= most, "pca: components must be 1 to ", most, " for ",
          x.rows(), " samples of ", x.cols(), " features, but got ", components, ".");
  PrincipalComponents pca{Matrix(components, x.cols()), {}, mean_row(x)};
  const DoubleMatrix matrix = scatter(x, pca.mean);
  const EigenPairs strongest = largest_eigenpairs(matrix, components);
  const double total = matrix.trace();
  for (Index i = 0; i < components; ++i) {
    pca.components.row(i) = (strongest.vectors.row(i) * sign_of(strongest.vectors, i)).cast<Real>();
    pca.explained_variance_ratio.push_back(total > 0 ? strongest.values[std::size_t(i)] / total
                                                     : 0);
  }
  return pca;
}

void project(const PrincipalComponents& pca, ConstMatrixView x, const TakeRows& take) {
  const ConstMatrixView components = top_rows(pca.components, pca.components.rows());
  Matrix places(std::min(x.rows(), samples_together), components.rows());
  each_centred(x, pca.mean, [&](Index first, ConstMatrixView centred) {
    const MatrixView some = top_rows(places, centred.rows());
    kernels::input_gradient(centred, components, some);  // centred · componentsᵀ
    take(first, as_const(some));
  });
}

}  // namespace denselab
