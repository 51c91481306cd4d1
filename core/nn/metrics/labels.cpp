#include "nn/metrics/labels.hpp"

#include <cmath>

#include "base/error.hpp"

namespace denselab {

Index first_largest(const ConstMatrixView& values, Index row) {
  Index best = 0;
  for (Index j = 1; j < values.cols(); ++j)
    if (values(row, j) > values(row, best)) best = j;
  return best;
}

Index true_class(std::string_view owner, const ConstMatrixView& y_true, Index row, Index classes) {
  if (y_true.cols() > 1) return first_largest(y_true, row);
  const Real label = y_true(row, 0);
  require(label >= 0 && label < static_cast<Real>(classes) && label == std::floor(label), owner,
          ": a label must be a whole number between 0 and ", classes - 1, " for ", classes,
          " outputs, but got ", label, ".");
  return static_cast<Index>(label);
}

void require_equal_columns(std::string_view owner, const ConstMatrixView& y_true,
                           const ConstMatrixView& y_pred) {
  require(y_true.cols() == y_pred.cols(), owner, ": the targets have ", y_true.cols(),
          " columns, but the network has ", y_pred.cols(), " outputs.");
}

void require_class_numbers(std::string_view owner, const ConstMatrixView& y_true) {
  require(y_true.cols() == 1, owner, ": the targets must be class numbers in one column, but got ",
          y_true.cols(), " columns.");
}

void require_classes(std::string_view owner, const ConstMatrixView& y_true,
                     const ConstMatrixView& y_pred) {
  if (y_true.cols() != 1) require_equal_columns(owner, y_true, y_pred);
}

}  // namespace denselab
