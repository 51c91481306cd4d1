#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/config.hpp"
#include "base/json.hpp"
#include "base/matrix.hpp"
#include "base/rng.hpp"

namespace denselab {

/// How the weights of a layer begin. Names, arguments and defaults are Keras's:
///
///   zeros, ones, constant(value = 0), random_normal(mean = 0, stddev = 0.05),
///   random_uniform(minval = −0.05, maxval = 0.05), truncated_normal(mean = 0, stddev = 0.05),
///   variance_scaling(scale = 1, mode = "fan_in", distribution = "truncated_normal"),
///   glorot_normal, glorot_uniform, he_normal, he_uniform, lecun_normal, lecun_uniform,
///   orthogonal(gain = 1), identity(gain = 1); the random ones also take a seed.
class Initializer {
 public:
  Initializer();  // zeros

  /// From a name ("glorot_uniform" or "GlorotUniform") or {"class_name": …, "config": {…}}.
  static Initializer from_config(const Json& json);
  /// Keras's {"class_name": …, "config": {…}}.
  Json config() const;

  /// Fills `out`, the weights [fan_in, fan_out] row by row. For a bias of n values Keras takes both
  /// fans as n. Numbers come from the initializer's own seed where it has one (then every call
  /// gives the same values, as in Keras), else from `rng`. Orthogonal and identity need all
  /// fan_in · fan_out values and throw Error for a bias.
  void fill(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const;

 private:
  enum class Kind {
    zeros,
    ones,
    constant,
    random_normal,
    random_uniform,
    truncated_normal,
    orthogonal,
    identity,
    variance_scaling,
    glorot_normal,
    glorot_uniform,
    he_normal,
    he_uniform,
    lecun_normal,
    lecun_uniform
  };
  enum class Fan { in, out, average };
  enum class Distribution { truncated_normal, untruncated_normal, uniform };
  struct Scaling {
    double scale = 1;
    Fan fan = Fan::in;
    Distribution distribution = Distribution::truncated_normal;
  };

  bool is_random() const;
  static Scaling scaling_of(Kind kind);
  void read(Config& c);
  void fill_from(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const;
  void fill_scaled(std::span<Real> out, Index fan_in, Index fan_out, Rng& rng) const;

  Kind kind_ = Kind::zeros;
  double value_ = 0;              // constant
  double mean_ = 0, stddev_ = 0;  // random_normal, truncated_normal
  double low_ = 0, high_ = 0;     // random_uniform
  double gain_ = 1;               // orthogonal, identity
  Scaling scaling_;               // variance_scaling and those named after it
  std::optional<std::int64_t> seed_;
};

}  // namespace denselab
