// Dataset: samples with targets and weights, as the model trains on them.

#include "data/dataset.hpp"

#include <emscripten/bind.h>

#include <memory>

#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "data/moments.hpp"

namespace denselab::bindings {
namespace {

EMSCRIPTEN_DECLARE_VAL_TYPE(MomentsValue)

using Block = std::shared_ptr<Samples>;

// Targets are taken as they are: a uint8 label 3 is class 3, not 3/255.
Matrix to_targets(const Samples& targets) {
  Matrix out(targets.size(), targets.features());
  if (targets.type() == SampleType::real) {
    const auto values = targets.reals_from(0);
    std::copy(values.begin(), values.end(), out.data());
  } else {
    const auto values = targets.bytes_from(0);
    std::copy(values.begin(), values.end(), out.data());
  }
  return out;
}

std::shared_ptr<Dataset> create(Block samples, OptionalUint32Array rows, Block targets,
                                OptionalFloat32Array weights) {
  Matrix answers = targets ? to_targets(*targets) : Matrix();
  const bool all = rows.isNull();
  auto data =
      !all ? std::make_shared<Dataset>(samples, copied<std::uint32_t>(rows), std::move(answers))
      : targets ? std::make_shared<Dataset>(samples, std::move(answers))
                : std::make_shared<Dataset>(samples);
  if (!weights.isNull()) data->set_sample_weights(copied<Real>(weights));
  return data;
}

std::shared_ptr<Dataset> with_weights(const Dataset& data, Float32ArrayValue weights) {
  auto weighted = std::make_shared<Dataset>(data);
  weighted->set_sample_weights(copied<Real>(weights));
  return weighted;
}

double size(const Dataset& data) { return static_cast<double>(data.size()); }
bool has_targets(const Dataset& data) { return data.has_targets(); }

MomentsValue moments(const Dataset& data) {
  const Moments found = moments_of(data);
  emscripten::val out = emscripten::val::object();
  out.set("mean", emscripten::val::array(found.mean));
  out.set("variance", emscripten::val::array(found.variance));
  return MomentsValue(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(dataset) {
  emscripten::register_type<MomentsValue>("{ mean: number[], variance: number[] }");
  emscripten::class_<Dataset>("Dataset")
      .smart_ptr<std::shared_ptr<Dataset>>("Dataset")
      .class_function("create(samples, rows, targets, weights)",
                      guarded<"the targets of a data set", create>)
      .function("withWeights(weights)", guarded<"the weights of the samples", with_weights>)
      .function("size()", guarded<"the answer", size>)
      .function("moments()", guarded<"the answer", moments>)
      .function("hasTargets()", guarded<"the answer", has_targets>);
}

}  // namespace denselab::bindings
