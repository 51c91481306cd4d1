#pragma once

#include <cmath>
#include <cstddef>

#include "base/clock.hpp"

namespace denselab::kernels {

/// Whether helpers are worth it, measured and not guessed. Handing work over takes longer where two
/// processors share no cache, and a helper that loses its processor to other programs is waited
/// for. So the first jobs of a size are done in turns alone and together, then all in the way that
/// took less time lately, and one of 64 in the other. `cost` is that of the whole job in
/// operations, above 0.
class Experience {
 public:
  bool prefers_together(double cost) {
    Size& size = of(cost);
    if (++size.jobs <= 16) return size.jobs % 2 == 0;
    const bool the_other_way = size.jobs % 64 == 0;
    return (size.together < size.alone) != the_other_way;
  }

  void add(double cost, bool together, Clock::duration took) {
    Size& size = of(cost);
    double& lately = together ? size.together : size.alone;
    const double now = static_cast<double>(took.count()) / cost;
    lately += lately == 0 ? now : (now - lately) / 4;
  }

 private:
  /// Nanoseconds an operation, a moving average of about the last four jobs; 0 before the first.
  struct Size {
    double alone = 0, together = 0;
    unsigned jobs = 0;
  };

  /// Jobs of at least 2^k and less than 2^(k + 1) operations count as one size.
  Size& of(double cost) { return sizes_[static_cast<std::size_t>(std::ilogb(cost)) % 64]; }

  Size sizes_[64];
};

}  // namespace denselab::kernels
