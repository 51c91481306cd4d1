// Training on one thread and on many: the same bits.

#include "support/threads.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "base/rng.hpp"
#include "model/sequential.hpp"
#include "nn/layers/dense.hpp"

namespace denselab::test {
namespace {

Dataset random_pixels(Index samples, Index features, std::uint32_t classes) {
  Rng rng(5);
  auto pixels = std::make_shared<Samples>(Shape{features}, SampleType::uint8);
  pixels->append(samples);
  for (std::uint8_t& byte : pixels->bytes_from(0)) byte = static_cast<std::uint8_t>(rng.below(256));
  Matrix labels(samples, 1);
  for (Index i = 0; i < samples; ++i) labels(i, 0) = static_cast<Real>(rng.below(classes));
  return {pixels, labels};
}

struct Trained {
  std::vector<Real> weights;
  std::vector<double> figures;
  bool operator==(const Trained&) const = default;
};

Trained trained(const Dataset& data, const Json& optimizer, Index units, Index outputs) {
  Sequential model(3);
  if (units > 0) model.add(Dense(units, "relu"));
  model.add(Dense(outputs, outputs > 1 ? "softmax" : "sigmoid"));
  model.compile({.optimizer = optimizer,
                 .loss = outputs > 1 ? "sparse_categorical_crossentropy" : "binary_crossentropy",
                 .metrics = {"accuracy"}});
  TrainingOptions options;
  options.epochs = 2;
  options.validation_split = 0.2;
  model.fit(data, options);
  Trained result;
  for (const Parameter& p : model.network().parameters())
    result.weights.insert(result.weights.end(), p.value.begin(), p.value.end());
  result.figures = model.evaluate(data, 50);
  return result;
}

void check_same_on_threads(const Dataset& data, const char* optimizer, Index units, Index outputs) {
  const Trained alone = trained(data, optimizer, units, outputs);
  for (const int count : {2, 3}) {
    const WithThreads threads(count);
    CHECK(trained(data, optimizer, units, outputs) == alone);
  }
}

}  // namespace

TEST_CASE("training on several threads gives the same bits: small images, two layers") {
  const Dataset data = random_pixels(330, 301, 10);
  for (const char* optimizer : {"sgd", "adam"}) check_same_on_threads(data, optimizer, 127, 10);
}

// Where norms are clipped, all gradients are written before a weight moves; no norm is as large as
// this limit.
TEST_CASE("weights that move with their gradients go the way of those that wait for all") {
  const char* const waiting = R"({"class_name": "Adam", "config": {"clipnorm": 1e9}})";
  const Dataset data = random_pixels(330, 301, 10);
  const Dataset large = random_pixels(45, 100'003, 3), two = random_pixels(45, 100'003, 2);
  CHECK(trained(data, "adam", 127, 10) == trained(data, Json::parse(waiting), 127, 10));
  CHECK(trained(large, "adam", 5, 3) == trained(large, Json::parse(waiting), 5, 3));
  CHECK(trained(two, "adam", 0, 1) == trained(two, Json::parse(waiting), 0, 1));
}

TEST_CASE("training on several threads gives the same bits: images too large to become numbers") {
  const Dataset two = random_pixels(45, 100'003, 2);
  check_same_on_threads(two, "sgd", 0, 1);
  const Dataset three = random_pixels(45, 100'003, 3);
  check_same_on_threads(three, "sgd", 0, 3);
  check_same_on_threads(three, "adam", 5, 3);
}

}  // namespace denselab::test
