#pragma once

#include "nn/layers/layer.hpp"

namespace denselab {

/// Brings every channel (the last axis) to mean 0 and variance 1, given what both are over the
/// training data: y = (x − mean) / max(√variance, ε), ε = 1e-7. Keras's Normalization with its
/// arguments `mean` and `variance`; data/moments.hpp finds them.
class Normalization final : public Layer {
 public:
  /// One number a channel, or one for all channels. Throws Error for lists of different lengths, or
  /// a variance below 0.
  Normalization(std::vector<double> mean, std::vector<double> variance);
  explicit Normalization(Config& config);

  std::string_view class_name() const override { return "Normalization"; }
  Json config() const override;
  Shape build(const Shape& input, const Rng& rng) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;
  std::optional<Affine> affine() const override;

 private:
  using Row = Eigen::Matrix<Real, 1, Eigen::Dynamic>;

  std::vector<double> mean_, variance_;
  Row shift_, scale_;  // the mean and 1 / max(√variance, ε) of every feature
};

}  // namespace denselab
