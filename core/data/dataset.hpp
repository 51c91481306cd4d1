#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/rng.hpp"
#include "data/samples.hpp"

namespace denselab {

/// What a model trains on or is judged by: a selection of samples, a target row for each, and
/// perhaps a weight for each. The samples are shared, never copied: a training and a validation
/// part, or a selection without a deleted class, look at the same block.
///
/// Positions 0 … size() − 1 count within the selection.
class Dataset {
 public:
  /// All samples, without targets: for predict.
  explicit Dataset(std::shared_ptr<const Samples> samples);

  /// All samples; `targets` is [samples, columns]. Throws Error if the counts differ.
  Dataset(std::shared_ptr<const Samples> samples, Matrix targets);

  /// The samples `rows`, in that order; `targets` has one row for each of them, or none at all.
  /// Throws Error if a row does not exist or the counts differ.
  Dataset(std::shared_ptr<const Samples> samples, std::vector<std::uint32_t> rows, Matrix targets);

  /// Multiplies each sample's loss. Throws Error unless there is one finite weight ≥ 0 for each.
  void set_sample_weights(std::vector<Real> weights);

  Index size() const { return static_cast<Index>(rows_.size()); }
  const Samples& samples() const { return *samples_; }
  ConstMatrixView targets() const;
  Real sample_weight(Index position) const;
  bool has_targets() const { return targets_.cols() > 0; }
  bool has_sample_weights() const { return !sample_weights_.empty(); }

  /// Copies the samples at `positions` to x [n, features]: uint8 as 0 … 1.
  void gather(std::span<const std::uint32_t> positions, MatrixView x) const;
  /// Where those samples lie, for samples of uint8.
  void point_at(std::span<const std::uint32_t> positions,
                std::span<const std::uint8_t*> pixels) const;
  /// Their targets to y [n, columns], and their weights (ones where there are none).
  void gather_targets(std::span<const std::uint32_t> positions, MatrixView y) const;
  void gather_weights(std::span<const std::uint32_t> positions, std::span<Real> weights) const;

  /// The first and the last `count` positions: Keras takes its validation split from the end.
  Dataset first(Index count) const { return slice(0, count); }
  Dataset last(Index count) const { return slice(size() - count, count); }

  /// The same samples in a random order, each with its target and weight. A file sorted by class
  /// needs it before a validation split.
  Dataset shuffled(Rng& rng) const;

 private:
  Dataset slice(Index begin, Index count) const;
  Dataset picked(std::span<const std::uint32_t> positions) const;

  std::shared_ptr<const Samples> samples_;
  std::vector<std::uint32_t> rows_;
  Matrix targets_;
  std::vector<Real> sample_weights_;
};

/// 0, 1, …, count − 1.
std::vector<std::uint32_t> counted(Index count);

}  // namespace denselab
