#pragma once

#include <optional>

#include "kernels/colour_histogram.hpp"
#include "kernels/gradient_histogram.hpp"
#include "nn/layers/layer.hpp"

namespace denselab {

struct ImageFeaturesOptions {
  bool pixels = true;     ///< the picture itself
  bool gradients = true;  ///< kernels::GradientHistogram
  bool colours = false;   ///< kernels::ColourHistogram; needs three channels
  Index cells = 7;        ///< rows and columns of cells of the gradient histogram
};

/// Describes a picture [height, width, 1 or 3] of values 0 … 1 by one vector: its pixels, then its
/// gradient histogram, then its colour histogram, as far as they are asked for. Nothing in it is
/// trained. A network that sees where edges run needs far fewer pictures to learn a shape than one
/// that sees pixels, every one of which changes when the shape moves.
class ImageFeatures final : public Layer {
 public:
  /// Throws Error unless something is asked for and cells ≥ 1.
  explicit ImageFeatures(ImageFeaturesOptions options = {});
  explicit ImageFeatures(Config& config);

  std::string_view class_name() const override { return "ImageFeatures"; }
  Json config() const override;
  /// Throws Error for samples that are no pictures, colours of grey ones, more cells than pixels.
  Shape build(const Shape& input, const Rng& rng) override;
  void reserve(Index samples) override;
  void forward(ConstMatrixView x, MatrixView y, Phase phase) override;
  void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) override;

 private:
  /// Calls work(sample, scratch) for all samples, on all threads.
  template <typename Work>
  void each_sample(Index samples, const Work& work);

  ImageFeaturesOptions options_;
  Index values_ = 0;  // of a picture
  std::optional<kernels::GradientHistogram> gradients_;
  std::optional<kernels::ColourHistogram> colours_;
  Matrix scratch_;  // a row for each part of the work
};

}  // namespace denselab
