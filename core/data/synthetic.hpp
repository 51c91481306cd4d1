#pragma once

#include <cstdint>
#include <string_view>

#include "base/matrix.hpp"

namespace denselab {

struct SyntheticOptions {
  Index samples = 0;       ///< at least 1; 0: as many as the set has in TensorFlow Playground
  double noise = 0;        ///< at least 0; Playground offers 0 … 0.5
  std::uint64_t seed = 0;  ///< the same seed, the same points
  Index classes = 0;       ///< 0: the set's own number
};

/// Points of the plane, in random order, with a class or a number for each.
struct Synthetic {
  Matrix points;      ///< [samples, 2], about −6 … 6
  Vector targets;     ///< [samples]: 0 … classes − 1, or numbers where there are no classes
  Index classes = 0;  ///< 0 for the sets of numbers
};

/// Makes a data set of this name (compared as same_name does), with as many points of each class as
/// the others have, but for a remainder:
///
/// - circle, xor, gauss, spiral (two classes, class 1 is the original's +1), reg_plane and
///   reg_gauss (numbers, −1 … 1): the generators of TensorFlow Playground, formula by formula
///   (https://github.com/tensorflow/playground/blob/master/src/dataset.ts);
/// - moons: two half circles that reach into each other, scikit-learn's make_moons brought to this
///   plane;
/// - rings, checkerboard, blobs, spirals: 2 to 100 classes, by themselves 3 (the checkerboard 2).
///
/// Throws Error for an unknown name (listing the known ones), for options out of range, and for a
/// number of classes that the set does not come in.
Synthetic make_synthetic(std::string_view name, const SyntheticOptions& options = {});

}  // namespace denselab
