#include "data/augmentation.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "data/batches.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/threads.hpp"

namespace denselab::test {
namespace {

const Augmentation everything{.horizontal_flip = true,
                              .vertical_flip = true,
                              .width_shift_range = 0.2,
                              .height_shift_range = 0.1,
                              .rotation_range = 30,
                              .zoom_range = 0.4,
                              .contrast_range = 0.3,
                              .brightness_range = 0.25,
                              .noise = 0.05};

Dataset random_images(Index count, const Shape& shape, SampleType type = SampleType::uint8) {
  Rng rng(5);
  auto samples = std::make_shared<Samples>(shape, type);
  samples->append(count);
  for (std::uint8_t& byte : samples->bytes_from(0)) byte = std::uint8_t(rng.below(256));
  return Dataset(samples);
}

using Bytes = std::vector<std::uint8_t>;

// What each sample was handed out as, in the order of the data set.
std::vector<Bytes> handed_out(const Dataset& data, Index batch_size, std::uint64_t order,
                              const Rng& stream) {
  Batches batches(data, batch_size, Batches::Form::pixels);
  batches.augment(everything, stream);
  Rng rng(order);
  std::vector<std::uint32_t> positions = counted(data.size());
  rng.shuffle(std::span(positions));
  Rng same(order);
  batches.restart_shuffled(same);
  std::vector<Bytes> seen(positions.size());
  while (batches.next())
    for (Index i = 0; i < batches.count(); ++i) {
      const std::uint8_t* pixels = batches.pixels().rows[std::size_t(i)];
      seen[positions[std::size_t(batches.first() + i)]].assign(pixels,
                                                               pixels + batches.pixels().features);
    }
  return seen;
}

}  // namespace

TEST_CASE("augmentation: every range is reached on both sides and never left") {
  struct Seen {
    const char* name;
    double Transform::*value;
    double low, high;
    double least = 1e9, most = -1e9;
  };
  Seen all[] = {{"shift_x", &Transform::shift_x, -0.2, 0.2},
                {"shift_y", &Transform::shift_y, -0.1, 0.1},
                {"rotation", &Transform::rotation, -30, 30},
                {"zoom", &Transform::zoom, 0.6, 1.4},
                {"contrast", &Transform::contrast, -0.3, 0.3},
                {"brightness", &Transform::brightness, -0.25, 0.25}};
  int flipped = 0, upside_down = 0, both = 0;
  constexpr int draws = 2000;
  for (int i = 0; i < draws; ++i) {
    const Transform t = random_transform(everything, Rng(3).fork(std::uint64_t(i)));
    flipped += t.horizontal_flip;
    upside_down += t.vertical_flip;
    both += t.horizontal_flip && t.vertical_flip;
    CHECK(t.noise == 0.05);
    for (Seen& seen : all) {
      seen.least = std::min(seen.least, t.*seen.value);
      seen.most = std::max(seen.most, t.*seen.value);
    }
  }
  for (const Seen& seen : all) {
    CAPTURE(seen.name);
    const double slack = 0.01 * (seen.high - seen.low);
    CHECK(seen.least >= seen.low);
    CHECK(seen.least < seen.low + slack);
    CHECK(seen.most <= seen.high);
    CHECK(seen.most > seen.high - slack);
  }
  CHECK(std::abs(flipped - draws / 2) < 100);
  CHECK(std::abs(upside_down - draws / 2) < 100);
  CHECK(std::abs(both - draws / 4) < 100);
}

TEST_CASE("augmentation: without ranges nothing changes, and no range moves another's numbers") {
  const Transform none = random_transform({}, Rng(1));
  CHECK_FALSE(none.horizontal_flip);
  CHECK(none.rotation == 0);
  CHECK(none.zoom == 1);
  CHECK(none.noise == 0);
  const Augmentation only_turns{.rotation_range = 30};
  CHECK(random_transform(only_turns, Rng(7)).rotation ==
        random_transform(everything, Rng(7)).rotation);
}

TEST_CASE("augmentation: an image depends on the stream and its position, nothing else") {
  const Dataset data = random_images(50, {9, 7, 3});
  const std::vector<Bytes> seen = handed_out(data, 50, 1, Rng(3));
  CHECK(handed_out(data, 7, 2, Rng(3)) == seen);  // other batches, another order
  CHECK(handed_out(data, 50, 1, Rng(4)) != seen);
  {
    const WithThreads threads(3);
    CHECK(handed_out(data, 50, 1, Rng(3)) == seen);
  }
  // Position 20 in words: its fork of the stream.
  Bytes expected(9 * 7 * 3);
  transform(picture_at(data.samples(), 20), random_transform(everything, Rng(3).fork(20)),
            expected);
  CHECK(seen[20] == expected);
  CHECK(seen[20] != seen[21]);
}

TEST_CASE("augmentation: a batch of numbers holds the same images, and the samples stay") {
  const Dataset data = random_images(8, {4, 4});
  const auto before = data.samples().bytes_from(0);
  const Bytes kept(before.begin(), before.end());
  Batches pixels(data, 8, Batches::Form::pixels), numbers(data, 8);
  pixels.augment(everything, Rng(1));
  numbers.augment(everything, Rng(1));
  REQUIRE(pixels.next());
  REQUIRE(numbers.next());
  for (Index i = 0; i < 8; ++i)
    for (Index j = 0; j < 16; ++j)
      CHECK(close(numbers.x()(i, j) * 255, pixels.pixels().rows[std::size_t(i)][j]));
  CHECK(std::ranges::equal(kept, data.samples().bytes_from(0)));
  CHECK(pixels.pixels().rows[0] != data.samples().bytes_from(0).data());
}

TEST_CASE("augmentation: samples that are no images of bytes are refused") {
  const auto refusal = [](const Dataset& data) {
    return message_of([&] { Batches(data, 2).augment(everything, Rng(1)); });
  };
  CHECK(refusal(random_images(2, {28, 28, 1})) == "(no error)");
  CHECK(refusal(random_images(2, {784})) ==
        "augmentation: the samples must be images of shape (height, width, 1 or 3), but they have "
        "shape (784).");
  CHECK(contains(refusal(random_images(2, {8, 8, 4})), "shape (8, 8, 4)"));
  CHECK(contains(refusal(random_images(2, {8, 8}, SampleType::real)), "images of bytes"));
}

TEST_CASE("augmentation: wrong ranges and names are refused") {
  const auto refusal = [](const char* json) {
    return message_of([&] { Augmentation::from_config(Json::parse(json)); });
  };
  CHECK(refusal(R"({"rotation_range": 200})") ==
        "augmentation: rotation_range must be a number between 0 and 180, but got 200.");
  CHECK(contains(refusal(R"({"width_shift_range": -0.1})"), "between 0 and 1, but got -0.1"));
  CHECK(contains(refusal(R"({"zoom_range": 1})"), "below 1, but got 1"));
  CHECK(contains(refusal(R"({"horizontal_flip": 1})"), "must be true or false"));
  CHECK(contains(refusal(R"({"noise": "NaN"})"), "noise must be a number"));
  CHECK(contains(refusal(R"({"rotate_range": 5})"), "Did you mean rotation_range?"));
}

}  // namespace denselab::test
