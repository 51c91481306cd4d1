#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "base/real.hpp"

namespace denselab {

/// One step of an optimizer as a layer sees it: the layer brings the gradients of its weights, all
/// together or some after the other, and the weights move while those are still in the cache.
class Descent {
 public:
  /// The rate, where the step is w −= rate·dL/dw and nothing else. A layer may then take it itself,
  /// without ever writing a gradient down.
  std::optional<Real> plain_rate() const { return plain_rate_; }

  /// Moves values `begin` … of the layer's trainable parameter `index` by their gradients, which
  /// are scratch afterwards. Every value is to be moved once; different ones may at the same time.
  virtual void move(std::size_t index, std::size_t begin, std::span<Real> gradients) const = 0;

 protected:
  explicit Descent(std::optional<Real> plain_rate) : plain_rate_(plain_rate) {}
  ~Descent() = default;

 private:
  std::optional<Real> plain_rate_;
};

}  // namespace denselab
