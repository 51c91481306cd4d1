#include "nn/layers/flatten.hpp"

#include "base/config.hpp"

namespace denselab {

Flatten::Flatten(Config& config) { config.ignore({"data_format"}); }

Json Flatten::config() const { return Json::object(); }

Shape Flatten::build(const Shape& input, const Rng&) { return {size_of(input)}; }

void Flatten::forward(ConstMatrixView x, MatrixView y, Phase) { y = x; }

void Flatten::backward(ConstMatrixView, ConstMatrixView, MatrixView dy, MatrixView dx) {
  if (dx.data()) dx = dy;
}

}  // namespace denselab
