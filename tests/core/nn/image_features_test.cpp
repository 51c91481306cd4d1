#include "nn/layers/image_features.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "kernels/threads.hpp"
#include "model/sequential.hpp"
#include "support/close.hpp"

namespace denselab::test {
namespace {

/// A picture that repeats nothing: the values (37·i² + 11·i) mod 256, as 0 … 1.
Matrix picture(Index values) {
  Matrix x(1, values);
  for (Index i = 0; i < values; ++i)
    x(0, i) = static_cast<Real>((i * i * 37 + i * 11) % 256) / Real(255);
  return x;
}

Matrix features_of(ImageFeaturesOptions options, const Shape& shape, const Matrix& x) {
  ImageFeatures layer(options);
  const Shape out = layer.build(shape, Rng(1));
  layer.reserve(x.rows());
  Matrix y(x.rows(), size_of(out));
  layer.forward(view(x), view(y), Phase::inference);
  return y;
}

std::string refusal(ImageFeaturesOptions options, const Shape& shape) {
  try {
    ImageFeatures(options).build(shape, Rng(1));
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

const ImageFeaturesOptions only_gradients{.pixels = false, .cells = 2};
const ImageFeaturesOptions only_colours{.pixels = false, .gradients = false, .colours = true};

}  // namespace

// The expected values are NumPy's: votes by solving for the two directions of each gradient, one
// pixel after the other, in float64.
TEST_CASE("ImageFeatures: the gradient histogram of a grey picture") {
  check_close(features_of(only_gradients, {5, 6, 1}, picture(30)),
              {1.10858,  0.747908, 1.33292,  0.450035, 1.32742,  0.456266, 0.673389, 0.278797,
               1.23059,  0.536268, 0.498691, 0.789098, 0.974971, 0.609927, 0.546103, 0.54294,
               0.673453, 0.765792, 0.610827, 0.828568, 0.933336, 1.02714,  0.368771, 0.369516,
               0.622299, 0.719742, 0.707672, 0.479798, 0.73751,  0.600901, 0.683899, 0.733788});
}

TEST_CASE("ImageFeatures: of a coloured pixel the steepest channel votes") {
  check_close(features_of({.pixels = false, .cells = 1}, {4, 4, 3}, picture(48)),
              {0.920527, 0.441851, 0.83899, 0.692499, 0.86557, 0.520799, 0.960893, 0});
}

TEST_CASE("ImageFeatures: the colour histogram") {
  check_close(features_of(only_colours, {4, 4, 3}, picture(48)),
              {0,         0,        0.628903, 0,        0,         0,        0.761205, 0.206882,
               0,         0.45141,  0.500316, 0.454525, 0,         0.104923, 0.235578, 0.626268,
               0,         0.466633, 0.162683, 0,        0,         0.769555, 1.03771,  0.726669,
               0.0836482, 0.554952, 0.846135, 0.649758, 0.0685145, 0.30273,  0.856276, 0.971129,
               0,         0.142391, 0.657347, 0.220522, 0,         0.647072, 0.869089, 0.42069,
               0.220001,  0.903714, 0.792573, 0.418475, 0.184669,  0.829315, 1.15748,  0.284434,
               0,         0,        0.399252, 0.128441, 0,         0.62087,  0.39586,  0.0663446,
               0,         0.520495, 0.404787, 0,        0,         0,        0,        0});
}

TEST_CASE("ImageFeatures: an edge votes for the direction in which it becomes brighter") {
  Matrix x(1, 16);
  for (Index i = 0; i < 16; ++i) x(0, i) = i % 4 < 2 ? Real(0) : Real(1);
  const Matrix y = features_of({.pixels = false, .cells = 1}, {4, 4, 1}, x);
  Index strongest = 0;
  y.row(0).maxCoeff(&strongest);
  CHECK(strongest == 0);  // to the right
  CHECK(y(0, 0) > Real(0.5));
  for (Index direction = 1; direction < 8; ++direction) CHECK(y(0, direction) == 0);
}

TEST_CASE("ImageFeatures: pixels, gradients and colours stand one behind the other") {
  const Matrix x = picture(48);
  const Matrix all = features_of({.colours = true, .cells = 2}, {4, 4, 3}, x);
  REQUIRE(all.cols() == 48 + 32 + 64);
  CHECK(all.leftCols(48) == x);
  CHECK(all.middleCols(48, 32) == features_of(only_gradients, {4, 4, 3}, x));
  CHECK(all.rightCols(64) == features_of(only_colours, {4, 4, 3}, x));
}

TEST_CASE("ImageFeatures: the same on one thread and on several") {
  const Matrix one = picture(48);
  const Matrix x = one.replicate(7, 1);
  const Matrix alone = features_of({.colours = true, .cells = 3}, {4, 4, 3}, x);
  kernels::set_threads(3);
  const Matrix together = features_of({.colours = true, .cells = 3}, {4, 4, 3}, x);
  kernels::set_threads(1);
  CHECK(alone == together);
}

TEST_CASE("ImageFeatures: what it cannot describe it refuses, in words") {
  CHECK(refusal({}, {784}).find("must be pictures of shape") != std::string::npos);
  CHECK(refusal({.colours = true}, {28, 28, 1}).find("these are grey") != std::string::npos);
  CHECK(refusal({.cells = 29}, {28, 28, 1}).find("at most the 28 pixels") != std::string::npos);
  CHECK_THROWS_AS(ImageFeatures({.pixels = false, .gradients = false}), Error);
}

TEST_CASE("ImageFeatures: a network that begins with it is described and made again") {
  const auto layer = Layer::from_config(
      Json::parse(R"({"class_name": "ImageFeatures", "config": {"colours": true, "cells": 5}})"));
  CHECK(layer->class_name() == "ImageFeatures");
  CHECK(layer->config().dump() == R"({"pixels":true,"gradients":true,"colours":true,"cells":5})");
}

}  // namespace denselab::test
