#include "data/dataset.hpp"

#include <cmath>
#include <numeric>

#include "base/error.hpp"

namespace denselab {

std::vector<std::uint32_t> counted(Index count) {
  std::vector<std::uint32_t> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0u);
  return numbers;
}

Dataset::Dataset(std::shared_ptr<const Samples> samples)
    : samples_(std::move(samples)), rows_(counted(samples_->size())) {}

Dataset::Dataset(std::shared_ptr<const Samples> samples, Matrix targets)
    : samples_(std::move(samples)), rows_(counted(samples_->size())), targets_(std::move(targets)) {
  require(targets_.rows() == size(), "x and y must have the same number of samples, but x has ",
          size(), " and y has ", targets_.rows(), ".");
}

Dataset::Dataset(std::shared_ptr<const Samples> samples, std::vector<std::uint32_t> rows,
                 Matrix targets)
    : samples_(std::move(samples)), rows_(std::move(rows)), targets_(std::move(targets)) {
  require(targets_.size() == 0 || targets_.rows() == size(),
          "rows and labels must have the same length, but there are ", size(), " rows and ",
          targets_.rows(), " labels.");
  for (const std::uint32_t row : rows_)
    require(static_cast<Index>(row) < samples_->size(), "rows: sample ", row,
            " does not exist; the data set has ", samples_->size(), ".");
}

void Dataset::set_sample_weights(std::vector<Real> weights) {
  require(weights.size() == rows_.size(), "sample_weight must hold one weight for each of the ",
          size(), " samples, but got ", weights.size(), ".");
  for (std::size_t i = 0; i < weights.size(); ++i)
    require(std::isfinite(weights[i]) && weights[i] >= 0,
            "sample_weight must be finite and not negative, but sample ", i, " has ", weights[i],
            ".");
  sample_weights_ = std::move(weights);
}

Real Dataset::sample_weight(Index position) const {
  return sample_weights_.empty() ? Real(1) : sample_weights_[static_cast<std::size_t>(position)];
}

ConstMatrixView Dataset::targets() const {
  return {targets_.data(), targets_.rows(), targets_.cols()};
}

void Dataset::gather(std::span<const std::uint32_t> positions, MatrixView x) const {
  for (std::size_t i = 0; i < positions.size(); ++i)
    samples_->copy_to(rows_[positions[i]], x.row(static_cast<Index>(i)).data());
}

void Dataset::point_at(std::span<const std::uint32_t> positions,
                       std::span<const std::uint8_t*> pixels) const {
  for (std::size_t i = 0; i < positions.size(); ++i)
    pixels[i] = samples_->bytes_from(rows_[positions[i]]).data();
}

void Dataset::gather_targets(std::span<const std::uint32_t> positions, MatrixView y) const {
  const Index columns = targets_.cols();
  for (std::size_t i = 0; i < positions.size(); ++i)
    std::copy_n(targets_.data() + static_cast<Index>(positions[i]) * columns, columns,
                y.data() + static_cast<Index>(i) * columns);
}

void Dataset::gather_weights(std::span<const std::uint32_t> positions,
                             std::span<Real> weights) const {
  for (std::size_t i = 0; i < positions.size(); ++i) weights[i] = sample_weight(positions[i]);
}

Dataset Dataset::picked(std::span<const std::uint32_t> positions) const {
  Dataset part(samples_, std::vector<std::uint32_t>(positions.size()), Matrix());
  part.targets_.resize(has_targets() ? static_cast<Index>(positions.size()) : 0, targets_.cols());
  if (has_sample_weights()) part.sample_weights_.resize(positions.size());
  for (std::size_t i = 0; i < positions.size(); ++i) {
    part.rows_[i] = rows_[positions[i]];
    if (has_targets()) part.targets_.row(static_cast<Index>(i)) = targets_.row(positions[i]);
    if (has_sample_weights()) part.sample_weights_[i] = sample_weights_[positions[i]];
  }
  return part;
}

Dataset Dataset::slice(Index begin, Index count) const {
  const std::vector<std::uint32_t> positions = counted(size());
  return picked(std::span(positions).subspan(std::size_t(begin), std::size_t(count)));
}

Dataset Dataset::shuffled(Rng& rng) const {
  std::vector<std::uint32_t> positions = counted(size());
  rng.shuffle(std::span(positions));
  return picked(positions);
}

}  // namespace denselab
