#include "nn/layers/normalization.hpp"

#include <cmath>

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {
namespace {

constexpr double epsilon = 1e-7;

// A number, as Keras takes it too, or a list.
std::vector<double> given(Config& config, std::string_view key, Range range) {
  const Json* value = config.child(key);
  if (value && value->is_number()) return {config.number(key, required, range)};
  if (const auto values = config.numbers(key, range)) return *values;
  config.refuse(key, "a list of numbers" + range.text() + ", one for each channel");
}

// Keras writes -1 as [-1].
void require_last_axis(Config& config) {
  const Json* axis = config.child("axis");
  if (axis && axis->is_array() && axis->as_array().size() == 1) axis = &axis->as_array()[0];
  if (axis && !(axis->is_number() && axis->as_number() == -1)) config.refuse("axis", "-1");
}

Json to_json(const std::vector<double>& values) {
  return Json::Array(values.begin(), values.end());
}

}  // namespace

Normalization::Normalization(std::vector<double> mean, std::vector<double> variance)
    : mean_(std::move(mean)), variance_(std::move(variance)) {
  require(!mean_.empty() && mean_.size() == variance_.size(),
          "Normalization: mean and variance must hold one number for each channel, but got ",
          mean_.size(), " and ", variance_.size(), ".");
  for (const double value : variance_)
    require(value >= 0, "Normalization: variance must be at least 0, but got ", value, ".");
}

Normalization::Normalization(Config& config)
    : Normalization(given(config, "mean", {}), given(config, "variance", at_least(0))) {
  require_last_axis(config);
  config.unsupported({"invert"});
}

Json Normalization::config() const {
  return Json::object({{"axis", Json::Array{-1}},
                       {"invert", false},
                       {"mean", to_json(mean_)},
                       {"variance", to_json(variance_)}});
}

Shape Normalization::build(const Shape& input, const Rng&) {
  const Index channels = input.empty() ? 1 : input.back();
  const auto given = static_cast<Index>(mean_.size());
  require(given == 1 || given == channels, "Normalization: the samples have ", channels,
          " channels (shape ", to_string(input), "), but mean and variance are for ", given, ".");
  shift_.resize(size_of(input));
  scale_.resize(size_of(input));
  for (Index i = 0; i < shift_.size(); ++i) {
    const auto channel = static_cast<std::size_t>(i % given);
    shift_[i] = static_cast<Real>(mean_[channel]);
    scale_[i] = static_cast<Real>(1 / std::max(std::sqrt(variance_[channel]), epsilon));
  }
  return input;
}

std::optional<Affine> Normalization::affine() const {
  Affine out;
  for (Index i = 0; i < shift_.size(); ++i) {
    out.scale.push_back(scale_[i]);
    out.shift.push_back(-static_cast<double>(shift_[i]) * out.scale.back());
  }
  return out;
}

void Normalization::forward(ConstMatrixView x, MatrixView y, Phase) {
  y.array() = (x.rowwise() - shift_).array().rowwise() * scale_.array();
}

void Normalization::backward(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  if (dx.data()) dx.array() = dy.array().rowwise() * scale_.array();
}

}  // namespace denselab
