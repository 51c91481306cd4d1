#include "nn/initializers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/close.hpp"
#include "support/messages.hpp"

namespace denselab {
namespace {

using test::contains;
using test::message_of;

constexpr Index fan_in = 300, fan_out = 200;

Initializer initializer(std::string_view json) {
  return Initializer::from_config(Json::parse(json));
}

std::string failure(std::string_view json) {
  return message_of([&] { initializer(json); });
}

std::vector<Real> filled(const Initializer& initializer, std::uint64_t seed = 1,
                         Index rows = fan_in, Index columns = fan_out) {
  Rng rng(seed);
  std::vector<Real> out(static_cast<std::size_t>(rows * columns), Real(-77));
  initializer.fill(out, rows, columns, rng);
  return out;
}

struct Statistics {
  double mean = 0, deviation = 0, lowest = 0, highest = 0;
};

Statistics statistics(const std::vector<Real>& values) {
  Statistics s;
  const double n = static_cast<double>(values.size());
  for (const Real x : values) s.mean += static_cast<double>(x) / n;
  for (const Real x : values) s.deviation += std::pow(static_cast<double>(x) - s.mean, 2) / n;
  s.deviation = std::sqrt(s.deviation);
  const auto [low, high] = std::ranges::minmax(values);
  s.lowest = static_cast<double>(low);
  s.highest = static_cast<double>(high);
  return s;
}

/// Within five standard errors (60 000 values) of the mean 0 and the expected deviation, and
/// filling the range up to ±limit without leaving it.
void check_spread(std::string_view json, double deviation, double limit) {
  CAPTURE(json);
  const Statistics s = statistics(filled(initializer(json)));
  const double relative_error = 5 / std::sqrt(60000.0);
  CHECK(std::abs(s.mean) <= relative_error * deviation);
  CHECK(std::abs(s.deviation / deviation - 1) <= relative_error);
  CHECK(s.lowest >= -limit * 1.000001);
  CHECK(s.highest <= limit * 1.000001);
  CHECK(s.lowest < -0.99 * limit);
  CHECK(s.highest > 0.99 * limit);
}

/// A uniform in ±limit has the deviation limit/√3.
void check_uniform(std::string_view json, double limit) {
  check_spread(json, limit / std::sqrt(3.0), limit);
}

/// Keras: after the cut at two deviations the deviation asked for is left. The deviation before is
/// larger by 1/0.8796… = √(1 − 4φ(2)/(2Φ(2) − 1)).
void check_cut_normal(std::string_view json, double deviation) {
  check_spread(json, deviation, 2 * deviation / 0.8796256610342398);
}

}  // namespace

TEST_CASE("constants") {
  CHECK(std::ranges::count(filled(Initializer()), Real(0)) == fan_in * fan_out);
  CHECK(std::ranges::count(filled(initializer(R"("zeros")")), Real(0)) == fan_in * fan_out);
  CHECK(std::ranges::count(filled(initializer(R"("ones")")), Real(1)) == fan_in * fan_out);
  CHECK(std::ranges::count(
            filled(initializer(R"({"class_name": "Constant", "config": {"value": 0.25}})")),
            Real(0.25)) == fan_in * fan_out);
}

TEST_CASE("uniforms have their limits") {
  check_uniform(R"("random_uniform")", 0.05);
  check_uniform(R"({"class_name": "RandomUniform", "config": {"minval": -2, "maxval": 2}})", 2);
  check_uniform(R"("glorot_uniform")", std::sqrt(6.0 / 500));
  check_uniform(R"("HeUniform")", std::sqrt(6.0 / 300));
  check_uniform(R"("lecunUniform")", std::sqrt(3.0 / 300));
  check_uniform(R"({"class_name": "VarianceScaling", "config": {"scale": 3, "mode": "fan_out",
                    "distribution": "uniform"}})",
                std::sqrt(9.0 / 200));
}

TEST_CASE("normals have their deviation and end at two deviations where they are truncated") {
  check_cut_normal(R"("glorot_normal")", std::sqrt(2.0 / 500));
  check_cut_normal(R"("he_normal")", std::sqrt(2.0 / 300));
  check_cut_normal(R"("lecun_normal")", std::sqrt(1.0 / 300));
  check_cut_normal(R"("variance_scaling")", std::sqrt(1.0 / 300));
  check_cut_normal(
      R"({"class_name": "VarianceScaling", "config": {"scale": 2, "mode": "fan_avg"}})",
      std::sqrt(2.0 / 250));
  // Here Keras does not correct the deviation for the cut.
  check_spread(R"("truncated_normal")", 0.05 * 0.8796256610342398, 0.1);
}

TEST_CASE("normals that are not truncated go beyond two deviations") {
  const auto check = [](std::string_view json, double mean, double deviation) {
    CAPTURE(json);
    const Statistics s = statistics(filled(initializer(json)));
    CHECK(std::abs(s.mean - mean) <= 5 * deviation / std::sqrt(60000.0));
    CHECK(std::abs(s.deviation / deviation - 1) <= 5 / std::sqrt(120000.0));
    CHECK(s.highest > mean + 3.5 * deviation);
    CHECK(s.lowest < mean - 3.5 * deviation);
  };
  check(R"("random_normal")", 0, 0.05);
  check(R"({"class_name": "RandomNormal", "config": {"mean": 3, "stddev": 2}})", 3, 2);
  check(R"({"class_name": "VarianceScaling", "config": {"distribution": "untruncated_normal"}})", 0,
        std::sqrt(1.0 / 300));
}

TEST_CASE("orthogonal: rows or columns are orthogonal and have the length of the gain") {
  for (const auto& [rows, columns] :
       {std::pair<Index, Index>{30, 20}, {20, 30}, {25, 25}, {7, 1}}) {
    CAPTURE(rows);
    CAPTURE(columns);
    const std::vector<Real> weights = filled(
        initializer(R"({"class_name": "Orthogonal", "config": {"gain": 2}})"), 4, rows, columns);
    const ConstMatrixView w(weights.data(), rows, columns);
    const Matrix product = rows >= columns ? Matrix(w.transpose() * w) : Matrix(w * w.transpose());
    const Matrix expected = Real(4) * Matrix::Identity(product.rows(), product.cols());
    CHECK((product - expected).cwiseAbs().maxCoeff() <= 1e-5);
  }
}

TEST_CASE("orthogonal: no direction is preferred") {
  // Without the correction by R's signs, Householder's Q would have most signs alike.
  const Initializer orthogonal = initializer(R"("orthogonal")");
  double positive = 0, sum_of_squares = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    const double first = static_cast<double>(filled(orthogonal, seed, 5, 5)[0]);
    positive += first > 0;
    sum_of_squares += first * first;
  }
  CHECK(std::abs(positive / 1000 - 0.5) < 5 * 0.5 / std::sqrt(1000.0));
  CHECK(std::abs(sum_of_squares / 1000 - 0.2) < 5 * 0.214 / std::sqrt(1000.0));
}

TEST_CASE("identity") {
  const std::vector<Real> weights =
      filled(initializer(R"({"class_name": "Identity", "config": {"gain": 3}})"), 1, 2, 3);
  CHECK(weights == std::vector<Real>{3, 0, 0, 0, 3, 0});
}

TEST_CASE("seeds: an initializer's own wins over the given generator") {
  const Initializer free = initializer(R"("glorot_uniform")");
  CHECK(filled(free, 1) == filled(free, 1));
  CHECK(filled(free, 1) != filled(free, 2));
  const Initializer seeded =
      initializer(R"({"class_name": "GlorotUniform", "config": {"seed": 5}})");
  CHECK(filled(seeded, 1) == filled(seeded, 2));
  CHECK(filled(seeded) == filled(free, 5));
}

TEST_CASE("configs are Keras's and make the same initializer again") {
  CHECK(Initializer().config().dump() == R"({"class_name":"Zeros","config":{}})");
  CHECK(initializer(R"("glorot_uniform")").config().dump() ==
        R"({"class_name":"GlorotUniform","config":{"seed":null}})");
  CHECK(initializer(R"("random_normal")").config().dump() ==
        R"({"class_name":"RandomNormal","config":{"mean":0,"stddev":0.05,"seed":null}})");
  for (
      const char* json :
      {R"({"class_name":"Constant","config":{"value":0.5}})",
       R"({"class_name":"RandomUniform","config":{"minval":-1,"maxval":2,"seed":3}})",
       R"({"class_name":"TruncatedNormal","config":{"mean":1,"stddev":2,"seed":null}})",
       R"({"class_name":"Orthogonal","config":{"gain":1.5,"seed":1}})",
       R"({"class_name":"Identity","config":{"gain":1.5}})",
       R"({"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_avg","distribution":"uniform","seed":9}})"})
    CHECK(initializer(json).config().dump() == json);
}

TEST_CASE("wrong initializers are refused in words") {
  CHECK(contains(failure(R"("glorot_unifrom")"), "Did you mean glorot_uniform?"));
  CHECK(failure(R"({"class_name": "RandomNormal", "config": {"stddev": -1}})") ==
        "RandomNormal: stddev must be a number of at least 0, but got -1.");
  CHECK(failure(R"({"class_name": "RandomUniform", "config": {"minval": 2, "maxval": 1}})") ==
        "RandomUniform: maxval must be at least minval, 2, but got 1.");
  CHECK(failure(R"({"class_name": "HeNormal", "config": {"seed": 1.5}})") ==
        "HeNormal: seed must be a whole number of at least 0, but got 1.5.");
  CHECK(failure(R"({"class_name": "VarianceScaling", "config": {"mode": "fan"}})") ==
        "VarianceScaling: mode must be one of fan_in, fan_out, fan_avg, but got \"fan\".");
  CHECK(contains(failure(R"({"class_name": "Zeros", "config": {"seed": 1}})"),
                 "there is no argument seed"));
  Rng rng(1);
  std::vector<Real> bias(4);
  CHECK(message_of([&] { initializer(R"("orthogonal")").fill(bias, 4, 4, rng); }) ==
        "The initializer orthogonal needs a matrix of weights, but got a list of 4 values.");
}

}  // namespace denselab
