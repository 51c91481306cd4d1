#include "kernels/products.hpp"

namespace denselab::kernels {

void forward_product(ConstMatrixView x, ConstMatrixView w, MatrixView y) { y.noalias() = x * w; }

void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw) {
  dw.noalias() = x.transpose() * dz;
}

void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx) {
  dx.noalias() = dz * w.transpose();
}

}  // namespace denselab::kernels
