#pragma once

#include "base/pixel_rows.hpp"

namespace denselab {

class Descent;
enum class Phase;

/// What a layer can do that takes its batch as pixels, without numbers made of them beforehand. The
/// contract is that of Layer's functions of the same name; pixels have no gradient.
class PixelReader {
 public:
  virtual void forward_pixels(PixelRows x, MatrixView y, Phase phase) = 0;
  virtual void backward_pixels(PixelRows x, ConstMatrixView y, MatrixView dy) = 0;
  virtual void descend_pixels(PixelRows x, ConstMatrixView y, MatrixView dy,
                              const Descent& step) = 0;

 protected:
  ~PixelReader() = default;
};

}  // namespace denselab
