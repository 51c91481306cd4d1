#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.hpp"
#include "base/rng.hpp"
#include "base/shape.hpp"
#include "nn/activations.hpp"
#include "nn/descent.hpp"
#include "nn/layers/pixel_reader.hpp"
#include "nn/regularizers.hpp"

namespace denselab {

/// One weight array of a layer, as the optimizer and the files see it.
struct Parameter {
  std::string name;  ///< "kernel", "bias", "gamma", …
  Shape shape;
  std::span<Real> value;
  std::span<Real> gradient;  ///< empty where training does not touch it (a moving average)
  Regularizer regularizer = {};

  bool trainable() const { return !gradient.empty(); }
};

/// Training keeps what the backward pass needs and draws dropout masks; inference does neither.
enum class Phase { training, inference };

/// A map y = x·kernel + shift, or, without a kernel, y = scale ∘ x + shift; an empty scale is all
/// ones, an empty shift all zeros. Numbers are kept as the layer has them and meant to be computed
/// with in double.
struct Affine {
  const Matrix* kernel = nullptr;  // [inputs, outputs]
  std::vector<double> scale = {};
  std::vector<double> shift = {};
};

/// A layer: `build` once, then forward and backward for as many batches as one likes.
///
/// Batches are [samples, size_of(shape)] row-major. `backward` and `descend` belong to the training
/// forward pass just before them, `input_gradient` to one of inference, with the same x and y.
class Layer {
 public:
  virtual ~Layer() = default;

  /// Keras's class name: "Dense".
  virtual std::string_view class_name() const = 0;

  /// The arguments that make the same layer again, without its name and weights.
  virtual Json config() const = 0;

  /// Allocates and initializes the parameters for samples of this shape and returns the shape that
  /// comes out. Throws Error if the layer cannot take such samples.
  virtual Shape build(const Shape& input, const Rng& rng) = 0;

  /// Makes room for batches of up to `samples`, so that no batch allocates.
  virtual void reserve(Index samples);

  virtual void forward(ConstMatrixView x, MatrixView y, Phase phase) = 0;

  /// Given dy = dL/dy, writes the parameters' gradients and dx = dL/dx. `dy` is scratch
  /// afterwards; an empty `dx` (no data) is not computed: the first layer needs none.
  virtual void backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) = 0;

  /// backward, and then a step of the layer's own weights. A layer may do both in one pass; the
  /// gradients are not to be read afterwards.
  virtual void descend(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx,
                       const Descent& step);

  /// Given dy = dL/dy at inference, writes dx = dL/dx, and touches neither weights nor gradients.
  /// `dy` is scratch afterwards. Unless a layer says otherwise it is `backward`: right where that
  /// needs no more than x and y and writes nothing but dx.
  virtual void input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx);

  /// The same, and writes the parameters' gradients; an empty `dx` is not computed. Training does
  /// not go this way: the gradients are those of the network as it answers, without dropout and
  /// with the moving averages of batch normalization.
  virtual void inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                                  MatrixView dx);

  /// What the layer does at inference before its final_activation; nothing where that is more than
  /// weighted sums.
  virtual std::optional<Affine> affine() const;

  virtual std::vector<Parameter> parameters();

  /// Starts the layer's random stream (dropout) again, so that training repeats bit for bit.
  virtual void seed(const Rng& rng);

  /// The activation the layer ends with, or null. The model fuses it with the loss where it can.
  virtual const Activation* final_activation() const;

  /// Itself, if the layer can be the first to see a batch of pixels; else null.
  virtual PixelReader* pixel_reader() { return nullptr; }

  /// While fused, forward stops at the logits and backward takes dL/dlogits.
  void fuse_activation_with_loss(bool fused) { fused_ = fused; }
  bool activation_is_fused() const { return fused_; }

  /// Whether the output is the input, only with another shape: the model then shares the buffer.
  virtual bool is_reshape() const;

  const std::string& name() const { return name_; }
  void set_name(std::string name) { name_ = std::move(name); }

  /// The shape of a sample, where the layer was given one: the first layer of a model is.
  const std::optional<Shape>& input_shape() const { return input_shape_; }
  void set_input_shape(Shape shape) { input_shape_ = std::move(shape); }

  /// Makes a layer from {"class_name": "Dense", "config": {"units": 10, "name": …,
  /// "input_shape": [784], …}}. Throws Error listing the known classes, or naming the wrong option.
  static std::unique_ptr<Layer> from_config(const Json& layer);

 protected:
  bool fused_ = false;

 private:
  std::string name_;
  std::optional<Shape> input_shape_;
};

}  // namespace denselab
