#include "array/matmul.hpp"

#include <Eigen/Core>
#include <algorithm>

#include "array/runs.hpp"
#include "array/views.hpp"
#include "kernels/products.hpp"

namespace denselab::array {
namespace {

template <typename T>
using Block = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// out [rows, columns] = a [rows, inner] · b [inner, columns], all contiguous.
template <typename T>
void multiply(const T* a, const T* b, T* out, Index rows, Index inner, Index columns) {
  if (inner == 0) {
    std::fill(out, out + rows * columns, T{0});
  } else if constexpr (std::is_same_v<T, Real>) {
    // The engine's own: with threads, where there are any.
    kernels::forward_product({a, rows, inner}, {b, inner, columns}, nullptr, {out, rows, columns});
  } else if constexpr (std::is_floating_point_v<T>) {
    Eigen::Map<Block<T>>(out, rows, columns).noalias() =
        Eigen::Map<const Block<T>>(a, rows, inner) * Eigen::Map<const Block<T>>(b, inner, columns);
  } else {
    // A row of the result is a sum of b's rows: everything is read along memory. Unsigned, so that
    // sums may wrap around.
    std::fill(out, out + rows * columns, T{0});
    for (Index row = 0; row < rows; ++row)
      for (Index k = 0; k < inner; ++k) {
        const auto factor = static_cast<std::uint64_t>(a[row * inner + k]);
        const T* terms = b + k * columns;
        T* sums = out + row * columns;
        for (Index column = 0; column < columns; ++column)
          sums[column] = static_cast<T>(static_cast<std::uint64_t>(sums[column]) +
                                        factor * static_cast<std::uint64_t>(terms[column]));
      }
  }
}

Shape batch_of(const NDArray& a) { return {a.shape().begin(), a.shape().end() - 2}; }

NDArray with_batch(const NDArray& a, const Shape& batch) {
  Shape shape = batch;
  shape.insert(shape.end(), a.shape().end() - 2, a.shape().end());
  return broadcast_to(a, shape);
}

/// [batch…] of strides, for the walk over the matrices.
Walked over_batch(const NDArray& a) {
  return {a.data(), {a.strides().begin(), a.strides().end() - 2}};
}

void refuse_scalar(const NDArray& a, int operand) {
  require(a.rank() > 0, "matmul: Input operand ", operand,
          " does not have enough dimensions (has 0, gufunc core with signature "
          "(n?,k),(k,m?)->(n?,m?) requires 1)");
}

}  // namespace

NDArray matmul(const NDArray& a, const NDArray& b, Dtype compute) {
  refuse_scalar(a, 0);
  refuse_scalar(b, 1);
  const bool a_is_vector = a.rank() == 1, b_is_vector = b.rank() == 1;
  NDArray left = contiguous(a, compute), right = contiguous(b, compute);
  if (a_is_vector) left = reshape(left, {1, left.size()});
  if (b_is_vector) right = reshape(right, {right.size(), 1});
  const Index rows = *(left.shape().end() - 2), inner = left.shape().back();
  const Index columns = right.shape().back(), found = *(right.shape().end() - 2);
  require(inner == found, "matmul: Input operand 1 has a mismatch in its core dimension 0, with ",
          "gufunc signature (n?,k),(k,m?)->(n?,m?) (size ", found, " is different from ", inner,
          ")");
  const Shape batch = broadcast_shapes(batch_of(left), batch_of(right));
  Shape shape = batch;
  shape.insert(shape.end(), {rows, columns});
  NDArray out(compute, shape);
  with_type(compute, [&](auto type) {
    using T = typename decltype(type)::type;
    for_each_run<3>(batch,
                    {over_batch(with_batch(left, batch)), over_batch(with_batch(right, batch)),
                     over_batch(out)},
                    [&](const auto& at, const auto& strides, Index n) {
                      for (Index i = 0; i < n; ++i)
                        multiply(reinterpret_cast<const T*>(at[0] + i * strides[0]),
                                 reinterpret_cast<const T*>(at[1] + i * strides[1]),
                                 reinterpret_cast<T*>(at[2] + i * strides[2]), rows, inner,
                                 columns);
                    });
  });
  if (b_is_vector) shape.pop_back();
  if (a_is_vector) shape.erase(shape.end() - (b_is_vector ? 1 : 2));
  return reshape(out, std::move(shape));
}

}  // namespace denselab::array
