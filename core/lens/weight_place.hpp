#pragma once

#include "model/network.hpp"

namespace denselab {

/// One number among the weights: element `at` of array `weight`, in the order of get_weights.
struct WeightPlace {
  Index weight = 0, at = 0;
  bool operator==(const WeightPlace&) const = default;
};

/// The array that holds it. Throws Error, in the name of `owner`, where there is no such place.
Parameter parameter_at(const Network& network, WeightPlace place, const char* owner);

/// Lends a weight out: whatever is done to it, it is the same, bit for bit, in the end.
class BorrowedWeight {
 public:
  explicit BorrowedWeight(Real& weight) : weight_(weight), kept_(weight) {}
  ~BorrowedWeight() { weight_ = kept_; }
  BorrowedWeight(const BorrowedWeight&) = delete;
  BorrowedWeight& operator=(const BorrowedWeight&) = delete;

  Real kept() const { return kept_; }
  void set(double value) { weight_ = static_cast<Real>(value); }
  double get() const { return weight_; }

 private:
  Real& weight_;
  Real kept_;
};

}  // namespace denselab
