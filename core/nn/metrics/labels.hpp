#pragma once

#include <string_view>

#include "base/matrix.hpp"

namespace denselab {

/// The column with the largest value of a row; of equal ones the first.
Index first_largest(const ConstMatrixView& values, Index row);

/// The true class of a row of targets: the class number itself in one column, the largest of a
/// one-hot row. Error, in the name of `owner`, for a number that is none of the classes.
Index true_class(std::string_view owner, const ConstMatrixView& y_true, Index row, Index classes);

/// Error unless the targets fit the outputs: as many columns (one-hot).
void require_equal_columns(std::string_view owner, const ConstMatrixView& y_true,
                           const ConstMatrixView& y_pred);
/// Error unless the targets are class numbers: one column.
void require_class_numbers(std::string_view owner, const ConstMatrixView& y_true);
/// Error unless the targets are either.
void require_classes(std::string_view owner, const ConstMatrixView& y_true,
                     const ConstMatrixView& y_pred);

}  // namespace denselab
