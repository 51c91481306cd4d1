// Arrays as the engine's tensors.

#include <algorithm>

#include "array/cast.hpp"
#include "array/runs.hpp"
#include "base/error.hpp"
#include "bindings/arrays/handles.hpp"
#include "data/samples.hpp"

namespace denselab::bindings {
namespace {

using array::Dtype;
using array::NDArray;

// Always as real numbers: what is an array's 255 is 255 for the model too.
std::shared_ptr<Samples> to_samples(const NDArray& a) {
  require(a.rank() > 0,
          "a model's data need at least one axis, of the samples, but this array has none");
  Shape sample(a.shape().begin() + 1, a.shape().end());
  if (sample.empty()) sample = {1};  // a vector is one feature for every sample
  auto samples = std::make_shared<Samples>(sample, SampleType::real);
  samples->reserve(a.shape()[0]);
  samples->append(a.shape()[0]);
  const array::Cast cast = array::cast_between(a.dtype(), Dtype::float32);
  char* to = reinterpret_cast<char*>(samples->reals_from(0).data());
  array::for_each_run<1>(a.shape(), {array::walked(a)},
                         [&](const auto& at, const auto& strides, Index n) {
                           cast(at[0], strides[0], to, n);
                           to += n * Index{sizeof(float)};
                         });
  return samples;
}

ArrayHandle from_samples(const Samples& samples, NumberList shape) {
  const bool real = samples.type() == SampleType::real;
  NDArray out(real ? Dtype::float32 : Dtype::uint8, to_shape(shape));
  require(out.size() == samples.size() * samples.features(), "the tensor does not have this shape");
  if (real)
    std::ranges::copy(samples.reals_from(0), out.as<float>());
  else
    std::ranges::copy(samples.bytes_from(0), out.as<std::uint8_t>());
  return handle(std::move(out));
}

}  // namespace

EMSCRIPTEN_BINDINGS(array_tensors) {
  emscripten::function("arrayToSamples(a)", guarded<"a tensor of this size", to_samples>);
  emscripten::function("arrayFromSamples(samples, shape)",
                       guarded<"an array of this size", from_samples>);
}

}  // namespace denselab::bindings
