#pragma once

#include "data/samples.hpp"
#include "image/fit.hpp"

namespace denselab::bindings {

/// What a picture has to become to be a sample [height, width, channels] of this block.
inline FitOptions options_for(const Samples& samples, FitMode mode) {
  const Shape& shape = samples.shape();
  return {static_cast<int>(shape[1]), static_cast<int>(shape[0]), static_cast<int>(shape[2]), mode};
}

}  // namespace denselab::bindings
