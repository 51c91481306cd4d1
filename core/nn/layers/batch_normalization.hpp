#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

struct BatchNormalizationOptions {
  Real momentum = Real(0.99);
  Real epsilon = Real(1e-3);
  bool center = true;
  bool scale = true;
};

/// Brings every channel (the last axis) to mean 0 and variance 1, then scales by γ and shifts by β:
/// y = γ·(x − μ) / √(σ² + ε) + β. While training μ and σ² are the batch's; at inference they are
/// moving averages, m ← momentum·m + (1 − momentum)·batch.
/// Ioffe and Szegedy, "Batch Normalization", 2015.
class BatchNormalization final : public Layer {
 public:
  /// Throws Error unless 0 ≤ momentum < 1 and epsilon > 0.
  explicit BatchNormalization(BatchNormalizationOptions options = {});
  explicit BatchNormalization(Config& config);

  std::string_view class_name() const override { return "BatchNormalization"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void reserve(Index samples) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  void input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  void inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                          MatrixView dx) override;
  std::optional<Affine> affine() const override;
  std::vector<Parameter> parameters() override;

 private:
  // Samples of several dimensions are rows of channels: (28, 28, 3) is 784 rows of 3.
  ConstMatrixView by_channel(const ConstMatrixView& m) const;
  void update_moving_averages();
  Vector inference_factor() const;  // γ / √(σ² + ε) with the moving σ²

  BatchNormalizationOptions options_;
  Index channels_ = 0, rows_per_sample_ = 0;
  Vector gamma_, beta_, gamma_gradient_, beta_gradient_;
  Vector moving_mean_, moving_variance_;
  Vector mean_, variance_, inverse_deviation_;  // of the last training batch
  Matrix normalized_;  // (x − μ) / √(σ² + ε) of the last training batch
};

}  // namespace denselab
