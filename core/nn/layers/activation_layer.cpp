#include "nn/layers/activation_layer.hpp"

#include "base/config.hpp"

namespace denselab {

ActivationLayer::ActivationLayer(std::string_view activation)
    : activation_(Activation::named(activation)) {}

ActivationLayer::ActivationLayer(Config& config)
    : ActivationLayer(config.string("activation", required)) {}

Json ActivationLayer::config() const {
  return Json::object({{"activation", activation_.name}});
}

Shape ActivationLayer::build(const Shape& input, const Rng&) { return input; }

void ActivationLayer::forward(ConstMatrixView x, MatrixView y, Phase) {
  if (fused_)
    y = x;
  else
    activation_.forward(x, y);
}

void ActivationLayer::backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                               MatrixView dx) {
  if (!dx.data()) return;
  if (fused_)
    dx = dy;
  else
    activation_.backward(x, y, as_const(dy), dx);
}

}  // namespace denselab
