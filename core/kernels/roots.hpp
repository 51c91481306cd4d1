#pragma once

#include <cmath>

#include "base/real.hpp"

namespace denselab::kernels {

/// Histograms enter a network as square roots (the Hellinger distance between two of them is then
/// the Euclidean one), scaled to be about 1 and bent a little at 0, where the slope of a root has
/// no end: √(16·share + 0.001) − √0.001.
inline constexpr Real share_scale = 16;
inline constexpr Real root_bend = Real(1e-3);

inline Real root_of_share(Real share) {
  return std::sqrt(share_scale * share + root_bend) - std::sqrt(root_bend);
}

/// d root / d share, given the root.
inline Real slope_of_root(Real root) {
  return share_scale * Real(0.5) / (root + std::sqrt(root_bend));
}

}  // namespace denselab::kernels
