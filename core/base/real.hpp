#pragma once

namespace denselab {

// The scalar of every weight, activation and gradient. Users' data flows in float32; the gradient
// checks build the same sources a second time in float64, where a central difference is accurate
// enough to prove a derivative right.
#ifdef DENSELAB_FLOAT64
using Real = double;
#else
using Real = float;
#endif

}  // namespace denselab
