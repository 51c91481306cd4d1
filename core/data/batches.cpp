#include "data/batches.hpp"

#include <algorithm>
#include <numeric>

#include "base/error.hpp"

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

bool Batches::next() {
  if (at_end()) return false;
  count_ = std::min(batch_size_, data_.size() - next_);
  const auto positions = std::span(order_).subspan(std::size_t(next_), std::size_t(count_));
  if (form_ == Form::pixels)
    data_.point_at(positions, pixels_);
  else
    data_.gather(positions, {x_.data(), count_, x_.cols()});
  data_.gather_targets(positions, {y_.data(), count_, y_.cols()});
  if (data_.has_sample_weights()) data_.gather_weights(positions, weights_);
  next_ += count_;
  return true;
}

}  // namespace denselab
