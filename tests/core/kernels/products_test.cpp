// Every kernel against a plain sum in float64, over shapes that divide by nothing.

#include "kernels/products.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/close.hpp"
#include "support/random.hpp"
#include "support/threads.hpp"

namespace denselab::test {
namespace {

const Index sizes[] = {1, 2, 3, 7, 10, 17, 31, 33, 127};

// The largest error, in units of what rounding may do to a sum of `depth` products of numbers
// below 1. NaN counts as infinite.
double worst(const Matrix& actual, const Eigen::MatrixXd& expected, Index depth) {
  const double bound = static_cast<double>(depth) * std::numeric_limits<Real>::epsilon();
  double error = 0;
  for (Index i = 0; i < actual.rows(); ++i)
    for (Index j = 0; j < actual.cols(); ++j) {
      const double here = std::abs(static_cast<double>(actual(i, j)) - expected(i, j)) / bound;
      if (!(here <= error)) error = here >= 0 ? here : INFINITY;
    }
  return error;
}

template <typename Check>
void for_all_shapes(Check check) {
  for (const Index n : sizes)
    for (const Index i : sizes)
      for (const Index u : sizes) {
        CAPTURE(n);
        CAPTURE(i);
        CAPTURE(u);
        check(n, i, u);
      }
  // One after the other the widest: more than a block of the depth, more than a panel of columns.
  for (const Index small : {1, 10, 33}) {
    check(1000, small, 17);
    check(small, 1000, 17);
    check(17, small, 1000);
    check(33, 1000, small);
  }
  check(128, 1000, 127);
}

}  // namespace

TEST_CASE("forward product: x·w + b") {
  for_all_shapes([](Index n, Index i, Index u) {
    const Matrix x = random(n, i, 1), w = random(i, u, 2), b = random(1, u, 3);
    Matrix y(n, u);
    const Eigen::MatrixXd plain = x.cast<double>() * w.cast<double>();
    kernels::forward_product(view(x), view(w), nullptr, view(y));
    CHECK(worst(y, plain, i) < 1);
    kernels::forward_product(view(x), view(w), b.data(), view(y));
    CHECK(worst(y, plain.rowwise() + b.cast<double>().row(0), i + 1) < 1);
    kernels::add_product(view(x), view(w), view(y));
    CHECK(worst(y, (2 * plain).rowwise() + b.cast<double>().row(0), 3 * i + 1) < 1);
  });
}

TEST_CASE("weight gradient: xᵀ·dz, and the descent along it") {
  for_all_shapes([](Index n, Index i, Index u) {
    const Matrix x = random(n, i, 1), dz = random(n, u, 2), before = random(i, u, 3);
    const Eigen::MatrixXd gradient = x.cast<double>().transpose() * dz.cast<double>();
    Matrix dw(i, u);
    kernels::weight_gradient(view(x), view(dz), view(dw));
    CHECK(worst(dw, gradient, n) < 1);
    Matrix w = before;
    kernels::weight_descent(view(x), view(dz), Real(0.5), view(w));
    CHECK(worst(w, before.cast<double>() - 0.5 * gradient, n + 1) < 1);
  });
}

TEST_CASE("weight gradient by rows: the same bits, every row taken once") {
  const auto check = [](Index n, Index i, Index u, double zeros = 0) {
    const Matrix x = random(n, i, 1, zeros), dz = random(n, u, 2);
    Matrix whole(i, u), scratch(i, u), taken = Matrix::Zero(i, u);
    kernels::weight_gradient(view(x), view(dz), view(whole));
    constexpr Index first = 5;  // to whoever takes them, the rows have other numbers
    const auto add = [](const void* to, Index row, MatrixView rows) {
      static_cast<Matrix*>(const_cast<void*>(to))->middleRows(row - first, rows.rows()) += rows;
    };
    kernels::weight_gradient_by_rows(view(x), view(dz), view(scratch),
                                     kernels::TakeRows{add, &taken}.from(first));
    CHECK(taken == whole);
  };
  for_all_shapes(check);
  check(64, 784, 128, 0.5);
  const WithThreads threads(3);
  check(128, 1000, 127);
  check(128, 1000, 127, 0.5);
  check(33, 1000, 1);
  check(64, 70'001, 1);
}

TEST_CASE("bias gradient: Σ dz over the samples, and the descent along it") {
  for_all_shapes([](Index n, Index, Index u) {
    const Matrix dz = random(n, u, 1), before = random(1, u, 2);
    const Eigen::MatrixXd gradient = dz.cast<double>().colwise().sum();
    Matrix db(1, u);
    kernels::bias_gradient(view(dz), db.data());
    CHECK(worst(db, gradient, n) < 1);
    Matrix b = before;
    kernels::bias_descent(view(dz), Real(0.5), b.data());
    CHECK(worst(b, before.cast<double>() - 0.5 * gradient, n + 1) < 1);
  });
}

TEST_CASE("input gradient: dz·wᵀ") {
  for_all_shapes([](Index n, Index i, Index u) {
    const Matrix dz = random(n, u, 1), w = random(i, u, 2);
    Matrix dx(n, i);
    kernels::input_gradient(view(dz), view(w), view(dx));
    CHECK(worst(dx, dz.cast<double>() * w.cast<double>().transpose(), u) < 1);
  });
}

TEST_CASE("products: a sample's outputs do not depend on the batch it is in") {
  const Matrix x = random(33, 127, 1), w = random(127, 31, 2);
  Matrix whole(33, 31);
  kernels::forward_product(view(x), view(w), nullptr, view(whole));
  for (Index row = 0; row < 33; ++row) {
    Matrix one(1, 31);
    kernels::forward_product({x.row(row).data(), 1, 127}, view(w), nullptr, view(one));
    CHECK(one.row(0) == whole.row(row));
  }
}

TEST_CASE("products: on several threads the same bits") {
  for (const auto& [n, i, u] : {std::array<Index, 3>{128, 301, 127},
                                {128, 1000, 33},
                                {33, 1000, 1},
                                {1000, 301, 1},
                                {7, 1000, 1000},
                                {1000, 17, 127}}) {
    const Matrix x = random(n, i, 1), w = random(i, u, 2), dz = random(n, u, 3);
    const auto all = [&] {
      Matrix y(n, u), dw(i, u), dx(n, i), moved = w;
      kernels::forward_product(view(x), view(w), nullptr, view(y));
      kernels::weight_gradient(view(x), view(dz), view(dw));
      kernels::weight_descent(view(x), view(dz), Real(0.1), view(moved));
      kernels::input_gradient(view(dz), view(w), view(dx));
      return std::array{y, dw, moved, dx};
    };
    const auto alone = all();
    for (const int count : {2, 5}) {
      const WithThreads threads(count);
      const auto together = all();
      for (std::size_t k = 0; k < alone.size(); ++k) CHECK(together[k] == alone[k]);
    }
  }
}

}  // namespace denselab::test
