#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/rng.hpp"
#include "nn/inputs.hpp"
#include "nn/layers/layer.hpp"
#include "nn/optimizers/optimizer.hpp"

namespace denselab {

/// Layers one behind the other, and the memory a batch passes through. It knows how to go forward
/// and backward; what to aim for is the Sequential's.
class Network {
 public:
  explicit Network(std::uint64_t seed) : rng_(seed) {}

  /// Appends a layer. An unnamed one gets Keras's name: dense, dense_1, … Throws Error if the name
  /// is taken or the layer does not fit behind the others.
  void add(std::unique_ptr<Layer> layer);

  /// Gives samples their shape, where the first layer does not: allocates all weights. Throws Error
  /// if there is no layer, or the shape is already another one.
  void build(const Shape& input_shape);
  bool built() const { return input_shape_.has_value(); }

  /// Only once built; Error before.
  const Shape& input_shape() const;
  const Shape& output_shape() const;
  Index outputs() const { return size_of(output_shape()); }

  const std::vector<std::unique_ptr<Layer>>& layers() const { return layers_; }
  /// The shape that comes out of layer `index`.
  const Shape& shape_after(std::size_t index) const { return shapes_[index]; }

  /// Every parameter of every layer, in order. Names are "dense/kernel".
  std::vector<Parameter> parameters() const;
  /// Those that training changes, as the optimizer takes them.
  const std::vector<ParameterSpan>& trainable() const { return trainable_; }

  /// Σ of the parameters' regularization penalties; and adding their derivatives.
  double penalty() const;
  void add_penalty_gradients();

  /// What training does with the penalties. Most go into the gradients; those that stop at zero
  /// move the weights once the optimizer has, and look at them before it does.
  bool has_penalty_gradients() const { return regularized_.size() > stopping_.size(); }
  void add_training_penalty_gradients();
  void before_step();
  void after_step(double rate);

  /// Makes room for batches of up to `samples`; smaller ones then allocate nothing.
  void reserve(Index samples);

  /// x [n, features] → outputs [n, outputs], valid until the next forward. n may not exceed what
  /// was reserved, and x must stay until the backward pass. Pixels only where reads_pixels().
  MatrixView forward(const Inputs& x, Phase phase);
  bool reads_pixels() const { return pixel_reader() != nullptr; }

  /// Where dL/doutputs [n, outputs] of the batch just passed forward belongs before `backward`.
  MatrixView output_gradient();
  /// Writes every trainable parameter's gradient. Overwrites the output gradient.
  void backward();
  /// The same with a step of the optimizer's on every trainable parameter, as soon as its gradient
  /// is there: an optimizer that steps_in_pieces(). Overwrites the output gradient; the parameters'
  /// gradients are then not to be read.
  void descend(Optimizer& optimizer);

  /// After an inference forward pass of numbers, with dL/doutputs in output_gradient(): writes
  /// dL/dx of the batch [n, features], and touches neither weights nor their gradients. Overwrites
  /// the output gradient.
  void input_gradient(MatrixView dx);

  /// After an inference forward pass of numbers, with dL/doutputs in output_gradient(): writes
  /// every trainable parameter's gradient, and shows dL/d(outputs of layer i) [n,
  /// size_of(shape_after(i))] of every layer, the last one's first. Overwrites the output gradient.
  using LookAtGradient = std::function<void(std::size_t layer, ConstMatrixView gradient)>;
  void inference_backward(const LookAtGradient& look);

  /// What layer `index` put out for the last batch [n, size_of(shape_after(index))]. Of a batch of
  /// pixels there is nothing to see before the layer that reads them.
  ConstMatrixView output_of(std::size_t index) { return input_of(index + 1); }

  /// Starts the layers' random streams (dropout masks) from this seed.
  void seed(std::uint64_t seed);

 private:
  void build_layer(std::size_t index, const Shape& input);
  void collect_parameters();
  PixelReader* pixel_reader() const;
  template <typename Step>
  void inference_backward_through_layers(MatrixView dx, Step step);
  template <typename Step, typename PixelStep>
  void backward_through_layers(Step step, PixelStep pixel_step);
  bool shares_buffer(std::size_t index) const;
  std::size_t buffer_below(
      std::size_t index) const;  // 1 + the layer that holds its input; 0: batch
  ConstMatrixView input_of(std::size_t index);
  MatrixView buffer_of(std::size_t index);  // what it puts out, unless it shares another's
  MatrixView gradient_of(std::size_t index);

  Rng rng_;
  std::vector<std::unique_ptr<Layer>> layers_;
  std::optional<Shape> input_shape_;
  std::vector<Shape> shapes_;
  std::vector<ParameterSpan> trainable_;
  std::vector<std::size_t> first_of_layer_;  // in trainable_
  std::vector<Parameter> regularized_;
  struct Stopping {
    Parameter parameter;
    std::vector<Real> before;  // its values before the optimizer's step
  };
  std::vector<Stopping> stopping_;   // those of regularized_ that stop at zero
  std::size_t first_trainable_ = 0;  // nothing before it needs a gradient
  Index reserved_ = 0;
  std::vector<Matrix> outputs_, gradients_;  // one a layer, [reserved, features]
  Inputs batch_;                             // passing through
};

}  // namespace denselab
