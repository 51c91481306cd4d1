#include "model/network.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace denselab {
namespace {

// Keras's automatic names: BatchNormalization becomes batch_normalization.
std::string snake_case(std::string_view class_name) {
  std::string out;
  for (const char c : class_name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !out.empty()) out += '_';
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

/// One layer's part of an optimizer's step.
class LayerDescent final : public Descent {
 public:
  /// `parameters` are all that training changes, the layer's from `first` on.
  LayerDescent(Optimizer& optimizer, std::optional<Real> plain_rate,
               std::span<const ParameterSpan> parameters, std::size_t first)
      : Descent(plain_rate), optimizer_(optimizer), parameters_(parameters), first_(first) {}

  void move(std::size_t index, std::size_t begin, std::span<Real> gradients) const override {
    const std::span<Real> all = parameters_[first_ + index].value;
    optimizer_.move(first_ + index, begin, all.subspan(begin, gradients.size()), gradients);
  }

 private:
  Optimizer& optimizer_;
  std::span<const ParameterSpan> parameters_;
  std::size_t first_;
};

bool has_name(const std::vector<std::unique_ptr<Layer>>& layers, std::string_view name) {
  return std::ranges::any_of(layers, [&](const auto& layer) { return layer->name() == name; });
}

}  // namespace

void Network::add(std::unique_ptr<Layer> layer) {
  if (layer->name().empty()) {
    const std::string base = snake_case(layer->class_name());
    std::string name = base;
    for (int n = 1; has_name(layers_, name); ++n) name = text(base, "_", n);
    layer->set_name(name);
  }
  require(!has_name(layers_, layer->name()), "Sequential: there is already a layer named \"",
          layer->name(), "\"; every name must be its own.");
  const std::optional<Shape> given = layer->input_shape();
  layers_.push_back(std::move(layer));
  try {
    if (built())
      build_layer(layers_.size() - 1, output_shape());
    else if (layers_.size() == 1 && given)
      build(*given);
  } catch (...) {
    layers_.pop_back();  // a layer that does not fit leaves the model as it was
    throw;
  }
}

void Network::build(const Shape& input_shape) {
  require(!layers_.empty(), "Sequential: the model has no layers yet. Add one first.");
  if (built()) {
    require(*input_shape_ == input_shape, "Sequential: the model is already built for samples of ",
            "shape ", to_string(*input_shape_), ", but these have ", to_string(input_shape), ".");
    return;
  }
  for (const Index dimension : input_shape)
    require(dimension >= 1, "Sequential: every dimension of the input shape must be at least 1, ",
            "but got ", to_string(input_shape), ".");
  try {
    input_shape_ = input_shape;
    for (std::size_t i = 0; i < layers_.size(); ++i)
      build_layer(i, i == 0 ? input_shape : shapes_[i - 1]);
  } catch (...) {
    input_shape_.reset();
    shapes_.clear();
    throw;
  }
}

void Network::build_layer(std::size_t index, const Shape& input) {
  shapes_.push_back(layers_[index]->build(input, rng_.fork(index)));
  collect_parameters();
  reserved_ = 0;
}

void Network::collect_parameters() {
  trainable_.clear();
  regularized_.clear();
  stopping_.clear();
  first_of_layer_.clear();
  first_trainable_ = layers_.size();
  for (std::size_t i = 0; i < shapes_.size(); ++i) {
    first_of_layer_.push_back(trainable_.size());
    for (const Parameter& parameter : layers_[i]->parameters()) {
      if (!parameter.trainable()) continue;
      first_trainable_ = std::min(first_trainable_, i);
      trainable_.push_back({parameter.value, parameter.gradient});
      if (!parameter.regularizer.active()) continue;
      regularized_.push_back(parameter);
      if (parameter.regularizer.stop_at_zero)
        stopping_.push_back({parameter, std::vector<Real>(parameter.value.size())});
    }
  }
}

const Shape& Network::input_shape() const {
  require(built(),
          "Sequential: the shape of the samples is not known yet. Give the first layer an ",
          "input_shape, or fit the model first.");
  return *input_shape_;
}

const Shape& Network::output_shape() const {
  input_shape();
  return shapes_.back();
}

std::vector<Parameter> Network::parameters() const {
  std::vector<Parameter> all;
  for (const auto& layer : layers_) {
    for (Parameter& parameter : layer->parameters()) {
      parameter.name = text(layer->name(), "/", parameter.name);
      all.push_back(std::move(parameter));
    }
  }
  return all;
}

double Network::penalty() const {
  double sum = 0;
  for (const Parameter& p : regularized_) sum += p.regularizer.penalty(p.value);
  return sum;
}

void Network::add_penalty_gradients() {
  for (const Parameter& p : regularized_) p.regularizer.add_gradient(p.value, p.gradient);
}

void Network::add_training_penalty_gradients() {
  for (const Parameter& p : regularized_)
    if (!p.regularizer.stop_at_zero) p.regularizer.add_gradient(p.value, p.gradient);
}

void Network::before_step() {
  for (Stopping& s : stopping_) std::ranges::copy(s.parameter.value, s.before.begin());
}

void Network::after_step(double rate) {
  for (const Stopping& s : stopping_)
    s.parameter.regularizer.move_towards_zero(s.before, s.parameter.value, static_cast<Real>(rate));
}

void Network::reserve(Index samples) {
  if (samples <= reserved_) return;
  outputs_.resize(layers_.size());
  gradients_.resize(layers_.size());
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    layers_[i]->reserve(samples);
    if (shares_buffer(i)) continue;
    outputs_[i].resize(samples, size_of(shapes_[i]));
    gradients_[i].resize(samples, size_of(shapes_[i]));
  }
  reserved_ = samples;
}

// A reshape in the middle hands on the buffer it was given; the last layer needs one of its own.
bool Network::shares_buffer(std::size_t index) const {
  return layers_[index]->is_reshape() && index + 1 < layers_.size();
}

std::size_t Network::buffer_below(std::size_t index) const {
  while (index > 0 && shares_buffer(index - 1)) --index;
  return index;
}

MatrixView Network::buffer_of(std::size_t index) {
  return {outputs_[index].data(), batch_.size, size_of(shapes_[index])};
}

MatrixView Network::gradient_of(std::size_t index) {
  return {gradients_[index].data(), batch_.size, size_of(shapes_[index])};
}

ConstMatrixView Network::input_of(std::size_t index) {
  const Index features = size_of(index == 0 ? *input_shape_ : shapes_[index - 1]);
  const std::size_t below = buffer_below(index);
  return {below == 0 ? batch_.numbers : outputs_[below - 1].data(), batch_.size, features};
}

// The first layer that does anything.
PixelReader* Network::pixel_reader() const {
  for (std::size_t i = 0; i < layers_.size(); ++i)
    if (!shares_buffer(i)) return layers_[i]->pixel_reader();
  return nullptr;
}

MatrixView Network::forward(const Inputs& x, Phase phase) {
  batch_ = x;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (shares_buffer(i)) continue;
    if (batch_.are_pixels() && buffer_below(i) == 0)
      layers_[i]->pixel_reader()->forward_pixels(batch_.pixels, buffer_of(i), phase);
    else
      layers_[i]->forward(input_of(i), buffer_of(i), phase);
  }
  return buffer_of(layers_.size() - 1);
}

MatrixView Network::output_gradient() { return gradient_of(layers_.size() - 1); }

template <typename Step, typename PixelStep>
void Network::backward_through_layers(Step step, PixelStep pixel_step) {
  for (std::size_t i = layers_.size(); i-- > first_trainable_;) {
    if (shares_buffer(i)) continue;
    const ConstMatrixView x = input_of(i), y = as_const(buffer_of(i));
    const MatrixView dy = gradient_of(i);
    if (batch_.are_pixels() && buffer_below(i) == 0) {
      pixel_step(i, *layers_[i]->pixel_reader(), y, dy);
      continue;
    }
    Real* const wanted = i > first_trainable_ ? gradients_[buffer_below(i) - 1].data() : nullptr;
    step(i, x, y, dy, MatrixView(wanted, x.rows(), x.cols()));
  }
}

void Network::backward() {
  backward_through_layers([this](std::size_t i, ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                                 MatrixView dx) { layers_[i]->backward(x, y, dy, dx); },
                          [this](std::size_t, PixelReader& reader, ConstMatrixView y,
                                 MatrixView dy) { reader.backward_pixels(batch_.pixels, y, dy); });
}

void Network::descend(Optimizer& optimizer) {
  optimizer.begin_step(trainable_);
  const std::optional<Real> rate = optimizer.plain_rate();
  const auto part = [&](std::size_t i) {
    return LayerDescent(optimizer, rate, trainable_, first_of_layer_[i]);
  };
  backward_through_layers(
      [&](std::size_t i, ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
        layers_[i]->descend(x, y, dy, dx, part(i));
      },
      [&](std::size_t i, PixelReader& reader, ConstMatrixView y, MatrixView dy) {
        reader.descend_pixels(batch_.pixels, y, dy, part(i));
      });
}

template <typename Step>
void Network::inference_backward_through_layers(MatrixView dx, Step step) {
  for (std::size_t i = layers_.size(); i-- > 0;) {
    const std::size_t below = buffer_below(i);
    Real* const wanted = below == 0 ? dx.data() : gradients_[below - 1].data();
    step(i, MatrixView(wanted, batch_.size, input_of(i).cols()));
  }
}

void Network::input_gradient(MatrixView dx) {
  inference_backward_through_layers(dx, [this](std::size_t i, MatrixView wanted) {
    if (!shares_buffer(i))
      layers_[i]->input_gradient(input_of(i), as_const(buffer_of(i)), gradient_of(i), wanted);
  });
}

void Network::inference_backward(const LookAtGradient& look) {
  // Only a reshape at the beginning has something to show that is dL/dx.
  Matrix dx;
  if (shares_buffer(0)) dx.resize(batch_.size, size_of(*input_shape_));
  inference_backward_through_layers(
      {dx.data(), dx.rows(), dx.cols()}, [&](std::size_t i, MatrixView wanted) {
        // What a reshape shares with the layer below it, it shares here, too.
        if (shares_buffer(i)) return look(i, as_const(wanted));
        look(i, as_const(gradient_of(i)));
        layers_[i]->inference_backward(input_of(i), as_const(buffer_of(i)), gradient_of(i), wanted);
      });
}

void Network::seed(std::uint64_t seed) {
  const Rng source(seed);
  for (std::size_t i = 0; i < layers_.size(); ++i) layers_[i]->seed(source.fork(i));
}

}  // namespace denselab
