#pragma once

#include <string_view>
#include <vector>

#include "base/matrix.hpp"

namespace denselab {

/// An activation function: a name and two loops over a whole batch. Values, not classes, so that
/// nothing virtual happens per element.
///
/// All matrices are [samples, units]. `forward` writes y = f(z); y may be z itself. `backward`
/// writes dz = dL/dz from dy = dL/dy; dz may be dy itself. Where `needs_input` is false `backward`
/// reads only y, so z need not be kept.
struct Activation {
  std::string_view name;
  void (*forward)(ConstMatrixView z, MatrixView y);
  void (*backward)(ConstMatrixView z, ConstMatrixView y, ConstMatrixView dy, MatrixView dz);
  bool needs_input = false;

  bool is(std::string_view other) const { return name == other; }

  /// The activation with this Keras name ("relu", "softmax", …; "swish" is "silu"; an empty name is
  /// "linear"). Throws Error listing the known names.
  static const Activation& named(std::string_view name);

  /// Every activation, in the order a textbook presents them.
  static const std::vector<Activation>& all();
};

/// y = z, less the largest of each sample: a softmax stays the same, and e^y cannot overflow.
void subtract_largest(ConstMatrixView z, MatrixView y);

}  // namespace denselab
