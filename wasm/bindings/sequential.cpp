// Sequential: building, compiling, measuring, asking.

#include "model/sequential.hpp"

#include <emscripten/bind.h>

#include <memory>

#include "base/config.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "io/model_json.hpp"
#include "model/summary.hpp"
#include "model/weights.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;
using Model = std::shared_ptr<Sequential>;

EMSCRIPTEN_DECLARE_VAL_TYPE(PredictionValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(WeightList)
EMSCRIPTEN_DECLARE_VAL_TYPE(SummaryValue)

std::uint64_t seed_in(Config& config) {
  return static_cast<std::uint64_t>(config.integer("seed", 0, at_least(0)));
}

Model create(const std::string& options) {
  const Json json = Json::parse(options);
  Config config("sequential", json);
  auto model = std::make_shared<Sequential>(seed_in(config));
  if (const Json* layers = config.child("layers")) {
    if (!layers->is_array()) config.refuse("layers", "a list of layers");
    for (const Json& layer : layers->as_array()) model->add(Layer::from_config(layer));
  }
  config.finish();
  return model;
}

Model from_json(const std::string& model, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("modelFromJSON", json);
  const std::uint64_t seed = seed_in(config);
  config.finish();
  return sequential_from_json(Json::parse(model), seed);
}

std::string to_json_text(const Sequential& model) { return to_json(model).dump(); }

void add(Sequential& model, const std::string& layer) {
  model.add(Layer::from_config(Json::parse(layer)));
}

void compile(Sequential& model, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("compile", json);
  CompileOptions made;
  if (const Json* optimizer = config.child("optimizer")) made.optimizer = *optimizer;
  made.loss = config.string("loss", "");
  if (const Json* metrics = config.child("metrics")) {
    if (!metrics->is_array()) config.refuse("metrics", "a list, such as [\"accuracy\"]");
    made.metrics = metrics->as_array();
  }
  config.finish();
  model.compile(made);
}

Index batch_size_in(const char* owner, const std::string& options, Index fallback) {
  const Json json = Json::parse(options);
  Config config(owner, json);
  const auto batch_size = config.integer("batch_size", fallback, between(1, 1 << 20));
  config.finish();
  return static_cast<Index>(batch_size);
}

NumberList evaluate(Sequential& model, const Dataset& data, const std::string& options) {
  const Index batch_size = batch_size_in("evaluate", options, 32);
  data.samples().check_finite("x");
  const std::vector<double> values = model.evaluate(data, batch_size);
  // A training that waits between two epochs finds the metrics as it left them.
  model.begin_metrics();
  return NumberList(val::array(values));
}

PredictionValue predict(Sequential& model, const Dataset& data, const std::string& options) {
  const Index batch_size = batch_size_in("predict", options, 256);
  data.samples().check_finite("x");
  const Matrix outputs = model.predict(data, batch_size);
  Shape shape = model.network().output_shape();
  shape.insert(shape.begin(), data.size());
  val prediction = val::object();
  prediction.set("data",
                 typed_array(std::span<const Real>(outputs.data(), std::size_t(outputs.size()))));
  prediction.set("shape", to_list(shape));
  return PredictionValue(prediction);
}

WeightList weights(const Sequential& model) {
  val list = val::array();
  for (const Weight& weight : get_weights(model.network())) {
    val item = val::object();
    item.set("name", weight.name);
    item.set("shape", to_list(weight.shape));
    item.set("data", typed_array(std::span<const Real>(weight.values)));
    list.call<void>("push", item);
  }
  return WeightList(list);
}

void put_weights(Sequential& model, const WeightList& list) {
  std::vector<Weight> weights;
  const auto count = list["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    const val item = list[i];
    Weight weight{"", {}, copied<Real>(item["data"])};
    for (const double dimension : emscripten::convertJSArrayToNumberVector<double>(item["shape"]))
      weight.shape.push_back(static_cast<Index>(dimension));
    weights.push_back(std::move(weight));
  }
  set_weights(model.network(), weights);
}

SummaryValue summary(const Sequential& model) {
  const Summary summary = summarize(model.network());
  val layers = val::array();
  for (const Summary::Row& row : summary.layers) {
    val layer = val::object();
    layer.set("name", row.name);
    layer.set("type", row.class_name);
    layer.set("outputShape", summary.built ? to_list(row.output_shape) : val::null());
    layer.set("params", static_cast<double>(row.params));
    layers.call<void>("push", layer);
  }
  val out = val::object();
  out.set("text", summary.text());
  out.set("layers", layers);
  out.set("params", static_cast<double>(summary.params()));
  out.set("trainableParams", static_cast<double>(summary.trainable));
  out.set("nonTrainableParams", static_cast<double>(summary.non_trainable));
  return SummaryValue(out);
}

bool compiled(const Sequential& model) { return model.compiled(); }

}  // namespace

EMSCRIPTEN_BINDINGS(sequential) {
  emscripten::register_type<PredictionValue>("{ data: Float32Array, shape: number[] }");
  emscripten::register_type<WeightList>("{ name: string, shape: number[], data: Float32Array }[]");
  emscripten::register_type<SummaryValue>(
      "{ text: string, layers: { name: string, type: string, outputShape: number[] | null, "
      "params: number }[], params: number, trainableParams: number, nonTrainableParams: number }");
  emscripten::class_<Sequential>("Sequential")
      .smart_ptr<Model>("Sequential")
      .class_function("create(options)", guarded<"the weights of the model", create>)
      .class_function("fromJson(model, options)", guarded<"the weights of the model", from_json>)
      .function("toJson()", guarded<"the model's JSON", to_json_text>)
      .function("add(layer)", guarded<"the weights of the layer", add>)
      .function("compile(options)", guarded<"the optimizer", compile>)
      .function("compiled()", guarded<"the answer", compiled>)
      .function("evaluate(data, options)",
                guarded<"measuring the model; choose a smaller batch size", evaluate>)
      .function("predict(data, options)",
                guarded<"the predictions; ask for fewer samples at a time", predict>)
      .function("weights()", guarded<"a copy of the weights", weights>)
      .function("setWeights(weights)", guarded<"a copy of the weights", put_weights>)
      .function("summary()", guarded<"the summary", summary>);
}

}  // namespace denselab::bindings
