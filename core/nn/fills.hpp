#pragma once

#include <span>

#include "base/matrix.hpp"
#include "base/rng.hpp"

namespace denselab {

/// Uniform in [low, high).
void fill_uniform(std::span<Real> out, double low, double high, Rng& rng);

/// Normal with this mean and deviation.
void fill_normal(std::span<Real> out, double mean, double stddev, Rng& rng);

/// The same, but values further than two deviations from the mean are drawn again.
void fill_truncated_normal(std::span<Real> out, double mean, double stddev, Rng& rng);

/// The deviation of a standard normal cut at ±2: √(1 − 4φ(2) / (2Φ(2) − 1)).
inline constexpr double truncated_normal_deviation = 0.87962566103423978;

/// A random matrix [rows, columns] whose columns (rows, where it is wide) are orthogonal and have
/// length |gain|: Q of a normal matrix, with the signs that make R's diagonal positive, so that every
/// rotation is equally likely (Saxe, McClelland and Ganguli 2013; Mezzadri 2007).
void fill_orthogonal(MatrixView out, double gain, Rng& rng);

}  // namespace denselab
