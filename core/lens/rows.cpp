#include "lens/rows.hpp"

namespace denselab {

Vector mean_row(ConstMatrixView rows) {
  Vector mean(rows.cols());
  for (Index j = 0; j < rows.cols(); ++j) {
    double sum = 0;
    for (Index i = 0; i < rows.rows(); ++i) sum += static_cast<double>(rows(i, j));
    mean[j] = static_cast<Real>(sum / static_cast<double>(rows.rows()));
  }
  return mean;
}

}  // namespace denselab
