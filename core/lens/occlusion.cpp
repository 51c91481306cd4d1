#include "lens/occlusion.hpp"

#include "base/error.hpp"
#include "lens/input_gradient.hpp"

namespace denselab {
namespace {

struct Size {
  explicit Size(const Shape& image)
      : rows(image[0]), columns(image[1]), channels(image.size() == 3 ? image[2] : 1) {}

  Index rows, columns, channels;
};

/// Paints the patch whose top left corner is (top, left).
void cover(Real* image, const Size& size, Index top, Index left, Index side, const Vector& colour) {
  const Index bottom = std::min(top + side, size.rows);
  const Index right = std::min(left + side, size.columns);
  for (Index row = top; row < bottom; ++row) {
    Real* pixel = image + (row * size.columns + left) * size.channels;
    for (Index column = left; column < right; ++column)
      for (Index channel = 0; channel < size.channels; ++channel) *pixel++ = colour[channel];
  }
}

}  // namespace

Shape patches_of(const Shape& image, const OcclusionOptions& o) {
  require(
      image.size() == 2 || image.size() == 3,
      "occlusion: the model must take images, (rows, columns) or (rows, columns, channels), but "
      "its samples have shape ",
      to_string(image), ". Begin it with a Flatten layer that is given the shape of the images.");
  const Index side = std::min(image[0], image[1]);
  require(o.size >= 1 && o.size <= side, "occlusion: size must be 1 to ", side,
          " for images of shape ", to_string(image), ", but got ", o.size, ".");
  require(o.stride >= 1, "occlusion: stride must be at least 1, but got ", o.stride, ".");
  const auto count = [&](Index pixels) { return 1 + (pixels - o.size + o.stride - 1) / o.stride; };
  return {count(image[0]), count(image[1])};
}

void occlusion(Sequential& model, const Dataset& data, const OcclusionOptions& o,
               const TakeRows& take) {
  model.prepare(data, false);
  require_output(model.network(), o.unit, "occlusion");
  const Shape& shape = data.samples().shape();
  const Shape patches = patches_of(shape, o);
  const Size size(shape);
  const Index count = size_of(patches);
  // The image itself goes first; then come the covered ones.
  Matrix batch(std::min(count + 1, samples_at_a_time(size_of(shape))), size_of(shape));
  model.network().reserve(batch.rows());
  Vector outputs(count + 1);
  Matrix worth(1, count);
  for (Batches images(data, 1); images.next();) {
    const ConstMatrixView image = images.x();
    const Vector colour = mean_row({image.data(), size.rows * size.columns, size.channels});
    for (Index first = 0; first <= count; first += batch.rows()) {
      const Index rows = std::min(batch.rows(), count + 1 - first);
      batch.topRows(rows) = image.replicate(rows, 1);
      for (Index i = first == 0 ? 1 : 0; i < rows; ++i) {
        const Index patch = first + i - 1;
        cover(batch.row(i).data(), size, patch / patches[1] * o.stride,
              patch % patches[1] * o.stride, o.size, colour);
      }
      outputs.segment(first, rows) = model.infer(as_const(top_rows(batch, rows))).col(o.unit);
    }
    worth = (outputs[0] - outputs.tail(count).array()).transpose();
    take(images.first(), as_const(MatrixView(worth.data(), 1, count)));
  }
}

}  // namespace denselab
