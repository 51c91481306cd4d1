#include "data/batches.hpp"

#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "kernels/pixels.hpp"
#include "kernels/threads.hpp"

namespace denselab {

Batches::Batches(const Dataset& data, Index batch_size, Form form)
    : data_(data),
      batch_size_(std::min(batch_size, data.size())),
      form_(form),
      order_(counted(data.size())) {
  require(batch_size >= 1, "batch_size must be a whole number of at least 1, but got ", batch_size,
          ".");
  if (form_ == Form::pixels)
    pixels_.resize(static_cast<std::size_t>(batch_size_));
  else
    x_.resize(batch_size_, data.samples().features());
  y_.resize(batch_size_, data.targets().cols());
  weights_.assign(static_cast<std::size_t>(batch_size_), Real(1));
}

void Batches::restart_shuffled(Rng& rng) {
  std::iota(order_.begin(), order_.end(), 0u);
  rng.shuffle(std::span(order_));
  restart();
}

void Batches::augment(const Augmentation& augmentation, const Rng& stream) {
  require_pictures(data_.samples(), "augmentation");
  augmentation_ = augmentation;
  stream_ = stream;
  const auto images = static_cast<std::size_t>(batch_size_);
  pixels_.resize(images);
  changed_.resize(images * static_cast<std::size_t>(data_.samples().features()));
}

void Batches::gather_changed(std::span<const std::uint32_t> positions) {
  constexpr double operations_a_byte = 100;  // beside the kernels' multiply-adds
  const auto bytes = static_cast<std::size_t>(data_.samples().features());
  data_.point_at(positions, pixels_);
  kernels::in_parallel_ranges(
      count_, 1, operations_a_byte * static_cast<double>(count_) * static_cast<double>(bytes),
      [&](Index first, Index count) {
        ImageView image = picture_at(data_.samples(), 0);
        for (auto i = std::size_t(first); i < std::size_t(first + count); ++i) {
          image.pixels = pixels_[i];
          const auto out = std::span(changed_).subspan(i * bytes, bytes);
          transform(image, random_transform(*augmentation_, stream_.fork(positions[i])), out);
          pixels_[i] = out.data();
        }
      });
  if (form_ == Form::numbers)
    kernels::pixels_to_numbers(pixels(), 0, {x_.data(), count_, x_.cols()});
}

bool Batches::next() {
  if (at_end()) return false;
  count_ = std::min(batch_size_, data_.size() - next_);
  const auto positions = std::span(order_).subspan(std::size_t(next_), std::size_t(count_));
  if (augmentation_)
    gather_changed(positions);
  else if (form_ == Form::pixels)
    data_.point_at(positions, pixels_);
  else
    data_.gather(positions, {x_.data(), count_, x_.cols()});
  data_.gather_targets(positions, {y_.data(), count_, y_.cols()});
  if (data_.has_sample_weights()) data_.gather_weights(positions, weights_);
  next_ += count_;
  return true;
}

}  // namespace denselab
