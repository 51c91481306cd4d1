#include "kernels/products.hpp"

#include <algorithm>
#include <cstdint>

#include "kernels/product.hpp"
#include "kernels/sparse_product.hpp"
#include "kernels/sums.hpp"
#include "kernels/threads.hpp"

namespace denselab::kernels {
namespace {

Left rows_of(ConstMatrixView m) { return {m.data(), m.cols(), 1}; }
Left columns_of(ConstMatrixView m) { return {m.data(), 1, m.cols()}; }
Right as_it_is(ConstMatrixView m) { return {m.data(), m.cols(), 1}; }
Right transposed(ConstMatrixView m) { return {m.data(), 1, m.cols()}; }
Output write_to(MatrixView m) { return write(m.data(), m.cols()); }
Output add_to(MatrixView m) { return add(m.data(), m.cols()); }

/// As many numbers of a gradient stay in a second-level cache until they are taken, and their
/// products pay for packing dz again.
constexpr Index taken_values = 1 << 16;

/// Sparse rows that are worth packing the right operand's panels again.
constexpr Index sparse_rows = 16;

/// Numbers in a cache line.
constexpr Index line = 64 / sizeof(Real);

/// Splits columns where a cache line of the weights ends, in every row of theirs: a line that two
/// processors use goes back and forth between them.
template <typename Work>
void in_parallel_columns(const Real* weights, Index columns, double cost, const Work& work) {
  const auto place = reinterpret_cast<std::uintptr_t>(weights) / sizeof(Real);
  const Index before = columns % line == 0 ? static_cast<Index>(place % line) : 0;
  in_parallel_ranges(before + columns, line, cost, [&](Index begin, Index count) {
    const Index first = std::max<Index>(begin - before, 0);
    work(first, begin + count - before - first);
  });
}

/// left · right, and what becomes of the sums.
struct Product {
  Left left;
  Right right;
  Index depth;
  Output first, others;
  bool sparse;

  void part(Part part) const {
    if (sparse && part.columns >= strip_columns) {
      const Index strips = part.columns / strip_columns * strip_columns;
      sparse_part(left, right, depth, {part.row, part.rows, part.column, strips}, first, others);
      part.column += strips;
      part.columns -= strips;
    }
    product_part(left, right, depth, part, first, others);
  }
};

/// `weights` are the right operand or the result, and each processor keeps to its columns of them;
/// null where the columns are not those of weights. Columns are the better split: each panel is
/// then packed once. Where the left operand is sparse, rows are: each is then looked through once.
void product(Left left, Right right, Index rows, Index depth, Index columns, const Output& first,
             const Output& others, const Real* weights) {
  const double cost =
      2.0 * static_cast<double>(rows) * static_cast<double>(depth) * static_cast<double>(columns);
  const Product all{left, right, depth, first, others, is_sparse(left.data, rows, depth, columns)};
  const bool by_columns = !all.sparse && columns >= 2 * threads() * tile_columns;
  if (by_columns)
    in_parallel_columns(weights, columns, cost, [&](Index begin, Index count) {
      // Down the rows, a line wide: along them a processor would fetch ahead into the columns that
      // another one is writing.
      const Index strip = weights == first.out && count < columns ? line : count;
      for (const Index end = begin + count; begin < end; begin += strip)
        all.part({0, rows, begin, std::min(strip, end - begin)});
    });
  else
    in_parallel_ranges(rows, all.sparse ? sparse_rows : tile_rows, cost,
                       [&](Index begin, Index count) {
                         all.part({begin, count, 0, columns});
                       });
}

// y += x·w for one unit: a row of w is one number, too short for a vector, but its column is as
// long as a row of x.
void add_dots(ConstMatrixView x, ConstMatrixView w, MatrixView y) {
  constexpr Index rows_at_once = 4;
  const double cost = 2.0 * static_cast<double>(x.size());
  in_parallel_ranges(x.rows(), rows_at_once, cost, [&](Index begin, Index count) {
    const Index end = begin + count;
    for (; begin + rows_at_once <= end; begin += rows_at_once)
      dots<rows_at_once>(&x(begin, 0), w.data(), x.cols(), &y(begin, 0));
    for (; begin < end; ++begin) dots<1>(&x(begin, 0), w.data(), x.cols(), &y(begin, 0));
  });
}

void weights_product(ConstMatrixView x, ConstMatrixView dz, const Output& first,
                     const Output& others) {
  if (dz.cols() > 1) {
    product(columns_of(x), as_it_is(dz), x.cols(), x.rows(), dz.cols(), first, others, first.out);
    return;
  }
  const double cost = 2.0 * static_cast<double>(x.size());
  in_parallel_ranges(x.cols(), 4 * lanes, cost, [&](Index begin, Index count) {
    sum_rows(x.data(), x.rows(), x.cols(), dz.data(), begin, count, first);
  });
}

void sum_samples(ConstMatrixView dz, const Output& output) {
  sum_rows(dz.data(), dz.rows(), dz.cols(), nullptr, 0, dz.cols(), output);
}

}  // namespace

void forward_product(ConstMatrixView x, ConstMatrixView w, const Real* bias, MatrixView y) {
  const Index units = y.cols();
  for (Index row = 0; row < y.rows(); ++row) {
    if (bias)
      std::copy_n(bias, units, y.data() + row * units);
    else
      std::fill_n(y.data() + row * units, units, Real(0));
  }
  add_product(x, w, y);
}

void add_product(ConstMatrixView x, ConstMatrixView w, MatrixView y) {
  if (w.cols() == 1) return add_dots(x, w, y);
  product(rows_of(x), as_it_is(w), x.rows(), x.cols(), w.cols(), add_to(y), add_to(y), w.data());
}

void weight_gradient(ConstMatrixView x, ConstMatrixView dz, MatrixView dw) {
  weights_product(x, dz, write_to(dw), add_to(dw));
}

void bias_gradient(ConstMatrixView dz, Real* db) { sum_samples(dz, write(db, dz.cols())); }

void weight_gradient_by_rows(ConstMatrixView x, ConstMatrixView dz, MatrixView scratch,
                             TakeRows take) {
  const Index samples = x.rows(), units = dz.cols();
  const Index most = std::max<Index>(tile_rows, taken_values / units / tile_rows * tile_rows);
  const double cost = (2.0 * static_cast<double>(samples) + operations_an_update) *
                      static_cast<double>(scratch.size());
  const bool sparse = is_sparse(x.data(), x.cols(), samples, units);
  in_parallel_ranges(x.cols(), tile_rows, cost, [&](Index begin, Index count) {
    // The same few rows again and again: what is written over in the cache never goes to memory.
    Real* const rows = scratch.data() + begin * units;
    for (const Index end = begin + count; begin < end; begin += most) {
      const Index some = std::min(most, end - begin);
      if (units > 1)
        Product{columns_of(x).at(begin, 0), as_it_is(dz),     samples,
                write(rows, units),         add(rows, units), sparse}
            .part({0, some, 0, units});
      else
        sum_rows(x.data() + begin, samples, x.cols(), dz.data(), 0, some, write(rows, 1));
      take(begin, {rows, some, units});
    }
  });
}

void weight_descent(ConstMatrixView x, ConstMatrixView dz, Real rate, MatrixView w) {
  const Output output = descend(w.data(), w.cols(), rate);
  weights_product(x, dz, output, output);
}

void bias_descent(ConstMatrixView dz, Real rate, Real* b) {
  sum_samples(dz, descend(b, dz.cols(), rate));
}

void input_gradient(ConstMatrixView dz, ConstMatrixView w, MatrixView dx) {
  product(rows_of(dz), transposed(w), dz.rows(), w.cols(), w.rows(), write_to(dx), add_to(dx),
          nullptr);
}

}  // namespace denselab::kernels
