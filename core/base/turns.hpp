#pragma once

#include <cmath>
#include <numbers>

namespace denselab {

struct SineCosine {
  double sine, cosine;
};

/// Sine and cosine of an angle given in full turns, to double's precision for −1000 … 1000 turns.
/// The C library's reduce any angle by a long π, 4 kB of the WebAssembly build; in turns that is
/// exact.
inline SineCosine sine_cosine(double turns) {
  const double quarter = std::floor(4 * turns + 0.5);
  const double r = 2 * std::numbers::pi * (turns - quarter / 4);  // −π/4 … π/4
  // The Taylor series, from their last terms that count: r¹⁵/15! and r¹⁶/16!.
  double sine = 1, cosine = 1;
  for (int k = 15; k > 1; k -= 2) {
    sine = 1 - sine * r * r / (k * (k - 1));
    cosine = 1 - cosine * r * r / ((k + 1) * k);
  }
  sine *= r;
  cosine = 1 - cosine * r * r / 2;
  switch (static_cast<int>(quarter) & 3) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

}  // namespace denselab
