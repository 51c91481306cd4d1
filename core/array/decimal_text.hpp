#pragma once

#include <string>

namespace denselab::array {

/// How NumPy writes a number: the shortest digits that read back as the same float (of its own
/// width), but no more than `precision` places, rounded from the exact value; "-0.25", "3.", the
/// point kept and trailing zeros not. `precision` below 0: as many as it takes.
template <typename T>
std::string positional(T value, int precision);

/// The same with an exponent of at least two digits: "1.5e-07".
template <typename T>
std::string scientific(T value, int precision);

/// Exactly `places` digits behind the point and at least `exponent_digits` in the exponent.
template <typename T>
std::string scientific_fixed(T value, int places, int exponent_digits);

/// str() of a scalar: positional from 1e-4 up to 1e16, "nan", "inf".
template <typename T>
std::string scalar_text(T value);

}  // namespace denselab::array
