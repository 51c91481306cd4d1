// Samples: a block of uint8 or float32 samples in the engine's memory. Tensors and image data sets
// of the package are such blocks.

#include "data/samples.hpp"

#include <emscripten/bind.h>

#include <cmath>
#include <memory>

#include "base/error.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {
namespace {

using Block = std::shared_ptr<Samples>;

SampleType type_of(const std::string& dtype) {
  require(dtype == "uint8" || dtype == "float32", "tensor: dtype must be uint8 or float32, but ",
          "got \"", dtype, "\".");
  return dtype == "uint8" ? SampleType::uint8 : SampleType::real;
}

// In double: a product of dimensions can be beyond what a 32-bit index holds.
void require_addressable(double count, const Shape& shape, SampleType type) {
  double values = count;
  for (const Index dimension : shape) values *= static_cast<double>(dimension);
  const double bytes = type == SampleType::uint8 ? values : values * sizeof(Real);
  if (!(bytes <= std::numeric_limits<Index>::max())) throw std::bad_alloc();
}

Block create(const std::string& dtype, const std::string& sample_shape, double count) {
  const SampleType type = type_of(dtype);
  const Shape shape = parse_shape(sample_shape, "the shape of a sample");
  require_addressable(count, shape, type);
  auto block = std::make_shared<Samples>(shape, type);
  block->reserve(static_cast<Index>(count));
  block->append(static_cast<Index>(count));
  return block;
}

void reserve(Samples& samples, double count) {
  require(count >= 0 && std::floor(count) == count,
          "reserve: images must be a whole number of at least 0, but got ", count, ".");
  require_addressable(count, samples.shape(), samples.type());
  samples.reserve(static_cast<Index>(count));
}

double size(const Samples& samples) { return static_cast<double>(samples.size()); }
double bytes(const Samples& samples) { return static_cast<double>(samples.bytes()); }
NumberList shape(const Samples& samples) { return to_list(samples.shape()); }
std::string dtype(const Samples& samples) {
  return samples.type() == SampleType::uint8 ? "uint8" : "float32";
}

std::size_t checked_end(const Samples& samples, double first, double count) {
  require(first >= 0 && count >= 0 && first + count <= size(samples) && std::floor(first) == first,
          "row ", first, " does not exist; there are ", samples.size(), " samples.");
  return static_cast<std::size_t>(count) * static_cast<std::size_t>(samples.features());
}

// Views of the engine's memory, for the package's own hands: dead after any call that allocates.
Uint8ArrayValue byte_view(Samples& samples, double first, double count) {
  const std::size_t values = checked_end(samples, first, count);
  const auto from = samples.bytes_from(static_cast<Index>(first)).first(values);
  return Uint8ArrayValue(emscripten::val(emscripten::typed_memory_view(from.size(), from.data())));
}

Float32ArrayValue real_view(Samples& samples, double first, double count) {
  const std::size_t values = checked_end(samples, first, count);
  const auto from = samples.reals_from(static_cast<Index>(first)).first(values);
  return Float32ArrayValue(
      emscripten::val(emscripten::typed_memory_view(from.size(), from.data())));
}

// Black becomes white, in all samples from `first` on.
void invert(Samples& samples, double first) {
  const std::size_t values = checked_end(samples, first, size(samples) - first);
  for (std::uint8_t& byte : samples.bytes_from(static_cast<Index>(first)).first(values))
    byte = static_cast<std::uint8_t>(255 - byte);
}

void append(Samples& samples, double count) {
  require_addressable(size(samples) + count, samples.shape(), samples.type());
  samples.append(static_cast<Index>(count));
}

}  // namespace

EMSCRIPTEN_BINDINGS(samples) {
  emscripten::class_<Samples>("Samples")
      .smart_ptr<Block>("Samples")
      .class_function("create(dtype, sampleShape, count)", guarded<"a tensor of this size", create>)
      .function("reserve(count)", guarded<"so many samples", reserve>)
      .function("append(count)", guarded<"so many samples", append>)
      .function("invert(first)", guarded<"the answer", invert>)
      .function("size()", guarded<"the answer", size>)
      .function("bytes()", guarded<"the answer", bytes>)
      .function("shape()", guarded<"the answer", shape>)
      .function("dtype()", guarded<"the answer", dtype>)
      .function("byteView(first, count)", guarded<"the answer", byte_view>)
      .function("realView(first, count)", guarded<"the answer", real_view>);
}

}  // namespace denselab::bindings
