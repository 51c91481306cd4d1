#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

/// y = scale·x + offset, any shape: Rescaling(1/255) brings 0 … 255 to 0 … 1.
class Rescaling final : public Layer {
 public:
  explicit Rescaling(Real scale, Real offset = 0) : scale_(scale), offset_(offset) {}
  explicit Rescaling(Config& config);

  std::string_view class_name() const override { return "Rescaling"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  std::optional<Affine> affine() const override;

 private:
  std::size_t features_ = 0;
  Real scale_, offset_;
};

}  // namespace denselab
