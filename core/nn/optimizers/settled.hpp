#pragma once

#include <cmath>
#include <limits>

#include "base/real.hpp"

namespace denselab {

/// x, or 0 where it is too small to move any weight. A running mean shrinks at every step once its
/// gradients have stopped (those of a dead unit, or of a pixel that is hardly ever lit) and would
/// end as a denormal number, with which processors take several times as long.
inline Real settled(Real x) {
  constexpr Real negligible = std::numeric_limits<Real>::min() * Real(1e8);
  return std::abs(x) < negligible ? Real(0) : x;
}

}  // namespace denselab
