#pragma once

#include <span>
#include <vector>

#include "base/pixel_rows.hpp"
#include "base/rng.hpp"
#include "data/dataset.hpp"

namespace denselab {

/// Walks through a data set batch by batch, gathering each into the same buffers. The last batch
/// is smaller where the numbers do not divide.
///
///   Batches batches(data, 32);
///   while (batches.next()) use(batches.x(), batches.y(), batches.weights());
class Batches {
 public:
  /// Whether the samples are copied into each batch as numbers, or only pointed at where they are:
  /// pixels() instead of x(), for samples of uint8.
  enum class Form { numbers, pixels };

  /// `data` must outlive the Batches. Throws Error if batch_size < 1.
  Batches(const Dataset& data, Index batch_size, Form form = Form::numbers);

  /// Back before the first batch, in the order of the data set; or in one that `rng` alone decides.
  void restart() { next_ = 0; }
  void restart_shuffled(Rng& rng);

  /// Gathers the next batch; false behind the last one.
  bool next();
  bool at_end() const { return next_ >= data_.size(); }

  /// The batch: x [count, features], y [count, target columns], weights [count].
  ConstMatrixView x() const { return top_rows(x_, count_); }
  PixelRows pixels() const {
    return {std::span(pixels_).first(std::size_t(count_)), data_.samples().features()};
  }
  Form form() const { return form_; }
  ConstMatrixView y() const { return top_rows(y_, count_); }
  std::span<const Real> weights() const { return std::span(weights_).first(std::size_t(count_)); }

  /// Where the batch begins in this walk, how many samples it has, how many batches there are.
  Index first() const { return next_ - count_; }
  Index count() const { return count_; }
  Index batches() const { return (data_.size() + batch_size_ - 1) / batch_size_; }
  /// The size of a whole batch: never more than there are samples.
  Index batch_size() const { return batch_size_; }

 private:
  const Dataset& data_;
  Index batch_size_;
  Form form_;
  std::vector<std::uint32_t> order_;
  Matrix x_, y_;
  std::vector<const std::uint8_t*> pixels_;
  std::vector<Real> weights_;
  Index next_ = 0;
  Index count_ = 0;
};

}  // namespace denselab
