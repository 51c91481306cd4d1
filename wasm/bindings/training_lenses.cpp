// The lenses that look at how a model learns: they know the right answers, and so the loss.

#include <emscripten/bind.h>

#include <algorithm>
#include <limits>

#include "base/config.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "lens/derivative_check.hpp"
#include "lens/fold.hpp"
#include "lens/gradient_flow.hpp"
#include "lens/loss_surface.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(FlowValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(DerivativeValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(FoldedValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(SurfaceValue)

using Figure = std::pair<const char*, double>;

val record(std::initializer_list<Figure> figures) {
  val out = val::object();
  for (const auto& [name, value] : figures) out.set(name, value);
  return out;
}

val array_of(const Real* numbers, const Shape& shape) {
  val out = val::object();
  out.set("data", typed_array(std::span(numbers, std::size_t(size_of(shape)))));
  out.set("shape", to_list(shape));
  return out;
}

FlowValue gradient_flow_of(Sequential& model, const Dataset& data) {
  const GradientFlow flow = gradient_flow(model, data);
  val layers = val::array();
  for (const GradientFlow::Layer& layer : flow.layers) {
    val weights = val::array();
    for (const GradientFlow::Weights& of : layer.weights) {
      val item = record({{"norm", of.norm}, {"gradientNorm", of.gradient_norm}});
      item.set("name", of.name);
      weights.call<void>("push", item);
    }
    val item = val::object();
    item.set("name", layer.name);
    item.set("signal",
             record({{"mean", layer.signal_mean}, {"deviation", layer.signal_deviation}}));
    item.set("gradient", record({{"mean", layer.gradient_mean},
                                 {"deviation", layer.gradient_deviation},
                                 {"norm", layer.gradient_norm}}));
    item.set("weights", weights);
    layers.call<void>("push", item);
  }
  val out = val::object();
  out.set("loss", flow.loss);
  out.set("layers", layers);
  return FlowValue(out);
}

// An Index has 32 bits here: what is beyond it stays too large, and is refused by the lens.
Index whole_number(Config& config, const char* key) {
  const std::int64_t most = std::numeric_limits<Index>::max();
  return static_cast<Index>(std::min(config.integer(key, required, at_least(0)), most));
}

WeightPlace place_in(Config& config) {
  return {whole_number(config, "weight"), whole_number(config, "at")};
}

DerivativeValue derivative(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("derivative", json);
  const WeightPlace place = place_in(config);
  config.finish();
  const DerivativeCheck check = check_derivative(model, data, place);
  return DerivativeValue(record({{"value", check.value},
                                 {"loss", check.loss},
                                 {"derivative", check.derivative},
                                 {"difference", check.difference},
                                 {"step", check.step}}));
}

FoldedValue folded(const Sequential& model) {
  const FoldedLayer layer = fold(model);
  val out = val::object();
  out.set("kernel", array_of(layer.kernel.data(), {layer.kernel.rows(), layer.kernel.cols()}));
  out.set("bias", array_of(layer.bias.data(), {layer.bias.size()}));
  return FoldedValue(out);
}

LossAxis axis_from(const Json& json) {
  Config config("lossSurface, axes", json);
  LossAxis axis{.place = place_in(config)};
  axis.from = config.number("from", required);
  axis.to = config.number("to", required);
  config.finish();
  return axis;
}

SurfaceValue loss_surface_of(Sequential& model, const Dataset& data, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("lossSurface", json);
  const auto steps = static_cast<Index>(config.integer("steps", 21, between(2, 1000)));
  const Json* axes = config.child("axes");
  config.finish();
  if (!axes || !axes->is_array() || axes->as_array().size() != 2)
    config.refuse("axes", "two, such as { weight: 0, at: 0, from: -1, to: 1 }");
  const Matrix surface = loss_surface(model, data, axis_from(axes->as_array()[0]),
                                      axis_from(axes->as_array()[1]), steps);
  return SurfaceValue(array_of(surface.data(), {steps, steps}));
}

}  // namespace

EMSCRIPTEN_BINDINGS(training_lenses) {
  emscripten::register_type<FlowValue>(
      "{ loss: number, layers: { name: string, signal: { mean: number, deviation: number }, "
      "gradient: { mean: number, deviation: number, norm: number }, "
      "weights: { name: string, norm: number, gradientNorm: number }[] }[] }");
  emscripten::register_type<DerivativeValue>(
      "{ value: number, loss: number, derivative: number, difference: number, step: number }");
  emscripten::register_type<FoldedValue>(
      "{ kernel: { data: Float32Array, shape: number[] }, "
      "bias: { data: Float32Array, shape: number[] } }");
  emscripten::register_type<SurfaceValue>("{ data: Float32Array, shape: number[] }");
  emscripten::function("gradientFlow(model, data)",
                       guarded<"the gradients; use a smaller network", gradient_flow_of>);
  emscripten::function("derivative(model, data, options)",
                       guarded<"the derivative; ask for fewer samples", derivative>);
  emscripten::function("fold(model)", guarded<"the folded weights", folded>);
  emscripten::function("lossSurface(model, data, options)",
                       guarded<"the surface; choose fewer steps", loss_surface_of>);
}

}  // namespace denselab::bindings
