#include "lens/fold.hpp"

#include "base/error.hpp"

namespace denselab {
namespace {

/// The layers folded so far, from the last one on: what comes after them is done to [kernel; bias].
class Folded {
 public:
  explicit Folded(std::size_t outputs)
      : outputs_(outputs), kernel_(outputs * outputs), bias_(outputs) {
    for (std::size_t i = 0; i < outputs; ++i) kernel_[i * outputs + i] = 1;
  }

  void put_in_front(const Affine& layer) {
    for (std::size_t k = 0; k < layer.shift.size(); ++k) add_row(bias_.data(), layer.shift[k], k);
    if (layer.kernel)
      multiply(*layer.kernel);
    else
      for (std::size_t k = 0; k < layer.scale.size(); ++k)
        for (std::size_t j = 0; j < outputs_; ++j) kernel_[k * outputs_ + j] *= layer.scale[k];
  }

  FoldedLayer result() const {
    const auto outputs = static_cast<Index>(outputs_);
    FoldedLayer out{Matrix(static_cast<Index>(kernel_.size()) / outputs, outputs), Vector(outputs)};
    std::copy(kernel_.begin(), kernel_.end(), out.kernel.data());
    std::copy(bias_.begin(), bias_.end(), out.bias.data());
    return out;
  }

 private:
  void add_row(double* to, double factor, std::size_t row) const {
    for (std::size_t j = 0; j < outputs_; ++j) to[j] += factor * kernel_[row * outputs_ + j];
  }

  void multiply(const Matrix& front) {
    std::vector<double> product(static_cast<std::size_t>(front.rows()) * outputs_);
    for (Index i = 0; i < front.rows(); ++i)
      for (Index k = 0; k < front.cols(); ++k)
        add_row(product.data() + static_cast<std::size_t>(i) * outputs_, front(i, k),
                static_cast<std::size_t>(k));
    kernel_ = std::move(product);
  }

  std::size_t outputs_;
  std::vector<double> kernel_, bias_;
};

Affine affine_part(const Layer& layer) {
  const Activation* activation = layer.final_activation();
  if (activation && !activation->is("linear"))
    fail("fold: layer \"", layer.name(), "\" has the activation ", activation->name,
         ". It bends what passes through it, and no weighted sum does that, so the ",
         "network is more than one layer of neurons. Only layers with the activation ",
         "linear can be folded.");
  std::optional<Affine> affine = layer.affine();
  require(affine.has_value(), "fold: layer \"", layer.name(), "\" (", layer.class_name(),
          ") is no weighted sum of its inputs, so it cannot be folded.");
  return std::move(*affine);
}

}  // namespace

FoldedLayer fold(const Sequential& model) {
  const Network& network = model.network();
  network.input_shape();  // an Error before build
  const auto& layers = network.layers();
  for (const auto& layer : layers) affine_part(*layer);  // the first one that is in the way
  Folded folded(static_cast<std::size_t>(network.outputs()));
  for (std::size_t i = layers.size(); i-- > 0;) folded.put_in_front(affine_part(*layers[i]));
  return folded.result();
}

}  // namespace denselab
