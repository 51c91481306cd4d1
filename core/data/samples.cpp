#include "data/samples.hpp"

#include <cmath>

#include "base/error.hpp"

namespace denselab {

Samples::Samples(Shape shape, SampleType type)
    : shape_(std::move(shape)), type_(type), features_(size_of(shape_)) {
  for (const Index dimension : shape_)
    require(dimension >= 1, "shape: every dimension of a sample must be at least 1, but got ",
            to_string(shape_), ".");
}

void Samples::reserve(Index samples) {
  const auto values = static_cast<std::size_t>(samples * features_);
  if (type_ == SampleType::uint8)
    bytes_.reserve(values);
  else
    reals_.reserve(values);
}

Index Samples::append(Index count) {
  const Index first = size_;
  const auto values = static_cast<std::size_t>((size_ + count) * features_);
  if (type_ == SampleType::uint8)
    bytes_.resize(values);
  else
    reals_.resize(values);
  size_ += count;
  return first;
}

void Samples::truncate(Index count) {
  if (count >= size_) return;
  append(count - size_);
}

std::span<std::uint8_t> Samples::bytes_from(Index first) {
  return std::span(bytes_).subspan(bytes_.empty() ? 0 : std::size_t(first * features_));
}
std::span<const std::uint8_t> Samples::bytes_from(Index first) const {
  return std::span(bytes_).subspan(bytes_.empty() ? 0 : std::size_t(first * features_));
}
std::span<Real> Samples::reals_from(Index first) {
  return std::span(reals_).subspan(reals_.empty() ? 0 : std::size_t(first * features_));
}
std::span<const Real> Samples::reals_from(Index first) const {
  return std::span(reals_).subspan(reals_.empty() ? 0 : std::size_t(first * features_));
}

void Samples::adopt_bytes() {
  const auto features = static_cast<std::size_t>(features_);
  require(bytes_.size() % features == 0, "samples: ", bytes_.size(),
          " bytes are no whole number of samples of ", features_, " values.");
  size_ = static_cast<Index>(bytes_.size() / features);
}

void Samples::gather(std::span<const std::uint32_t> rows, MatrixView out) const {
  using Bytes = Eigen::Map<const Eigen::Array<std::uint8_t, 1, Eigen::Dynamic>>;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Index offset = static_cast<Index>(rows[i]) * features_;
    auto to = out.row(static_cast<Index>(i));
    if (type_ == SampleType::uint8)
      to = Bytes(bytes_.data() + offset, features_).cast<Real>() * (Real(1) / Real(255));
    else
      to = ConstMatrixView(reals_.data() + offset, 1, features_);
  }
}

void Samples::check_finite(std::string_view name) const {
  for (std::size_t i = 0; i < reals_.size(); ++i) {
    if (std::isfinite(reals_[i])) [[likely]]
      continue;
    const auto features = static_cast<std::size_t>(features_);
    throw Error(text(name, " must hold finite numbers, but sample ", i / features, ", feature ",
                     i % features, " is ", reals_[i], "."));
  }
}

}  // namespace denselab
