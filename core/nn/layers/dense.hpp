#pragma once

#include "nn/initializers.hpp"
#include "nn/layers/layer.hpp"
#include "nn/layers/pixel_products.hpp"

namespace denselab {

struct DenseOptions {
  Index units = 1;
  std::string activation = "linear";
  bool use_bias = true;
  Initializer kernel_initializer = Initializer::from_config("glorot_uniform");
  Initializer bias_initializer = Initializer::from_config("zeros");
  Regularizer kernel_regularizer = {};
  Regularizer bias_regularizer = {};
};

/// A fully connected layer: y = f(x·W + b), with x [samples, inputs], W [inputs, units], b [units].
/// Samples of more than one dimension must be flattened first.
class Dense final : public Layer, private PixelReader {
 public:
  /// Throws Error if units < 1 or the activation is unknown.
  explicit Dense(DenseOptions options);
  explicit Dense(Index units, std::string activation = "linear");
  explicit Dense(Config& config);

  std::string_view class_name() const override { return "Dense"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void reserve(Index samples) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  void descend(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx,
               const Descent& step) override;
  void input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  void inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                          MatrixView dx) override;
  std::optional<Affine> affine() const override;
  std::vector<Parameter> parameters() override;
  PixelReader* pixel_reader() override { return this; }
  const Activation* final_activation() const override { return &activation_; }

 private:
  void forward_pixels(PixelRows x, MatrixView y, Phase phase) override;
  void backward_pixels(PixelRows x, ConstMatrixView y, MatrixView dy) override;
  void descend_pixels(PixelRows x, ConstMatrixView y, MatrixView dy, const Descent& step) override;

  bool keeps_logits() const { return activation_.needs_input; }
  const Real* bias() const { return options_.use_bias ? bias_.data() : nullptr; }
  MatrixView kernel() { return {kernel_.data(), kernel_.rows(), kernel_.cols()}; }
  MatrixView kernel_gradient() { return {kernel_gradient_.data(), kernel_.rows(), kernel_.cols()}; }
  /// From the logits x·W + b in y to the outputs.
  void activate(MatrixView y, Phase phase);
  /// dL/dlogits, written over dy, and dx from it.
  ConstMatrixView backward_to_logits(ConstMatrixView y, MatrixView dy, MatrixView dx);
  /// The same at inference, which keeps no logits, but for dx.
  void inference_backward_to_logits(ConstMatrixView x, ConstMatrixView y, MatrixView dy);
  void write_bias_gradient(ConstMatrixView dz);
  void descend_bias(ConstMatrixView dz, const Descent& step);

  DenseOptions options_;
  const Activation& activation_;
  Matrix kernel_, kernel_gradient_;
  Vector bias_, bias_gradient_;
  PixelProducts pixel_products_;
  Matrix logits_;  // x·W + b of the last training batch, only where the activation asks for it
};

}  // namespace denselab
