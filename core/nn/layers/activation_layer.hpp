#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

/// An activation function as a layer of its own: y = f(x), any shape.
class ActivationLayer final : public Layer {
 public:
  /// Throws Error if the activation is unknown.
  explicit ActivationLayer(std::string_view activation);
  explicit ActivationLayer(Config& config);

  std::string_view class_name() const override { return "Activation"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  std::optional<Affine> affine() const override { return Affine{}; }
  const Activation* final_activation() const override { return &activation_; }

 private:
  const Activation& activation_;
};

}  // namespace denselab
