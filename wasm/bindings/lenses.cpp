// The lenses: what looks inside a model, and inside samples.

#include <emscripten/bind.h>

#include <memory>

#include "base/config.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "lens/input_gradient.hpp"
#include "lens/layer_output.hpp"
#include "lens/occlusion.hpp"
#include "lens/pca.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(ArrayValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(ArrayList)
EMSCRIPTEN_DECLARE_VAL_TYPE(ComponentsValue)

Shape with_samples(Index samples, Shape shape) {
  shape.insert(shape.begin(), samples);
  return shape;
}

// Rows go into an array of JavaScript's own as they come: the engine's memory holds no second copy.
class Result {
 public:
  explicit Result(const Shape& shape)
      : shape_(shape),
        data_(val::global("Float32Array").new_(static_cast<double>(size_of(shape)))) {}

  void take(Index first, ConstMatrixView rows) {
    const auto count = static_cast<std::size_t>(rows.size());
    data_.call<void>("set", val(emscripten::typed_memory_view(count, rows.data())),
                     static_cast<double>(first * rows.cols()));
  }

  val value() const {
    val out = val::object();
    out.set("data", data_);
    out.set("shape", to_list(shape_));
    return out;
  }

 private:
  Shape shape_;
  val data_;
};

ArrayValue input_gradient_of(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("inputGradient", json);
  const auto unit = static_cast<Index>(config.integer("unit", 0, at_least(0)));
  constexpr std::string_view quantities[] = {"output", "logit"};
  const auto of = static_cast<Quantity>(config.choice("of", quantities, 0));
  config.finish();
  data.samples().check_finite("x");
  Result result(with_samples(data.size(), data.samples().shape()));
  input_gradient(model, data, unit, of,
                 [&](Index first, ConstMatrixView rows) { result.take(first, rows); });
  return ArrayValue(result.value());
}

ArrayValue occlusion_of(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("occlusion", json);
  OcclusionOptions made;
  made.unit = static_cast<Index>(config.integer("unit", made.unit, at_least(0)));
  made.size = static_cast<Index>(config.integer("size", made.size, at_least(1)));
  made.stride = static_cast<Index>(config.integer("stride", made.stride, at_least(1)));
  config.finish();
  data.samples().check_finite("x");
  Result result(with_samples(data.size(), patches_of(data.samples().shape(), made)));
  occlusion(model, data, made,
            [&](Index first, ConstMatrixView rows) { result.take(first, rows); });
  return ArrayValue(result.value());
}

std::vector<Result> outputs_of(Sequential& model, const Dataset& data,
                               std::span<const Index> layers, const char* name) {
  data.samples().check_finite("x");
  std::vector<Result> results;
  for (const Index layer : layers)
    results.emplace_back(with_samples(data.size(), layer_output_shape(model, data, layer, name)));
  layer_outputs(model, data, layers, [&](std::size_t which, Index first, ConstMatrixView rows) {
    results[which].take(first, rows);
  });
  return results;
}

ArrayValue layer_output_of(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("layerOutput", json);
  const auto layer = static_cast<Index>(config.integer("layer", required, at_least(0)));
  config.finish();
  return ArrayValue(outputs_of(model, data, {&layer, 1}, "layerOutput: layer")[0].value());
}

ArrayList layer_outputs_of(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("layerOutputs", json);
  const auto asked = config.integers("layers", at_least(0));
  config.finish();
  std::vector<Index> layers;
  if (asked)
    layers.assign(asked->begin(), asked->end());
  else
    for (std::size_t i = 0; i < model.network().layers().size(); ++i)
      layers.push_back(static_cast<Index>(i));
  val list = val::array();
  for (const Result& result : outputs_of(model, data, layers, "layerOutputs: layers"))
    list.call<void>("push", result.value());
  return ArrayList(list);
}

ComponentsValue pca(const Samples& samples, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("pca", json);
  const auto components = static_cast<Index>(config.integer("components", 2, at_least(1)));
  config.finish();
  samples.check_finite("data");
  const ConstMatrixView x(samples.reals_from(0).data(), samples.size(), samples.features());
  const PrincipalComponents found = principal_components(x, components);
  Result result({x.rows(), components});
  project(found, x, [&](Index first, ConstMatrixView rows) { result.take(first, rows); });
  val out = result.value();
  out.set("explainedVarianceRatio", val::array(found.explained_variance_ratio));
  return ComponentsValue(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(lenses) {
  emscripten::register_type<ArrayValue>("{ data: Float32Array, shape: number[] }");
  emscripten::register_type<ArrayList>("{ data: Float32Array, shape: number[] }[]");
  emscripten::register_type<ComponentsValue>(
      "{ data: Float32Array, shape: number[], explainedVarianceRatio: number[] }");
  emscripten::function(
      "inputGradient(model, data, options)",
      guarded<"the gradients; ask for fewer samples at a time", input_gradient_of>);
  emscripten::function("occlusion(model, data, options)",
                       guarded<"the covered images; ask for fewer at a time", occlusion_of>);
  emscripten::function("layerOutput(model, data, options)",
                       guarded<"the outputs; ask for fewer samples at a time", layer_output_of>);
  emscripten::function("layerOutputs(model, data, options)",
                       guarded<"the outputs; ask for fewer samples at a time", layer_outputs_of>);
  emscripten::function("pca(data, options)", guarded<"the covariance; use fewer features", pca>);
}

}  // namespace denselab::bindings
