#include "data/samples.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/pixel_rows.hpp"

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

void Samples::copy_to(Index row, Real* out) const {
  if (type_ == SampleType::real)
    std::copy_n(reals_from(row).data(), features_, out);
  else
    std::ranges::transform(bytes_from(row).first(static_cast<std::size_t>(features_)), out,
                           [](std::uint8_t byte) { return static_cast<Real>(byte) * pixel_scale; });
}

void Samples::check_finite(std::string_view name) const {
  for (std::size_t i = 0; i < reals_.size(); ++i) {
    if (std::isfinite(reals_[i])) [[likely]]
      continue;
    const auto features = static_cast<std::size_t>(features_);
    fail(name, " must hold finite numbers, but sample ", i / features, ", feature ", i % features,
         " is ", reals_[i], ".");
  }
}

}  // namespace denselab
