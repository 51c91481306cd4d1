#include "data/batches.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace denselab {

Batches::Batches(const Dataset& data, Index batch_size)
    : data_(data), batch_size_(std::min(batch_size, data.size())), order_(counted(data.size())) {
  require(batch_size >= 1, "batch_size must be a whole number of at least 1, but got ", batch_size,
          ".");
  x_.resize(batch_size_, data.samples().features());
  y_.resize(batch_size_, data.targets().cols());
  weights_.resize(static_cast<std::size_t>(batch_size_));
}

void Batches::restart_shuffled(Rng& rng) {
  rng.shuffle(std::span(order_));
  restart();
}

bool Batches::next() {
  if (at_end()) return false;
  count_ = std::min(batch_size_, data_.size() - next_);
  const auto positions = std::span(order_).subspan(std::size_t(next_), std::size_t(count_));
  data_.gather(positions, {x_.data(), count_, x_.cols()}, {y_.data(), count_, y_.cols()},
               weights_);
  next_ += count_;
  return true;
}

}  // namespace denselab
