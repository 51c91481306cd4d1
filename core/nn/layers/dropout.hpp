#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

/// Sets a random share `rate` of the values to 0 while training and multiplies the rest by
/// 1 / (1 − rate), so that their expected sum stays; passes everything on at inference.
/// Srivastava et al., "Dropout", 2014.
class Dropout final : public Layer {
 public:
  /// Throws Error unless 0 ≤ rate < 1.
  explicit Dropout(Real rate);
  explicit Dropout(Config& config);

  std::string_view class_name() const override { return "Dropout"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void reserve(Index samples) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  void input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  std::optional<Affine> affine() const override { return Affine{}; }
  void seed(const Rng& rng) override { rng_ = rng; }

 private:
  Real rate_;
  Rng rng_{0};
  Index features_ = 0;
  Matrix mask_;  // 0 or 1 / (1 − rate) for each value of the last training batch
};

}  // namespace denselab
