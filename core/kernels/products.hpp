#pragma once

#include "base/matrix.hpp"

namespace denselab::kernels {

/// The matrix products of a dense layer, for a batch of n samples, i inputs and u units. No
/// transpose is ever formed, nothing is allocated, and the outputs must not overlap the inputs.

/// y = x·w + b: [n, u] = [n, i]·[i, u] + [u]; `bias` may be null.
void forward_product(ConstMatrixView x, ConstMatrixView w, const Real* bias, MatrixView y);

/// dw = xᵀ·dz: [i, u] = [n, i]ᵀ·[n, u].
void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw);

/// w −= rate · xᵀ·dz: the same product, and gradient descent with it in one pass over w.
void weight_descent(ConstMatrixView x, ConstMatrixView dz, Real rate, MatrixView w);

/// dx = dz·wᵀ: [n, i] = [n, u]·[i, u]ᵀ.
void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx);

}  // namespace denselab::kernels
