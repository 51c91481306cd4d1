#include "lens/gradient_flow.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "lens/mean_loss.hpp"

namespace denselab {
namespace {

/// Mean, deviation and norm of numbers that come in parts, summed in double.
struct Sums {
  double count = 0, sum = 0, squares = 0;

  void add(ConstMatrixView values) {
    for (Index i = 0; i < values.size(); ++i) {
      const double value = values.data()[i];
      sum += value;
      squares += value * value;
    }
    count += static_cast<double>(values.size());
  }
  double mean() const { return sum / count; }
  double deviation() const { return std::sqrt(std::max(squares / count - mean() * mean(), 0.0)); }
  double norm() const { return std::sqrt(squares); }
};

template <typename Values>
double norm_of(const Values& values) {
  double squares = 0;
  for (const double value : values) squares += value * value;
  return std::sqrt(squares);
}

class Measurement {
 public:
  Measurement(Sequential& model, const Dataset& data)
      : model_(model),
        network_(model.network()),
        loss_(model, data, "gradient_flow"),
        share_(Real(1) / static_cast<Real>(data.size())),
        signals_(network_.layers().size()),
        gradients_(network_.layers().size()) {
    for (const ParameterSpan& p : network_.trainable()) sums_.emplace_back(p.value.size());
  }

  GradientFlow take() {
    GradientFlow flow;
    flow.loss = loss_([this](const Batches& batch) { add(batch); });
    add_penalties();
    auto sum = sums_.cbegin();
    for (std::size_t i = 0; i < signals_.size(); ++i) flow.layers.push_back(layer(i, sum));
    return flow;
  }

 private:
  void add(const Batches& batch) {
    for (std::size_t i = 0; i < signals_.size(); ++i) signals_[i].add(network_.output_of(i));
    const std::size_t last = signals_.size() - 1;
    const bool fused = network_.layers().back()->activation_is_fused();
    if (fused) add_output_gradient(batch);
    network_.inference_backward([&](std::size_t i, ConstMatrixView gradient) {
      if (!(fused && i == last)) gradients_[i].add(gradient);
    });
    add_gradients();
  }

  // With a fused loss the network goes back from dL/dlogits, and never forms this.
  void add_output_gradient(const Batches& batch) {
    const ConstMatrixView outputs = network_.output_of(signals_.size() - 1);
    Matrix gradient(outputs.rows(), outputs.cols());
    Vector losses(outputs.rows());
    const MatrixView view(gradient.data(), gradient.rows(), gradient.cols());
    model_.loss().evaluate(batch.y(), outputs, losses, view);
    for (Index i = 0; i < gradient.rows(); ++i)
      gradient.row(i) *= batch.weights()[static_cast<std::size_t>(i)] * share_;
    gradients_.back().add(as_const(view));
  }

  void add_gradients() {
    for (std::size_t p = 0; p < sums_.size(); ++p) {
      const auto gradient = network_.trainable()[p].gradient;
      for (std::size_t i = 0; i < gradient.size(); ++i) sums_[p][i] += gradient[i];
    }
  }

  void add_penalties() {
    for (const ParameterSpan& p : network_.trainable())
      std::fill(p.gradient.begin(), p.gradient.end(), Real(0));
    network_.add_penalty_gradients();
    add_gradients();
  }

  GradientFlow::Layer layer(std::size_t i, std::vector<std::vector<double>>::const_iterator& sum) {
    const Layer& of = *network_.layers()[i];
    GradientFlow::Layer out{of.name(),
                            signals_[i].mean(),
                            signals_[i].deviation(),
                            gradients_[i].mean(),
                            gradients_[i].deviation(),
                            gradients_[i].norm(),
                            {}};
    for (const Parameter& p : network_.layers()[i]->parameters())
      if (p.trainable())
        out.weights.push_back({text(of.name(), "/", p.name), norm_of(p.value), norm_of(*sum++)});
    return out;
  }

  Sequential& model_;
  Network& network_;
  MeanLoss loss_;
  Real share_;
  std::vector<Sums> signals_, gradients_;
  std::vector<std::vector<double>> sums_;  // dL/dweights, of the trainable parameters
};

}  // namespace

GradientFlow gradient_flow(Sequential& model, const Dataset& data) {
  return Measurement(model, data).take();
}

}  // namespace denselab
