#include "nn/layers/layer.hpp"

#include "base/error.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/image_features.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"

namespace denselab {
namespace {

template <typename Kind>
std::unique_ptr<Layer> make(Config& config) {
  return std::make_unique<Kind>(config);
}

constexpr std::string_view class_names[] = {
    "Dense",         "Activation",         "Flatten",      "Dropout", "Rescaling",
    "Normalization", "BatchNormalization", "ImageFeatures"};
constexpr std::unique_ptr<Layer> (*makers[])(Config&) = {&make<Dense>,
                                                         &make<ActivationLayer>,
                                                         &make<Flatten>,
                                                         &make<Dropout>,
                                                         &make<Rescaling>,
                                                         &make<Normalization>,
                                                         &make<BatchNormalization>,
                                                         &make<ImageFeatures>};
static_assert(std::size(class_names) == std::size(makers));

// Keras writes batch_input_shape with a leading null for the batch.
std::optional<Shape> input_shape_from(Config& config) {
  if (const auto dim = config.optional_integer("input_dim", at_least(1)))
    return Shape{static_cast<Index>(*dim)};
  if (const auto dims = config.integers("input_shape", at_least(1)))
    return Shape(dims->begin(), dims->end());
  return std::nullopt;
}

}  // namespace

void Layer::reserve(Index) {}

void Layer::descend(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx,
                    const Descent& step) {
  backward(x, y, dy, dx);
  std::size_t index = 0;
  for (const Parameter& p : parameters())
    if (p.trainable()) step.move(index++, 0, p.gradient);
}

void Layer::input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  backward(x, y, dy, dx);
}

void Layer::inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  if (dx.data()) input_gradient(x, y, dy, dx);
}

std::optional<Affine> Layer::affine() const { return std::nullopt; }
std::vector<Parameter> Layer::parameters() { return {}; }
void Layer::seed(const Rng&) {}
const Activation* Layer::final_activation() const { return nullptr; }
bool Layer::is_reshape() const { return false; }

std::unique_ptr<Layer> Layer::from_config(const Json& layer) {
  const NamedConfig named = named_config("layer", layer);
  const std::size_t kind = choose("layer", named.name, class_names);
  Config config(std::string{class_names[kind]}, named.config);
  std::unique_ptr<Layer> made = makers[kind](config);
  made->set_name(config.string("name", ""));
  if (auto shape = input_shape_from(config)) made->set_input_shape(std::move(*shape));
  config.ignore({"trainable", "dtype", "batch_input_shape"});
  config.finish();
  return made;
}

}  // namespace denselab
