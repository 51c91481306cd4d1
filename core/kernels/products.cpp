#include "kernels/products.hpp"

#include "kernels/dots.hpp"
#include "kernels/tile.hpp"

namespace denselab::kernels {
namespace {

Left rows_of(ConstMatrixView m) { return {m.data(), m.cols(), 1}; }
Left columns_of(ConstMatrixView m) { return {m.data(), 1, m.cols()}; }

// With one unit a row of w is one number, too short for a vector; but then wᵀ is a row as long as
// x's, and the product is the transposed one.
template <typename Finish>
void weights_product(ConstMatrixView x, ConstMatrixView dz, Finish finish) {
  if (dz.cols() == 1)
    product(columns_of(dz), x.data(), x.cols(), 1, x.rows(), x.cols(), finish);
  else
    product(columns_of(x), dz.data(), dz.cols(), x.cols(), x.rows(), dz.cols(), finish);
}

}  // namespace

void forward_product(ConstMatrixView x, ConstMatrixView w, const Real* bias, MatrixView y) {
  if (w.cols() > 1) {
    product(rows_of(x), w.data(), w.cols(), x.rows(), x.cols(), w.cols(),
            Store{y.data(), y.cols(), bias});
    return;
  }
  dots(x.data(), w.data(), x.rows(), 1, x.cols(), y.data());
  if (bias) y.array() += *bias;
}

void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw) {
  weights_product(x, dz, Store{dw.data(), dw.cols(), nullptr});
}

void weight_descent(ConstMatrixView x, ConstMatrixView dz, Real rate, MatrixView w) {
  weights_product(x, dz, Descend{w.data(), w.cols(), rate});
}

void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx) {
  dots(dz.data(), w.data(), dz.rows(), w.rows(), w.cols(), dx.data());
}

}  // namespace denselab::kernels
