#include "lens/occlusion.hpp"

#include <doctest/doctest.h>

#include "nn/layers/dense.hpp"
#include "nn/layers/flatten.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"

namespace denselab::test {
namespace {

Sequential classifier(Shape shape) {
  Sequential model(4);
  model.add(Flatten(), std::move(shape));
  model.add(Dense(12, "relu"));
  model.add(Dense(3, "softmax"));
  model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy"});
  return model;
}

// One picture at a time, one prediction a patch, pixel by pixel.
Matrix by_hand(Sequential& model, const Samples& numbers, Index channels, OcclusionOptions o,
               Index patch_rows, Index patch_columns) {
  const Index rows = numbers.shape()[0], columns = numbers.shape()[1];
  const auto output = [&](const std::vector<Real>& image) {
    auto one = std::make_shared<Samples>(numbers.shape(), SampleType::real);
    one->append(1);
    std::copy(image.begin(), image.end(), one->reals_from(0).begin());
    return model.predict(Dataset(one))(0, o.unit);
  };
  Matrix worth(numbers.size(), patch_rows * patch_columns);
  for (Index n = 0; n < numbers.size(); ++n) {
    const auto from = numbers.reals_from(n);
    const std::vector<Real> whole(from.begin(), from.begin() + numbers.features());
    std::vector<double> mean(std::size_t(channels), 0);
    for (std::size_t i = 0; i < whole.size(); ++i)
      mean[i % std::size_t(channels)] += whole[i] / double(rows * columns);
    for (Index patch = 0; patch < worth.cols(); ++patch) {
      std::vector<Real> covered = whole;
      for (Index r = 0; r < rows; ++r)
        for (Index c = 0; c < columns; ++c) {
          const Index top = patch / patch_columns * o.stride,
                      left = patch % patch_columns * o.stride;
          if (r < top || r >= top + o.size || c < left || c >= left + o.size) continue;
          for (Index k = 0; k < channels; ++k)
            covered[std::size_t((r * columns + c) * channels + k)] = Real(mean[std::size_t(k)]);
        }
      worth(n, patch) = output(whole) - output(covered);
    }
  }
  return worth;
}

void check_equal(const Matrix& actual, const Matrix& expected) {
  REQUIRE(actual.rows() == expected.rows());
  REQUIRE(actual.cols() == expected.cols());
  CHECK((actual - expected).cwiseAbs().maxCoeff() < 1e-6);
  CHECK(expected.cwiseAbs().maxCoeff() > 0.01);
}

}  // namespace

TEST_CASE("occlusion: as predicted one by one on covered images, RGB and cut off at the edges") {
  Sequential model = classifier({7, 10, 3});
  const OcclusionOptions options{.unit = 1, .size = 4, .stride = 2};
  CHECK(patches_of({7, 10, 3}, options) == Shape{3, 4});  // tops 0 2 4, lefts 0 2 4 6
  const auto numbers = pictures(3, {7, 10, 3}, SampleType::real);
  const Matrix expected = by_hand(model, *numbers, 3, options, 3, 4);
  Matrix worth;
  occlusion(model, Dataset(numbers), options, collect(worth));
  check_equal(worth, expected);
  occlusion(model, Dataset(pictures(3, {7, 10, 3})), options, collect(worth));
  check_equal(worth, expected);
}

TEST_CASE("occlusion: more patches than go into a batch; images without a channel dimension") {
  Sequential model = classifier({20, 18});
  const OcclusionOptions options{.unit = 2, .size = 3, .stride = 1};
  CHECK(patches_of({20, 18}, options) == Shape{18, 16});
  Matrix worth;
  const auto numbers = pictures(2, {20, 18}, SampleType::real);
  occlusion(model, Dataset(numbers), options, collect(worth));
  check_equal(worth, by_hand(model, *numbers, 1, options, 18, 16));
}

TEST_CASE("occlusion: a patch that covers all leaves the mean") {
  Sequential model = classifier({5, 5, 1});
  const OcclusionOptions options{.unit = 0, .size = 5, .stride = 9};
  CHECK(patches_of({5, 5, 1}, options) == Shape{1, 1});
  Matrix worth;
  const auto numbers = pictures(1, {5, 5, 1}, SampleType::real);
  occlusion(model, Dataset(numbers), options, collect(worth));
  check_equal(worth, by_hand(model, *numbers, 1, options, 1, 1));
}

TEST_CASE("occlusion: what cannot be is refused") {
  const auto asked = [](Shape shape, OcclusionOptions options) {
    return message_of([&] {
      Sequential model;
      if (shape.size() > 1) model.add(Flatten(), shape);
      model.add(Dense(2), {36});
      Matrix worth;
      occlusion(model, Dataset(pictures(1, shape)), options, collect(worth));
    });
  };
  CHECK(asked({36}, {}) ==
        "occlusion: the model must take images, (rows, columns) or (rows, columns, channels), but "
        "its samples have shape (36). Begin it with a Flatten layer that is given the shape of the "
        "images.");
  CHECK(asked({4, 9}, {.size = 5}) ==
        "occlusion: size must be 1 to 4 for images of shape (4, 9), but got 5.");
  CHECK(asked({4, 9}, {.stride = 0}) == "occlusion: stride must be at least 1, but got 0.");
  CHECK(asked({4, 9}, {.unit = 2}) ==
        "occlusion: unit must be 0 to 1, because the model has 2 outputs, but got 2.");
}

}  // namespace denselab::test
