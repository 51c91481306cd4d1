#include "nn/activations.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <utility>

#include "base/error.hpp"
#include "support/close.hpp"

namespace denselab::test {

TEST_CASE("activations: known values") {
  const std::vector<double> z{-3, -1, -0.5, 0, 0.25, 1, 2.5, 4};
  // PyTorch 1.13, float64; leaky_relu with slope 0.2, which is Keras's default.
  const std::pair<const char*, std::vector<double>> expected[] = {
      {"linear", z},
      {"sigmoid",
       {0.0474258732, 0.268941421, 0.377540669, 0.5, 0.562176501, 0.731058579, 0.92414182,
        0.98201379}},
      {"tanh",
       {-0.995054754, -0.761594156, -0.462117157, 0, 0.244918662, 0.761594156, 0.986614298,
        0.9993293}},
      {"relu", {0, 0, 0, 0, 0.25, 1, 2.5, 4}},
      {"leaky_relu", {-0.6, -0.2, -0.1, 0, 0.25, 1, 2.5, 4}},
      {"elu", {-0.950212932, -0.632120559, -0.39346934, 0, 0.25, 1, 2.5, 4}},
      {"selu",
       {-1.67056873, -1.11133074, -0.691758188, 0, 0.262675247, 1.05070099, 2.62675247,
        4.20280395}},
      {"gelu",
       {-0.00404969409, -0.158655254, -0.154268769, 0, 0.149676581, 0.841344746, 2.48447584,
        3.99987332}},
      {"silu",
       {-0.14227762, -0.268941421, -0.188770334, 0, 0.140544125, 0.731058579, 2.31035455,
        3.92805516}},
      {"softplus",
       {0.0485873516, 0.313261688, 0.474076984, 0.693147181, 0.82593942, 1.31326169, 2.57888973,
        4.01814993}},
      {"softsign", {-0.75, -0.5, -0.333333333, 0, 0.2, 0.5, 0.714285714, 0.8}},
      {"hard_sigmoid",
       {0, 0.333333333, 0.416666667, 0.5, 0.541666667, 0.666666667, 0.916666667, 1}},
      {"exponential",
       {0.0497870684, 0.367879441, 0.60653066, 1, 1.28402542, 2.71828183, 12.182494, 54.59815}},
      {"softmax",
       {0.000683821156, 0.00505279288, 0.0083306471, 0.0137349151, 0.01763598, 0.0373353701,
        0.16732552, 0.749900954}},
      {"log_softmax",
       {-7.28781414, -5.28781414, -4.78781414, -4.28781414, -4.03781414, -3.28781414, -1.78781414,
        -0.287814143}},
  };
  REQUIRE(std::size(expected) == Activation::all().size());
  for (const auto& [name, values] : expected) {
    CAPTURE(name);
    Matrix y = matrix(1, z);
    Activation::named(name).forward(view(std::as_const(y)), view(y));  // in place
    check_close(y, values);
  }
}

TEST_CASE("activations: what is not a number stays so") {
  for (const Activation& activation : Activation::all()) {
    CAPTURE(activation.name);
    Matrix y = matrix(1, {std::numeric_limits<double>::quiet_NaN(), 1, 2, 3, 4});
    activation.forward(view(std::as_const(y)), view(y));
    CHECK(std::isnan(y(0, 0)));
  }
}

TEST_CASE("activations: no input makes a bounded one leave its range or become NaN") {
  for (const char* name : {"sigmoid", "tanh", "softmax", "softplus", "softsign", "hard_sigmoid"}) {
    Matrix y = matrix(1, {-1e30, -1000, -88, 0, 88, 1000, 1e30});
    Activation::named(name).forward(view(std::as_const(y)), view(y));
    CAPTURE(name);
    CHECK(y.allFinite());
    if (std::string(name) != "softplus") CHECK(y.cwiseAbs().maxCoeff() <= 1);
  }
}

TEST_CASE("activations: softmax rows sum to one, each row by itself") {
  Matrix y = matrix(2, {1, 2, 3, 1000, 1001, 999});
  Activation::named("softmax").forward(view(std::as_const(y)), view(y));
  CHECK(close(y.row(0).sum(), 1));
  CHECK(close(y.row(1).sum(), 1));
  CHECK(y(1, 1) > y(1, 0));
}

TEST_CASE("activations: names as Keras and TensorFlow.js write them") {
  CHECK(Activation::named("").is("linear"));
  CHECK(Activation::named("swish").is("silu"));
  CHECK(Activation::named("leakyRelu").is("leaky_relu"));
  CHECK_THROWS_WITH_AS(Activation::named("rellu"),
                       doctest::Contains("but got \"rellu\". Did you mean relu?"), Error);
}

}  // namespace denselab::test
