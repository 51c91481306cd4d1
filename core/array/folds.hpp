#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

/// Folds n elements of a run into results: all into one where `out_stride` is 0, each into its own
/// otherwise. The results hold what was folded before.
using Fold = void (*)(const char* in, Index stride, char* out, Index out_stride, Index n);

enum class Folding { sum, product, minimum, maximum, any, all };

/// The fold from elements of `from` into results of `to`.
Fold fold_for(Folding folding, Dtype from, Dtype to);

/// `a` folded along `axes` into an array with length 1 there. The results begin as `initial`, whose
/// dtype they have and which broadcasts to their shape.
NDArray folded(Folding folding, const NDArray& a, const Shape& axes, const NDArray& initial);

}  // namespace denselab::array
