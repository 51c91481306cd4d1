#pragma once

#include "base/pixel_rows.hpp"

namespace denselab::kernels {

/// out = x / 255 for features `first` … of every row: [n, count], count = out.cols().
void pixels_to_numbers(PixelRows x, Index first, MatrixView out);

}  // namespace denselab::kernels
