#pragma once

#include "base/matrix.hpp"

namespace denselab::kernels {

/// The matrix products of a dense layer, for a batch of n samples, i inputs and u units. Large ones
/// are split over the threads (see threads.hpp), with the same result, bit for bit. No transpose is
/// ever formed, nothing is allocated, and the outputs must not overlap the inputs.

/// y = x·w + b: [n, u] = [n, i]·[i, u] + [u]; `bias` may be null.
void forward_product(ConstMatrixView x, ConstMatrixView w, const Real* bias, MatrixView y);

/// y += x·w: the same for one block of the inputs after the other.
void add_product(ConstMatrixView x, ConstMatrixView w, MatrixView y);

/// dw = xᵀ·dz: [i, u] = [n, i]ᵀ·[n, u]; and db = Σ dz over the samples: [u].
void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw);
void bias_gradient(ConstMatrixView dz, Real* db);

/// Who takes rows `row` … of a gradient.
struct TakeRows {
  void (*take)(const void* context, Index row, MatrixView gradient);
  const void* context;
  Index first = 0;  // the gradient's first row is this one to whoever takes it

  TakeRows from(Index row) const { return {take, context, first + row}; }
  void operator()(Index row, MatrixView gradient) const { take(context, first + row, gradient); }
};

/// xᵀ·dz, some rows after the other: each is handed to `take` while it is still in the cache, and
/// gone afterwards. `scratch` is [i, u]. Rows are taken once each, several at the same time.
void weight_gradient_by_rows(ConstMatrixView x, ConstMatrixView dz, MatrixView scratch,
                             TakeRows take);

/// What an optimizer does with a weight takes about as long as so many operations of a product.
inline constexpr double operations_an_update = 30;

/// w −= rate · xᵀ·dz: the same products, and gradient descent with them in one pass over the
/// weights.
void weight_descent(ConstMatrixView x, ConstMatrixView dz, Real rate, MatrixView w);
void bias_descent(ConstMatrixView dz, Real rate, Real* b);

/// dx = dz·wᵀ: [n, i] = [n, u]·[i, u]ᵀ.
void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx);

}  // namespace denselab::kernels
