#include "nn/layers/batch_normalization.hpp"

#include <cmath>

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {

BatchNormalization::BatchNormalization(BatchNormalizationOptions options) : options_(options) {
  require(options.momentum >= 0 && options.momentum < 1,
          "BatchNormalization: momentum must be at least 0 and below 1, but got ", options.momentum,
          ".");
  require(options.epsilon > 0, "BatchNormalization: epsilon must be above 0, but got ",
          options.epsilon, ".");
}

BatchNormalization::BatchNormalization(Config& config)
    : BatchNormalization(BatchNormalizationOptions{
          .momentum = static_cast<Real>(config.number("momentum", 0.99, from_below(0, 1))),
          .epsilon = static_cast<Real>(config.number("epsilon", 1e-3, above(0))),
          .center = config.boolean("center", true),
          .scale = config.boolean("scale", true)}) {
  config.ignore({"axis", "beta_initializer", "gamma_initializer", "moving_mean_initializer",
                 "moving_variance_initializer", "synchronized", "renorm"});
  config.unsupported(
      {"beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint"});
}

Json BatchNormalization::config() const {
  return Json::object({{"momentum", options_.momentum},
                       {"epsilon", options_.epsilon},
                       {"center", options_.center},
                       {"scale", options_.scale}});
}

Shape BatchNormalization::build(const Shape& input, const Rng&) {
  require(!input.empty(), "BatchNormalization: samples must have at least one dimension.");
  channels_ = input.back();
  rows_per_sample_ = size_of(input) / channels_;
  gamma_.setOnes(channels_);
  beta_.setZero(channels_);
  gamma_gradient_.setZero(channels_);
  beta_gradient_.setZero(channels_);
  moving_mean_.setZero(channels_);
  moving_variance_.setOnes(channels_);
  for (Vector* v : {&mean_, &variance_, &inverse_deviation_}) v->resize(channels_);
  return input;
}

void BatchNormalization::reserve(Index samples) {
  const Index rows = samples * rows_per_sample_;
  if (normalized_.rows() < rows) normalized_.resize(rows, channels_);
}

ConstMatrixView BatchNormalization::by_channel(const ConstMatrixView& m) const {
  return {m.data(), m.rows() * rows_per_sample_, channels_};
}

void BatchNormalization::forward(ConstMatrixView x, MatrixView y, Phase phase) {
  const ConstMatrixView input = by_channel(x);
  MatrixView output(y.data(), input.rows(), channels_);
  if (phase == Phase::inference) {
    const Vector factor = inference_factor();
    const Vector shift = beta_ - moving_mean_.cwiseProduct(factor);
    output = input * factor.asDiagonal();
    output.rowwise() += shift.transpose();
    return;
  }
  mean_ = input.colwise().mean();
  auto normalized = normalized_.topRows(input.rows());
  normalized = input.rowwise() - mean_.transpose();
  variance_ = normalized.colwise().squaredNorm() / static_cast<Real>(input.rows());
  inverse_deviation_ = (variance_.array() + options_.epsilon).rsqrt();
  normalized = normalized * inverse_deviation_.asDiagonal();
  output = normalized * gamma_.asDiagonal();
  output.rowwise() += beta_.transpose();
  update_moving_averages();
}

Vector BatchNormalization::inference_factor() const {
  return gamma_.array() * (moving_variance_.array() + options_.epsilon).rsqrt();
}

void BatchNormalization::update_moving_averages() {
  const Real kept = options_.momentum;
  moving_mean_ = kept * moving_mean_ + (Real(1) - kept) * mean_;
  moving_variance_ = kept * moving_variance_ + (Real(1) - kept) * variance_;
}

// With x̂ the normalized input and N the rows: dβ = Σ dy, dγ = Σ dy·x̂,
// dx = γ / (N·√(σ² + ε)) · (N·dy − dβ − x̂·dγ)  (Ioffe and Szegedy, section 3, simplified).
void BatchNormalization::backward(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  const ConstMatrixView upstream = by_channel(as_const(dy));
  const auto normalized = normalized_.topRows(upstream.rows());
  beta_gradient_ = upstream.colwise().sum();
  gamma_gradient_ = upstream.cwiseProduct(normalized).colwise().sum();
  if (!dx.data()) return;
  const Real rows = static_cast<Real>(upstream.rows());
  MatrixView out(dx.data(), upstream.rows(), channels_);
  out = upstream - normalized * (gamma_gradient_ / rows).asDiagonal();
  out.rowwise() -= beta_gradient_.transpose() / rows;
  out = out * gamma_.cwiseProduct(inverse_deviation_).asDiagonal();
}

void BatchNormalization::input_gradient(ConstMatrixView, ConstMatrixView, MatrixView dy,
                                        MatrixView dx) {
  MatrixView(dx.data(), dx.rows() * rows_per_sample_, channels_) =
      by_channel(as_const(dy)) * inference_factor().asDiagonal();
}

// With the moving μ and σ², which no sample moves: dβ = Σ dy, dγ = Σ dy·(x − μ) / √(σ² + ε).
void BatchNormalization::inference_backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy,
                                            MatrixView dx) {
  const ConstMatrixView input = by_channel(x), upstream = by_channel(as_const(dy));
  beta_gradient_ = upstream.colwise().sum();
  gamma_gradient_ =
      upstream.cwiseProduct(input.rowwise() - moving_mean_.transpose())
          .colwise()
          .sum()
          .transpose()
          .cwiseProduct((moving_variance_.array() + options_.epsilon).rsqrt().matrix());
  Layer::inference_backward(x, y, dy, dx);
}

std::optional<Affine> BatchNormalization::affine() const {
  Affine out;
  for (Index i = 0; i < rows_per_sample_ * channels_; ++i) {
    const Index c = i % channels_;
    const double variance = static_cast<double>(moving_variance_[c]) + options_.epsilon;
    out.scale.push_back(gamma_[c] / std::sqrt(variance));
    out.shift.push_back(beta_[c] - moving_mean_[c] * out.scale.back());
  }
  return out;
}

std::vector<Parameter> BatchNormalization::parameters() {
  const auto span = [](Vector& v) { return std::span<Real>(v.data(), std::size_t(v.size())); };
  std::vector<Parameter> all;
  if (options_.scale) all.push_back({"gamma", {channels_}, span(gamma_), span(gamma_gradient_)});
  if (options_.center) all.push_back({"beta", {channels_}, span(beta_), span(beta_gradient_)});
  all.push_back({"moving_mean", {channels_}, span(moving_mean_), {}});
  all.push_back({"moving_variance", {channels_}, span(moving_variance_), {}});
  return all;
}

}  // namespace denselab
