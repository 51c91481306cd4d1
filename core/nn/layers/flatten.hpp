#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

/// Lays the values of a sample out as one vector, row by row: (28, 28, 3) becomes (2352). The
/// values stay where they are, so it costs nothing.
class Flatten final : public Layer {
 public:
  Flatten() = default;
  explicit Flatten(Config& config);

  std::string_view class_name() const override { return "Flatten"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  std::optional<Affine> affine() const override { return Affine{}; }
  bool is_reshape() const override { return true; }
};

}  // namespace denselab
