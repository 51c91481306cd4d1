#pragma once

#include <span>
#include <vector>

#include "base/matrix.hpp"
#include "lens/rows.hpp"

namespace denselab {

/// The directions in which samples differ most, strongest first: Pearson 1901.
struct PrincipalComponents {
  Matrix components;  ///< [components, features]; each of length 1, its largest loading positive
  std::vector<double> explained_variance_ratio;  ///< share of the whole variance
  Vector mean;                                   ///< [features]
};

/// Of x [n, features]. Components of equal strength may come out turned within their plane.
///
/// Memory: features² doubles; so features may be 4096 at most. Time: n · features² for the
/// covariance, with the kernels of the dense layer; then features² · (components + 8) an iteration,
/// of which it takes a few dozen where components differ in strength, and 1000 at most.
///
/// Throws Error unless there are 2 samples, and 1 to min(n, features) components.
PrincipalComponents principal_components(ConstMatrixView x, Index components);

/// Where samples x [n, features] lie along the components, (x − mean) · componentsᵀ: rows
/// [n, components].
void project(const PrincipalComponents& pca, ConstMatrixView x, const TakeRows& take);

}  // namespace denselab
