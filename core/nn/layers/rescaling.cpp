#include "nn/layers/rescaling.hpp"

#include "base/config.hpp"

namespace denselab {

Rescaling::Rescaling(Config& config)
    : Rescaling(static_cast<Real>(config.number("scale", required)),
                static_cast<Real>(config.number("offset", 0))) {}

Json Rescaling::config() const { return Json::object({{"scale", scale_}, {"offset", offset_}}); }

Shape Rescaling::build(const Shape& input, const Rng&) {
  features_ = static_cast<std::size_t>(size_of(input));
  return input;
}

std::optional<Affine> Rescaling::affine() const {
  return Affine{.scale = std::vector<double>(features_, scale_),
                .shift = std::vector<double>(features_, offset_)};
}

void Rescaling::forward(ConstMatrixView x, MatrixView y, Phase) {
  y.array() = x.array() * scale_ + offset_;
}

void Rescaling::backward(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  if (dx.data()) dx = dy * scale_;
}

}  // namespace denselab
