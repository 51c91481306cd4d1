#include "nn/layers/image_features.hpp"

#include <algorithm>

#include "base/config.hpp"
#include "base/error.hpp"
#include "kernels/threads.hpp"

namespace denselab {

ImageFeatures::ImageFeatures(ImageFeaturesOptions options) : options_(options) {
  require(options.pixels || options.gradients || options.colours,
          "ImageFeatures: at least one of pixels, gradients and colours must be true.");
  require(options.cells >= 1, "ImageFeatures: cells must be a whole number of at least 1, but got ",
          options.cells, ".");
}

ImageFeatures::ImageFeatures(Config& config)
    : ImageFeatures(ImageFeaturesOptions{
          .pixels = config.boolean("pixels", true),
          .gradients = config.boolean("gradients", true),
          .colours = config.boolean("colours", false),
          .cells = static_cast<Index>(config.integer("cells", 7, at_least(1)))}) {}

Json ImageFeatures::config() const {
  return Json::object({{"pixels", options_.pixels},
                       {"gradients", options_.gradients},
                       {"colours", options_.colours},
                       {"cells", options_.cells}});
}

Shape ImageFeatures::build(const Shape& input, const Rng&) {
  require(input.size() == 3 && (input[2] == 1 || input[2] == 3),
          "ImageFeatures: samples must be pictures of shape (height, width, 1 or 3), but their ",
          "shape is ", to_string(input), ".");
  require(!options_.colours || input[2] == 3,
          "ImageFeatures: colours needs pictures with three channels, but these are grey.");
  require(!options_.gradients || options_.cells <= std::min(input[0], input[1]),
          "ImageFeatures: cells must be at most the ", std::min(input[0], input[1]),
          " pixels of the shorter side, but got ", options_.cells, ".");
  values_ = size_of(input);
  Index features = options_.pixels ? values_ : 0;
  if (options_.gradients) {
    gradients_.emplace(input[0], input[1], input[2], options_.cells);
    features += gradients_->size();
  }
  if (options_.colours) {
    colours_.emplace(input[0] * input[1]);
    features += colours_->size();
  }
  return {features};
}

void ImageFeatures::reserve(Index) {
  if (gradients_) scratch_.resize(kernels::threads(), gradients_->scratch());
}

template <typename Work>
void ImageFeatures::each_sample(Index samples, const Work& work) {
  const Index parts = std::min(samples, std::max(scratch_.rows(), Index{1}));
  kernels::in_parallel(parts, [&](Index part) {
    Real* const scratch = scratch_.size() > 0 ? scratch_.row(part).data() : nullptr;
    for (Index i = samples * part / parts; i < samples * (part + 1) / parts; ++i) work(i, scratch);
  });
}

void ImageFeatures::forward(ConstMatrixView x, MatrixView y, Phase) {
  each_sample(x.rows(), [&](Index i, Real* scratch) {
    const Real* const picture = x.data() + i * x.cols();
    Real* out = y.data() + i * y.cols();
    if (options_.pixels) out = std::copy(picture, picture + values_, out);
    if (gradients_) {
      gradients_->forward(picture, out, scratch);
      out += gradients_->size();
    }
    if (colours_) colours_->forward(picture, out);
  });
}

void ImageFeatures::backward(ConstMatrixView x, ConstMatrixView y, MatrixView dy, MatrixView dx) {
  if (!dx.data()) return;
  each_sample(x.rows(), [&](Index i, Real* scratch) {
    const Real* const picture = x.data() + i * x.cols();
    const Real* out = y.data() + i * y.cols();
    const Real* dout = dy.data() + i * dy.cols();
    Real* const to = dx.data() + i * dx.cols();
    if (options_.pixels)
      std::copy(dout, dout + values_, to);
    else
      std::fill(to, to + values_, Real(0));
    const Index seen = options_.pixels ? values_ : 0;
    if (gradients_) gradients_->backward(picture, out + seen, dout + seen, to, scratch);
    const Index described = seen + (gradients_ ? gradients_->size() : 0);
    if (colours_) colours_->backward(picture, out + described, dout + described, to);
  });
}

}  // namespace denselab
