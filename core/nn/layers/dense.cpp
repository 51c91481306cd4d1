#include "nn/layers/dense.hpp"

#include "base/config.hpp"
#include "base/error.hpp"
#include "kernels/products.hpp"

namespace denselab {
namespace {

Initializer initializer(Config& config, std::string_view key, const char* fallback) {
  const Json* given = config.child(key);
  return Initializer::from_config(given ? *given : Json(fallback));
}

/// The step, as what takes the kernel's gradient some rows at a time.
kernels::TakeRows mover(const Descent& step) {
  return {[](const void* context, Index row, MatrixView gradient) {
            static_cast<const Descent*>(context)->move(
                0, static_cast<std::size_t>(row * gradient.cols()),
                {gradient.data(), static_cast<std::size_t>(gradient.size())});
          },
          &step};
}

}  // namespace

Dense::Dense(DenseOptions options)
    : options_(std::move(options)), activation_(Activation::named(options_.activation)) {
  require(options_.units >= 1, "Dense: units must be a whole number of at least 1, but got ",
          options_.units, ".");
}

Dense::Dense(Index units, std::string activation)
    : Dense(DenseOptions{.units = units, .activation = std::move(activation)}) {}

Dense::Dense(Config& config)
    : Dense(DenseOptions{
          .units = static_cast<Index>(config.integer("units", required, at_least(1))),
          .activation = config.string("activation", "linear"),
          .use_bias = config.boolean("use_bias", true),
          .kernel_initializer = initializer(config, "kernel_initializer", "glorot_uniform"),
          .bias_initializer = initializer(config, "bias_initializer", "zeros"),
          .kernel_regularizer = Regularizer::from_config(config, "kernel_regularizer"),
          .bias_regularizer = Regularizer::from_config(config, "bias_regularizer")}) {
  config.unsupported({"activity_regularizer", "kernel_constraint", "bias_constraint", "lora_rank",
                      "quantization_config"});
}

Json Dense::config() const {
  return Json::object({{"units", options_.units},
                       {"activation", activation_.name},
                       {"use_bias", options_.use_bias},
                       {"kernel_initializer", options_.kernel_initializer.config()},
                       {"bias_initializer", options_.bias_initializer.config()},
                       {"kernel_regularizer", options_.kernel_regularizer.config()},
                       {"bias_regularizer", options_.bias_regularizer.config()}});
}

Shape Dense::build(const Shape& input, const Rng& rng) {
  require(input.size() == 1, "Dense: samples must be vectors, but their shape is ",
          to_string(input), ". Put a Flatten layer in front.");
  const Index inputs = input[0];
  kernel_.resize(inputs, options_.units);
  kernel_gradient_.setZero(inputs, options_.units);
  Rng kernel_rng = rng.fork(0);
  options_.kernel_initializer.fill({kernel_.data(), std::size_t(kernel_.size())}, inputs,
                                   options_.units, kernel_rng);
  if (options_.use_bias) {
    bias_.resize(options_.units);
    bias_gradient_.setZero(options_.units);
    Rng bias_rng = rng.fork(1);
    options_.bias_initializer.fill({bias_.data(), std::size_t(bias_.size())}, options_.units,
                                   options_.units, bias_rng);
  }
  return {options_.units};
}

void Dense::reserve(Index samples) {
  if (keeps_logits() && logits_.rows() < samples) logits_.resize(samples, options_.units);
}

void Dense::forward(ConstMatrixView x, MatrixView y, Phase phase) {
  kernels::forward_product(x, as_const(kernel()), bias(), y);
  activate(y, phase);
}

void Dense::forward_pixels(PixelRows x, MatrixView y, Phase phase) {
  pixel_products_.forward(x, as_const(kernel()), bias(), y);
  activate(y, phase);
}

void Dense::activate(MatrixView y, Phase phase) {
  if (fused_) return;
  if (keeps_logits() && phase == Phase::training) logits_.topRows(y.rows()) = y;
  activation_.forward(as_const(y), y);
}

ConstMatrixView Dense::backward_to_logits(ConstMatrixView y, MatrixView dy, MatrixView dx) {
  const ConstMatrixView logits(keeps_logits() ? logits_.data() : nullptr, y.rows(), y.cols());
  if (!fused_) activation_.backward(logits, y, as_const(dy), dy);
  if (dx.data()) kernels::input_gradient(as_const(dy), as_const(kernel()), dx);
  return as_const(dy);
}

void Dense::backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  const ConstMatrixView dz = backward_to_logits(y, dy, dx);
  kernels::weight_gradient(x, dz, kernel_gradient());
  write_bias_gradient(dz);
}

void Dense::backward_pixels(PixelRows x, ConstMatrixView y, MatrixView dy) {
  const ConstMatrixView dz = backward_to_logits(y, dy, {nullptr, 0, 0});
  pixel_products_.weight_gradient(x, dz, kernel_gradient());
  write_bias_gradient(dz);
}

void Dense::write_bias_gradient(ConstMatrixView dz) {
  if (options_.use_bias) kernels::bias_gradient(dz, bias_gradient_.data());
}

void Dense::descend(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx,
                    const Descent& step) {
  const ConstMatrixView dz = backward_to_logits(y, dy, dx);
  if (const auto rate = step.plain_rate())
    kernels::weight_descent(x, dz, *rate, kernel());
  else
    kernels::weight_gradient_by_rows(x, dz, kernel_gradient(), mover(step));
  descend_bias(dz, step);
}

void Dense::descend_pixels(PixelRows x, ConstMatrixView y, MatrixView dy, const Descent& step) {
  const ConstMatrixView dz = backward_to_logits(y, dy, {nullptr, 0, 0});
  if (const auto rate = step.plain_rate())
    pixel_products_.weight_descent(x, dz, *rate, kernel());
  else
    pixel_products_.weight_gradient_by_rows(x, dz, kernel_gradient(), mover(step));
  descend_bias(dz, step);
}

void Dense::descend_bias(ConstMatrixView dz, const Descent& step) {
  if (!options_.use_bias) return;
  if (const auto rate = step.plain_rate()) return kernels::bias_descent(dz, *rate, bias_.data());
  write_bias_gradient(dz);
  step.move(1, 0, bias_gradient_);
}

void Dense::inference_backward_to_logits(ConstMatrixView x, ConstMatrixView y, MatrixView dy) {
  if (fused_) return;
  Matrix logits;
  if (keeps_logits()) {
    logits.resize(y.rows(), y.cols());
    kernels::forward_product(x, as_const(kernel()), bias(),
                             {logits.data(), logits.rows(), logits.cols()});
  }
  activation_.backward({logits.data(), y.rows(), y.cols()}, y, as_const(dy), dy);
}

void Dense::input_gradient(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  inference_backward_to_logits(x, y, dy);
  kernels::input_gradient(as_const(dy), as_const(kernel()), dx);
}

void Dense::inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  inference_backward_to_logits(x, y, dy);
  const ConstMatrixView dz = as_const(dy);
  kernels::weight_gradient(x, dz, kernel_gradient());
  write_bias_gradient(dz);
  if (dx.data()) kernels::input_gradient(dz, as_const(kernel()), dx);
}

std::optional<Affine> Dense::affine() const {
  return Affine{.kernel = &kernel_, .shift = {bias_.begin(), bias_.end()}};
}

std::vector<Parameter> Dense::parameters() {
  const auto span = [](auto& m) { return std::span<Real>(m.data(), std::size_t(m.size())); };
  std::vector<Parameter> all;
  all.push_back({"kernel",
                 {kernel_.rows(), kernel_.cols()},
                 span(kernel_),
                 span(kernel_gradient_),
                 options_.kernel_regularizer});
  if (options_.use_bias)
    all.push_back(
        {"bias", {bias_.size()}, span(bias_), span(bias_gradient_), options_.bias_regularizer});
  return all;
}

}  // namespace denselab
