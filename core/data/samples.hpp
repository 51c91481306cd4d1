#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/shape.hpp"

namespace denselab {

enum class SampleType {
  uint8,  ///< 0 … 255; a batch sees them as 0 … 1
  real    ///< taken as they are
};

/// The inputs of a data set: samples of one shape in one contiguous block, row by row. Pixels stay
/// uint8 until a batch needs them, so a data set costs its pixels and not four times that.
class Samples {
 public:
  /// An empty block for samples of this shape. Throws Error if a dimension is below 1.
  Samples(Shape shape, SampleType type);

  const Shape& shape() const { return shape_; }
  SampleType type() const { return type_; }
  Index features() const { return features_; }
  Index size() const { return size_; }
  std::size_t bytes() const { return bytes_.size() + reals_.size() * sizeof(Real); }

  /// Makes room for this many samples in all, so that adding them does not copy the block.
  void reserve(Index samples);
  /// Grows by `count` samples (of zeros) and returns the index of the first one.
  Index append(Index count);
  /// Drops the samples from `count` on.
  void truncate(Index count);

  /// The values of sample `first` and those behind it, for reading or filling. The other of the
  /// two spans is empty; adding samples makes both invalid.
  std::span<std::uint8_t> bytes_from(Index first);
  std::span<const std::uint8_t> bytes_from(Index first) const;
  std::span<Real> reals_from(Index first);
  std::span<const Real> reals_from(Index first) const;

  /// The block itself, for a reader that appends to it (read_idx); `adopt_bytes` then counts the
  /// samples again. Throws Error if the bytes are no whole number of samples.
  std::vector<std::uint8_t>& byte_block() { return bytes_; }
  void adopt_bytes();

  /// Writes sample `row` to `out` [features]: uint8 divided by 255, real as it is.
  void copy_to(Index row, Real* out) const;

  /// Throws Error naming the first sample and feature that is NaN or infinite, as values of `name`.
  void check_finite(std::string_view name) const;

 private:
  Shape shape_;
  SampleType type_;
  Index features_;
  Index size_ = 0;
  std::vector<std::uint8_t> bytes_;
  std::vector<Real> reals_;
};

}  // namespace denselab
