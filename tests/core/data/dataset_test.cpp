#include "data/dataset.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "data/batches.hpp"
#include "support/close.hpp"

namespace denselab::test {
namespace {

// Sample i holds the pixels i and 255 − i.
std::shared_ptr<Samples> pixels(Index count) {
  auto samples = std::make_shared<Samples>(Shape{1, 2}, SampleType::uint8);
  samples->append(count);
  for (Index i = 0; i < count; ++i) {
    samples->bytes_from(i)[0] = static_cast<std::uint8_t>(i);
    samples->bytes_from(i)[1] = static_cast<std::uint8_t>(255 - i);
  }
  return samples;
}

Matrix labels(Index count) {
  Matrix y(count, 1);
  for (Index i = 0; i < count; ++i) y(i, 0) = static_cast<Real>(i);
  return y;
}

}  // namespace

TEST_CASE("Samples: uint8 costs one byte a value and reaches a batch as 0 … 1") {
  const auto samples = pixels(100);
  CHECK(samples->bytes() == 200);
  Matrix x(1, 2);
  samples->copy_to(51, x.data());
  check_close(x, {0.2, 0.8});
}

TEST_CASE("Samples: reserved room is filled without moving the block") {
  Samples samples({784}, SampleType::uint8);
  samples.reserve(10);
  samples.append(1);
  const std::uint8_t* block = samples.bytes_from(0).data();
  samples.append(9);
  CHECK(samples.bytes_from(0).data() == block);
  samples.truncate(4);
  CHECK(samples.size() == 4);
  CHECK_THROWS_WITH_AS(Samples({28, 0}, SampleType::uint8), doctest::Contains("(28, 0)"), Error);
}

TEST_CASE("Dataset: a selection shares the samples and keeps its own order and targets") {
  const auto samples = pixels(10);
  const Dataset data(samples, {7, 2, 7}, matrix(3, {1, 0, 1}));
  CHECK(&data.samples() == samples.get());
  Batches batches(data, 2);
  REQUIRE(batches.next());
  check_close(batches.x(), {7 / 255.0, 248 / 255.0, 2 / 255.0, 253 / 255.0});
  check_close(batches.y(), {1, 0});
  REQUIRE(batches.next());
  CHECK(batches.count() == 1);
  CHECK(batches.x().rows() == 1);
  CHECK_FALSE(batches.next());
  CHECK_THROWS_WITH_AS(Dataset(samples, {10}, {}), doctest::Contains("sample 10 does not exist"),
                       Error);
  CHECK_THROWS_WITH_AS(Dataset(samples, labels(9)), doctest::Contains("x has 10 and y has 9"),
                       Error);
}

TEST_CASE("Dataset: a validation part comes from the end; shuffling keeps samples and targets") {
  const Dataset data(pixels(10), labels(10));
  check_close(data.first(7).targets(), {0, 1, 2, 3, 4, 5, 6});
  check_close(data.last(3).targets(), {7, 8, 9});
  Rng rng(4);
  const Dataset mixed = data.shuffled(rng);
  Batches batches(mixed, 10);
  batches.next();
  for (Index i = 0; i < 10; ++i) CHECK(close(batches.x()(i, 0) * 255, batches.y()(i, 0)));
  CHECK(batches.y().reshaped() != data.targets().reshaped());
  CHECK(batches.y().sum() == 45);
}

TEST_CASE("Batches: shuffled walks meet every sample once, in an order that the seed decides") {
  const Dataset data(pixels(100), labels(100));
  const auto walk = [&](std::uint64_t seed) {
    Batches batches(data, 7);
    Rng rng(seed);
    batches.restart_shuffled(rng);
    std::vector<Real> seen;
    while (batches.next()) seen.insert(seen.end(), batches.y().data(), batches.y().data() + batches.count());
    return seen;
  };
  std::vector<Real> seen = walk(1);
  CHECK(seen == walk(1));
  CHECK(seen != walk(2));
  std::ranges::sort(seen);
  for (std::size_t i = 0; i < 100; ++i) CHECK(seen[i] == static_cast<Real>(i));
  CHECK_THROWS_WITH_AS(Batches(data, 0), doctest::Contains("batch_size"), Error);
}

TEST_CASE("Dataset: weights must be there for every sample, finite and not negative") {
  Dataset data(pixels(2), labels(2));
  CHECK_THROWS_WITH_AS(data.set_sample_weights({1}), doctest::Contains("got 1"), Error);
  CHECK_THROWS_WITH_AS(data.set_sample_weights({1, -2}), doctest::Contains("sample 1 has -2"),
                       Error);
}

}  // namespace denselab::test
