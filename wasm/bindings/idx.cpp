// Reading IDX files, plain or packed with gzip.

#include "data/idx.hpp"

#include <emscripten/bind.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "base/error.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "data/samples.hpp"
#include "image/fit.hpp"

namespace denselab::bindings {
namespace {

using Block = std::shared_ptr<Samples>;

Shape row_shape(const IdxHeader& header) {
  if (header.dimensions.size() == 1) return {1};
  return Shape(header.dimensions.begin() + 1, header.dimensions.end());
}

template <typename Number>
void convert(const std::vector<std::uint8_t>& data, std::span<Real> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    Number number;
    std::memcpy(&number, data.data() + i * sizeof number, sizeof number);
    out[i] = static_cast<Real>(number);
  }
}

void convert(const IdxArray& array, std::span<Real> out) {
  switch (array.header.type) {
    case IdxType::uint8:
      return convert<std::uint8_t>(array.data, out);
    case IdxType::int8:
      return convert<std::int8_t>(array.data, out);
    case IdxType::int16:
      return convert<std::int16_t>(array.data, out);
    case IdxType::int32:
      return convert<std::int32_t>(array.data, out);
    case IdxType::float32:
      return convert<float>(array.data, out);
    case IdxType::float64:
      return convert<double>(array.data, out);
  }
}

// Bytes stay bytes; all other numbers become float32.
Block read(Uint8ArrayValue file) {
  const std::vector<std::uint8_t> bytes = copied<std::uint8_t>(file);
  const IdxHeader header = read_idx_header(bytes);
  if (header.type == IdxType::uint8) {
    auto block = std::make_shared<Samples>(row_shape(header), SampleType::uint8);
    append_idx(bytes, block->byte_block());
    block->adopt_bytes();
    return block;
  }
  const IdxArray array = read_idx(bytes);
  auto block = std::make_shared<Samples>(row_shape(header), SampleType::real);
  block->append(static_cast<Index>(header.rows()));
  convert(array, block->reals_from(0));
  return block;
}

// Images of another size, or for RGB samples: each is fitted as a picture of a file would be.
void append_fitted(Bytes file, const IdxHeader& header, const IdxRows& rows, Samples& samples,
                   FitMode mode) {
  std::vector<std::uint8_t> pixels;
  const IdxHeader taken = append_idx(file, pixels, rows);
  const int height = static_cast<int>(header.dimensions[1]);
  const int width = static_cast<int>(header.dimensions[2]);
  const Shape& shape = samples.shape();
  const FitOptions options{static_cast<int>(shape[1]), static_cast<int>(shape[0]),
                           static_cast<int>(shape[2]), mode};
  const Index first = samples.append(static_cast<Index>(taken.rows()));
  for (std::size_t i = 0; i < taken.rows(); ++i) {
    const ImageView image{pixels.data() + i * header.row_bytes(), width, height, 1};
    fit(image, options,
        samples.bytes_from(first + static_cast<Index>(i)).first(std::size_t(samples.features())));
  }
}

IdxRows rows_from(double from, double limit) {
  require(from >= 0 && limit >= 1, "addIDX: from must be at least 0 and limit at least 1, but got ",
          from, " and ", limit, ".");
  const auto bounded = [](double number) {
    return static_cast<std::size_t>(std::min(number, 2147483647.0));
  };
  return {bounded(from), bounded(limit)};
}

// Appends grey images to samples [height, width, channels]; the index of the first one.
double append_images(Samples& samples, Uint8ArrayValue file, double from, double limit,
                     FitMode mode) {
  const std::vector<std::uint8_t> bytes = copied<std::uint8_t>(file);
  const IdxRows rows = rows_from(from, limit);
  const IdxHeader header = read_idx_header(bytes);
  require(header.dimensions.size() == 3,
          "addIDX: the IDX file must hold grey images, three dimensions, but it has ",
          header.dimensions.size(), ".");
  const Index first = samples.size();
  const Shape grey{static_cast<Index>(header.dimensions[1]),
                   static_cast<Index>(header.dimensions[2]), 1};
  if (samples.shape() != grey) {
    append_fitted(bytes, header, rows, samples, mode);
  } else {
    append_idx(bytes, samples.byte_block(), rows);
    samples.adopt_bytes();
  }
  return static_cast<double>(first);
}

}  // namespace

EMSCRIPTEN_BINDINGS(idx) {
  emscripten::function("readIdx(file)", guarded<"the content of the file", read>);
  emscripten::function("appendIdxImages(samples, file, from, limit, fit)",
                       guarded<"so many images", append_images>);
}

}  // namespace denselab::bindings
