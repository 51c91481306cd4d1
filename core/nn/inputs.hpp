#pragma once

#include "base/pixel_rows.hpp"

namespace denselab {

/// A batch on its way into a network: [n, features] numbers, or n rows of pixels that the first
/// layer turns into numbers from 0 to 1 when it needs them.
struct Inputs {
  const Real* numbers = nullptr;
  PixelRows pixels = {};
  Index size = 0;

  Inputs() = default;
  Inputs(ConstMatrixView x) : numbers(x.data()), size(x.rows()) {}
  Inputs(PixelRows x) : pixels(x), size(x.size()) {}

  bool are_pixels() const { return numbers == nullptr; }
};

}  // namespace denselab
