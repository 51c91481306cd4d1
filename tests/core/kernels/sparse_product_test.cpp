// Products that leave zeros out, against those that do not: narrow ones, a few columns at a time.

#include "kernels/sparse_product.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <vector>

#include "kernels/products.hpp"
#include "support/close.hpp"
#include "support/random.hpp"
#include "support/threads.hpp"

namespace denselab::test {
namespace {

/// What `product(first, count)` gives, some columns after the other.
template <typename SomeColumns>
Matrix in_narrow_columns(Index rows, Index columns, SomeColumns product) {
  constexpr Index width = 8;
  Matrix all(rows, columns);
  for (Index first = 0; first < columns; first += width) {
    const Index count = std::min(width, columns - first);
    all.middleCols(first, count) = product(first, count);
  }
  return all;
}

Matrix forward(const Matrix& x, const Matrix& w) {
  Matrix y(x.rows(), w.cols());
  kernels::forward_product(view(x), view(w), nullptr, view(y));
  return y;
}

Matrix weight_gradient(const Matrix& x, const Matrix& dz) {
  Matrix dw(x.cols(), dz.cols());
  kernels::weight_gradient(view(x), view(dz), view(dw));
  return dw;
}

Matrix input_gradient(const Matrix& dz, const Matrix& w) {
  Matrix dx(dz.rows(), w.rows());
  kernels::input_gradient(view(dz), view(w), view(dx));
  return dx;
}

const std::array<Index, 3> shapes[] = {
    {40, 784, 128}, {33, 301, 200}, {128, 1000, 127}, {1000, 130, 96}, {301, 33, 64}};

}  // namespace

TEST_CASE("sparse products: the same bits as with the zeros") {
  for (const int count : {1, 3}) {
    const WithThreads threads(count);
    for (const auto& [n, i, u] : shapes)
      for (const double zeros : {0.4, 0.5, 0.9, 1.0}) {
        CAPTURE(n);
        CAPTURE(zeros);
        const Matrix x = random(n, i, 1, zeros), w = random(i, u, 2), dz = random(n, u, 3, zeros);
        const Matrix y = forward(x, w), dw = weight_gradient(x, dz), dx = input_gradient(dz, w);
        CHECK(y == in_narrow_columns(n, u, [&](Index first, Index some) {
                return forward(x, w.middleCols(first, some));
              }));
        CHECK(dw == in_narrow_columns(i, u, [&](Index first, Index some) {
                return weight_gradient(x, dz.middleCols(first, some));
              }));
        CHECK(dx == in_narrow_columns(n, i, [&](Index first, Index some) {
                return input_gradient(dz, w.middleRows(first, some));
              }));
        Matrix moved = w;
        kernels::weight_descent(view(x), view(dz), Real(0.5), view(moved));
        CHECK(moved.isApprox(w - Real(0.5) * dw));
      }
  }
}

TEST_CASE("sparse products: what meets only zeros takes no part, what is NaN does") {
  Matrix x = random(40, 784, 1, 0.5), w = random(784, 128, 2);
  x.col(700).setZero();
  w.row(700).setConstant(std::numeric_limits<Real>::quiet_NaN());
  CHECK(forward(x, w).allFinite());
  x(3, 5) = std::numeric_limits<Real>::quiet_NaN();
  const Matrix y = forward(x, w);
  CHECK(y.row(3).array().isNaN().all());
  CHECK(y.row(4).allFinite());
}

TEST_CASE("nonzeros: found wherever they are, also −0 and NaN told apart") {
  constexpr Index most = kernels::NonZeros::most_values;
  for (const Index count : {Index{0}, Index{1}, Index{3}, Index{8}, Index{33}, most - 1, most})
    for (const double zeros : {0.0, 0.3, 0.9, 1.0}) {
      Matrix values = random(1, most + 1, 7, zeros);
      values(0) = -Real(0);
      values(1) = std::numeric_limits<Real>::quiet_NaN();
      values(2) = std::numeric_limits<Real>::denorm_min();
      std::vector<int> expected;
      for (Index k = 0; k < count; ++k)
        if (values(k) != 0) expected.push_back(static_cast<int>(k));
      kernels::NonZeros nonzeros;
      nonzeros.find(values.data(), count);
      CHECK(std::vector<int>(nonzeros.begin(), nonzeros.end()) == expected);
    }
}

TEST_CASE("mostly zeros: judged by the whole picture, whatever its width") {
  // 100 pictures of one width, black in some of their columns.
  const auto striped = [](Index width, Index black) {
    Matrix pictures = Matrix::Ones(100 * width, width);
    pictures.leftCols(black).setZero();
    return kernels::mostly_zeros(pictures.data(), pictures.size());
  };
  for (const Index width : {8, 16, 28, 32, 64, 100, 128}) {
    CAPTURE(width);
    CHECK(striped(width, width / 2));
    CHECK(!striped(width, width / 8));
    CHECK(!striped(width, 0));
    CHECK(striped(width, width));
  }
}

}  // namespace denselab::test
