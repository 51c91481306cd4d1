// The engine's three products of a dense layer, by themselves, on one thread.

#include "kernels/products.hpp"

#include <emscripten/emscripten.h>

#include <vector>

namespace {

using namespace denselab;

/// One layer with a batch: what the products read and write.
struct Layer {
  Matrix x, w, y, dz, dw, dx;
  Vector bias;
};

std::vector<Layer> layers;

Matrix filled(Index rows, Index cols) { return Matrix::Random(rows, cols) * Real(0.1); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void clear_layers() { layers.clear(); }

EMSCRIPTEN_KEEPALIVE void add_layer(int batch, int inputs, int units) {
  layers.push_back({filled(batch, inputs), filled(inputs, units), Matrix(batch, units),
                    filled(batch, units), Matrix(inputs, units), Matrix(batch, inputs),
                    Vector::Random(units)});
}

/// The products of one training step; the first layer needs no gradient of its inputs.
EMSCRIPTEN_KEEPALIVE float products_of_step() {
  const auto view = [](Matrix& m) { return MatrixView(m.data(), m.rows(), m.cols()); };
  const auto read = [](const Matrix& m) { return ConstMatrixView(m.data(), m.rows(), m.cols()); };
  for (Layer& l : layers) kernels::forward_product(read(l.x), read(l.w), l.bias.data(), view(l.y));
  for (std::size_t i = layers.size(); i-- > 0;) {
    Layer& l = layers[i];
    kernels::weight_gradient(read(l.x), read(l.dz), view(l.dw));
    if (i > 0) kernels::input_gradient(read(l.dz), read(l.w), view(l.dx));
  }
  return layers[0].dw(0, 0) + layers.back().dx(0, 0);
}

/// One of the three by itself: 0 forward, 1 weight gradient, 2 input gradient, of one layer.
EMSCRIPTEN_KEEPALIVE float product(int which, int layer) {
  Layer& l = layers[static_cast<std::size_t>(layer)];
  const ConstMatrixView x(l.x.data(), l.x.rows(), l.x.cols());
  const ConstMatrixView w(l.w.data(), l.w.rows(), l.w.cols());
  const ConstMatrixView dz(l.dz.data(), l.dz.rows(), l.dz.cols());
  if (which == 0)
    kernels::forward_product(x, w, l.bias.data(), {l.y.data(), l.y.rows(), l.y.cols()});
  else if (which == 1)
    kernels::weight_gradient(x, dz, {l.dw.data(), l.dw.rows(), l.dw.cols()});
  else
    kernels::input_gradient(dz, w, {l.dx.data(), l.dx.rows(), l.dx.cols()});
  return l.dw(0, 0);
}
}
