#include "nn/layers/pixel_products.hpp"

#include <algorithm>

#include "kernels/pixels.hpp"
#include "kernels/threads.hpp"

namespace denselab {
namespace {

// Up to 4 MB of numbers are made once and kept from forward to backward.
constexpr Index kept_values = 1 << 20;
// A block of larger batches stays in the second-level cache.
constexpr Index streamed_values = 1 << 15;
constexpr Index least_features = 256;
// So many samples are worth a part of their own.
constexpr Index samples_a_part = 128;

}  // namespace

bool PixelProducts::at_once(PixelRows x) { return x.size() * x.features <= kept_values; }

Index PixelProducts::block_of(PixelRows x) {
  if (at_once(x)) return x.features;
  return std::min(x.features, std::max(least_features, streamed_values / x.size()));
}

void PixelProducts::reserve(Index parts, Index values) {
  values_a_part_ = values;
  if (numbers_.size() < parts * values) numbers_.resize(1, parts * values);
}

MatrixView PixelProducts::numbers(Index part, Index rows, Index columns) {
  return {numbers_.data() + part * values_a_part_, rows, columns};
}

void PixelProducts::forward(PixelRows x, ConstMatrixView w, const Real* bias, MatrixView y) {
  if (at_once(x)) {
    reserve(1, x.size() * x.features);
    const MatrixView all = numbers(0, x.size(), x.features);
    kernels::pixels_to_numbers(x, 0, all);
    return kernels::forward_product(as_const(all), w, bias, y);
  }
  // More parts than threads, where there is enough for them: whoever is held up by another program
  // leaves his to the others.
  const Index threads = kernels::threads(), block = block_of(x);
  const Index parts = std::clamp(x.size() / samples_a_part, threads, 4 * threads);
  const Index most = std::max<Index>(1, streamed_values / block);
  reserve(parts, std::min(most, x.size()) * block);
  kernels::in_parallel(parts, [&](Index part) {
    const Index end = x.size() * (part + 1) / parts;
    for (Index first = x.size() * part / parts; first < end; first += most) {
      const PixelRows rows = x.subset(first, std::min(most, end - first));
      forward_some(part, rows, block, w, bias, {y.row(first).data(), rows.size(), y.cols()});
    }
  });
}

void PixelProducts::forward_some(Index part, PixelRows x, Index block, ConstMatrixView w,
                                 const Real* bias, MatrixView y) {
  for (Index feature = 0; feature < x.features; feature += block) {
    const Index count = std::min(block, x.features - feature);
    const MatrixView some = numbers(part, x.size(), count);
    const ConstMatrixView weights(w.data() + feature * w.cols(), count, w.cols());
    kernels::pixels_to_numbers(x, feature, some);
    if (feature == 0)
      kernels::forward_product(as_const(some), weights, bias, y);
    else
      kernels::add_product(as_const(some), weights, y);
  }
}

// `product` gets the numbers [n, count] of some features, those features' rows of w or dw, and the
// first one's place.
template <typename Product>
void PixelProducts::each_block(PixelRows x, MatrixView w, Product product) {
  if (at_once(x)) return product(as_const(numbers(0, x.size(), x.features)), w, Index{0});
  const Index block = block_of(x), blocks = (x.features + block - 1) / block;
  const Index parts = kernels::threads();
  reserve(parts, x.size() * block);
  kernels::in_parallel(parts, [&](Index part) {
    for (Index b = blocks * part / parts; b < blocks * (part + 1) / parts; ++b) {
      const Index feature = b * block, count = std::min(block, x.features - feature);
      const MatrixView some = numbers(part, x.size(), count);
      kernels::pixels_to_numbers(x, feature, some);
      product(as_const(some), MatrixView(w.data() + feature * w.cols(), count, w.cols()), feature);
    }
  });
}

void PixelProducts::weight_gradient(PixelRows x, ConstMatrixView dz, MatrixView dw) {
  each_block(x, dw, [&](ConstMatrixView numbers, MatrixView rows, Index) {
    kernels::weight_gradient(numbers, dz, rows);
  });
}

void PixelProducts::weight_gradient_by_rows(PixelRows x, ConstMatrixView dz, MatrixView dw,
                                            kernels::TakeRows take) {
  each_block(x, dw, [&](ConstMatrixView numbers, MatrixView rows, Index feature) {
    kernels::weight_gradient_by_rows(numbers, dz, rows, take.from(feature));
  });
}

void PixelProducts::weight_descent(PixelRows x, ConstMatrixView dz, Real rate, MatrixView w) {
  each_block(x, w, [&](ConstMatrixView numbers, MatrixView rows, Index) {
    kernels::weight_descent(numbers, dz, rate, rows);
  });
}

}  // namespace denselab
