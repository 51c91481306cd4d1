#include "nn/layers/dropout.hpp"

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {

Dropout::Dropout(Real rate) : rate_(rate) {
  require(rate >= 0 && rate < 1, "Dropout: rate must be at least 0 and below 1, but got ", rate,
          ".");
}

Dropout::Dropout(Config& config)
    : Dropout(static_cast<Real>(config.number("rate", required, from_below(0, 1)))) {
  config.unsupported({"noise_shape"});
  config.ignore({"seed"});
}

Json Dropout::config() const { return Json::object({{"rate", rate_}}); }

Shape Dropout::build(const Shape& input, const Rng& rng) {
  rng_ = rng;
  features_ = size_of(input);
  return input;
}

void Dropout::reserve(Index samples) {
  if (mask_.rows() < samples) mask_.resize(samples, features_);
}

void Dropout::forward(ConstMatrixView x, MatrixView y, Phase phase) {
  if (phase == Phase::inference || rate_ == 0) {
    y = x;
    return;
  }
  const Real kept = Real(1) / (Real(1) - rate_);
  Real* mask = mask_.data();
  for (Index i = 0; i < x.size(); ++i) mask[i] = rng_.uniform() < rate_ ? Real(0) : kept;
  y = x.cwiseProduct(mask_.topRows(x.rows()));
}

void Dropout::backward(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  if (!dx.data()) return;
  if (rate_ == 0)
    dx = dy;
  else
    dx = dy.cwiseProduct(mask_.topRows(dy.rows()));
}

void Dropout::input_gradient(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  dx = dy;
}

}  // namespace denselab
