#pragma once

#include "base/matrix.hpp"

namespace denselab::kernels {

/// The three matrix products of a dense layer, for a batch of n samples, i inputs and u units.
/// No transpose is ever formed. The outputs must not overlap the inputs.

/// y = x·w: [n, u] = [n, i]·[i, u].
void forward_product(ConstMatrixView x, ConstMatrixView w, MatrixView y);

/// dw = xᵀ·dz: [i, u] = [n, i]ᵀ·[n, u].
void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw);

/// dx = dz·wᵀ: [n, i] = [n, u]·[i, u]ᵀ.
void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx);

}  // namespace denselab::kernels
