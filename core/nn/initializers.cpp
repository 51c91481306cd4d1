#include "nn/initializers.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "nn/fills.hpp"

namespace denselab {
namespace {

// In the order of Initializer::Kind.
constexpr std::string_view class_names[] = {
    "Zeros",           "Ones",       "Constant",  "RandomNormal",    "RandomUniform",
    "TruncatedNormal", "Orthogonal", "Identity",  "VarianceScaling", "GlorotNormal",
    "GlorotUniform",   "HeNormal",   "HeUniform", "LecunNormal",     "LecunUniform"};
constexpr std::string_view names[] = {"zeros",         "ones",           "constant",
                                      "random_normal", "random_uniform", "truncated_normal",
                                      "orthogonal",    "identity",       "variance_scaling",
                                      "glorot_normal", "glorot_uniform", "he_normal",
                                      "he_uniform",    "lecun_normal",   "lecun_uniform"};
// In the order of Fan and of Distribution.
constexpr std::string_view fan_names[] = {"fan_in", "fan_out", "fan_avg"};
constexpr std::string_view distribution_names[] = {"truncated_normal", "untruncated_normal",
                                                   "uniform"};

/// The weights as a matrix, for the initializers that make no sense for a bias.
MatrixView as_matrix(std::span<Real> out, Index fan_in, Index fan_out, std::string_view name) {
  require(std::ssize(out) == fan_in * fan_out, "The initializer ", name,
          " needs a matrix of weights, but got a list of ", out.size(), " values.");
  return {out.data(), fan_in, fan_out};
}

}  // namespace

Initializer::Initializer() = default;

Initializer Initializer::from_config(const Json& json) {
  const NamedConfig named = named_config("initializer", json);
  Initializer result;
  const std::size_t which = choose("initializer", named.name, names);
  result.kind_ = static_cast<Kind>(which);
  result.scaling_ = scaling_of(result.kind_);
  Config c(std::string{class_names[which]}, named.config);
  result.read(c);
  c.finish();
  return result;
}

bool Initializer::is_random() const {
  return kind_ != Kind::zeros && kind_ != Kind::ones && kind_ != Kind::constant &&
         kind_ != Kind::identity;
}

/// Glorot and Bengio 2010; He et al. 2015; LeCun et al. 1998.
Initializer::Scaling Initializer::scaling_of(Kind kind) {
  switch (kind) {
    case Kind::glorot_normal:
      return {1, Fan::average, Distribution::truncated_normal};
    case Kind::glorot_uniform:
      return {1, Fan::average, Distribution::uniform};
    case Kind::he_normal:
      return {2, Fan::in, Distribution::truncated_normal};
    case Kind::he_uniform:
      return {2, Fan::in, Distribution::uniform};
    case Kind::lecun_uniform:
      return {1, Fan::in, Distribution::uniform};
    default:  // lecun_normal, and the defaults of variance_scaling
      return {1, Fan::in, Distribution::truncated_normal};
  }
}

void Initializer::read(Config& c) {
  switch (kind_) {
    case Kind::constant:
      value_ = c.number("value", 0.0);
      break;
    case Kind::random_normal:
    case Kind::truncated_normal:
      mean_ = c.number("mean", 0.0);
      stddev_ = c.number("stddev", 0.05, at_least(0));
      break;
    case Kind::random_uniform:
      low_ = c.number("minval", -0.05);
      high_ = c.number("maxval", 0.05);
      if (high_ < low_) c.refuse("maxval", text("at least minval, ", low_));
      break;
    case Kind::orthogonal:
    case Kind::identity:
      gain_ = c.number("gain", 1.0);
      break;
    case Kind::variance_scaling: {
      scaling_.scale = c.number("scale", 1.0, above(0));
      scaling_.fan = static_cast<Fan>(c.choice("mode", fan_names, 0));
      scaling_.distribution =
          static_cast<Distribution>(c.choice("distribution", distribution_names, 0));
      break;
    }
    default:
      break;
  }
  if (is_random()) seed_ = c.optional_integer("seed", at_least(0));
}

Json Initializer::config() const {
  Json arguments = Json::object();
  switch (kind_) {
    case Kind::constant:
      arguments["value"] = value_;
      break;
    case Kind::random_normal:
    case Kind::truncated_normal:
      arguments["mean"] = mean_;
      arguments["stddev"] = stddev_;
      break;
    case Kind::random_uniform:
      arguments["minval"] = low_;
      arguments["maxval"] = high_;
      break;
    case Kind::orthogonal:
    case Kind::identity:
      arguments["gain"] = gain_;
      break;
    case Kind::variance_scaling:
      arguments["scale"] = scaling_.scale;
      arguments["mode"] = fan_names[static_cast<std::size_t>(scaling_.fan)];
      arguments["distribution"] =
          distribution_names[static_cast<std::size_t>(scaling_.distribution)];
      break;
    default:
      break;
  }
  if (is_random()) arguments["seed"] = seed_ ? Json(*seed_) : Json();
  return class_config(class_names[static_cast<std::size_t>(kind_)], std::move(arguments));
}

void Initializer::fill(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const {
  if (seed_) {
    Rng own(static_cast<std::uint64_t>(*seed_));
    return fill_from(out, fan_in, fan_out, own);
  }
  fill_from(out, fan_in, fan_out, rng);
}

void Initializer::fill_from(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const {
  switch (kind_) {
    case Kind::zeros:
      std::ranges::fill(out, Real(0));
      return;
    case Kind::ones:
      std::ranges::fill(out, Real(1));
      return;
    case Kind::constant:
      std::ranges::fill(out, static_cast<Real>(value_));
      return;
    case Kind::random_normal:
      return fill_normal(out, mean_, stddev_, rng);
    case Kind::truncated_normal:
      return fill_truncated_normal(out, mean_, stddev_, rng);
    case Kind::random_uniform:
      return fill_uniform(out, low_, high_, rng);
    case Kind::orthogonal:
      return fill_orthogonal(as_matrix(out, fan_in, fan_out, "orthogonal"), gain_, rng);
    case Kind::identity:
      as_matrix(out, fan_in, fan_out, "identity") =
          static_cast<Real>(gain_) * Matrix::Identity(fan_in, fan_out);
      return;
    default:
      return fill_scaled(out, fan_in, fan_out, rng);
  }
}

void Initializer::fill_scaled(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const {
  const double fan = scaling_.fan == Fan::in    ? static_cast<double>(fan_in)
                     : scaling_.fan == Fan::out ? static_cast<double>(fan_out)
                                                : static_cast<double>(fan_in + fan_out) / 2;
  const double variance = scaling_.scale / std::max(1.0, fan);
  if (scaling_.distribution == Distribution::uniform)
    fill_uniform(out, -std::sqrt(3 * variance), std::sqrt(3 * variance), rng);
  else if (scaling_.distribution == Distribution::untruncated_normal)
    fill_normal(out, 0, std::sqrt(variance), rng);
  else
    fill_truncated_normal(out, 0, std::sqrt(variance) / truncated_normal_deviation, rng);
}

}  // namespace denselab
