#include "io/model_json.hpp"

#include "base/error.hpp"
#include "base/names.hpp"

namespace denselab {
namespace {

// [null, 28, 28]: Keras's shapes have the batch in front.
Json batch_shape(const Shape& shape) {
  Json out = Json::array({nullptr});
  for (const Index dimension : shape) out.push_back(dimension);
  return out;
}

Json keras_object(std::string_view module, std::string_view class_name, Json config) {
  return Json::object({{"module", module},
                       {"class_name", class_name},
                       {"config", std::move(config)},
                       {"registered_name", nullptr}});
}

Json layers_of(const Network& network) {
  Json layers = Json::array();
  if (network.built())
    layers.push_back(keras_object("keras.layers", "InputLayer",
                                  Json::object({{"batch_shape", batch_shape(network.input_shape())},
                                                {"dtype", "float32"},
                                                {"name", "input_layer"}})));
  for (const auto& layer : network.layers()) {
    Json config = layer->config();
    config["name"] = layer->name();
    layers.push_back(keras_object("keras.layers", layer->class_name(), std::move(config)));
  }
  return layers;
}

// Without the batch in front.
Json sample_shape(const Json& with_batch) {
  const Json::Array& all = with_batch.as_array();
  require(!all.empty(), "InputLayer: batch_shape must begin with the batch, but got [].");
  return Json::Array(all.begin() + 1, all.end());
}

// The shape a layer's config asks of the samples: Keras 3's batch_shape, Keras 2's and
// TensorFlow.js's batch_input_shape, or our own input_shape.
const Json* find_given(const Json& config, std::string_view key) {
  const Json* found = config.find(key);
  return found && !found->is_null() ? found : nullptr;
}

Json shape_in(const Json& config) {
  for (const char* key : {"batch_shape", "batch_input_shape"})
    if (const Json* shape = find_given(config, key)) return sample_shape(*shape);
  for (const char* key : {"input_shape", "shape"})
    if (const Json* shape = find_given(config, key)) return *shape;
  return nullptr;
}

const Json& config_of(const Json& object, std::string_view what) {
  const Json* config = object.find("config");
  require(config, what, ": \"config\" is missing.");
  return *config;
}

// Old files have the list of layers itself as the config of a Sequential.
const Json::Array& layer_list(const Json& model) {
  const Json& config = config_of(model, "Sequential");
  if (config.is_array()) return config.as_array();
  const Json* layers = config.find("layers");
  require(layers && layers->is_array(), "Sequential: its config must have a list \"layers\".");
  return layers->as_array();
}

void add_layers(Sequential& model, const Json::Array& layers) {
  Json shape;
  for (const Json& layer : layers) {
    const NamedConfig named = named_config("layer", layer);
    const Json given = shape_in(named.config);
    if (!given.is_null()) shape = given;
    if (named.name == "InputLayer") continue;
    Json config = named.config.is_null() ? Json::object() : named.config;
    if (!shape.is_null()) {
      config["batch_input_shape"] = nullptr;
      config["input_shape"] = shape;
    }
    shape = nullptr;  // only the first layer takes it
    model.add(Layer::from_config(class_config(named.name, std::move(config))));
  }
}

// A loss is written by name, or as {"class_name": "MeanSquaredError", "config": {…}}.
std::string loss_in(const Json& config) {
  const Json* loss = config.find("loss");
  return loss && !loss->is_null() ? named_config("loss", *loss).name : "";
}

void compile(Sequential& model, const Json& config, std::string_view optimizer_key) {
  CompileOptions options;
  if (const Json* optimizer = config.find(optimizer_key)) options.optimizer = *optimizer;
  options.loss = loss_in(config);
  if (const Json* metrics = config.find("metrics"); metrics && metrics->is_array())
    options.metrics = metrics->as_array();
  model.compile(options);
}

}  // namespace

Json to_json(const Sequential& model) {
  Json json = keras_object(
      "keras", "Sequential",
      Json::object(
          {{"name", "sequential"}, {"trainable", true}, {"layers", layers_of(model.network())}}));
  if (model.compiled()) {
    const CompileOptions& options = model.compile_options();
    json["compile_config"] =
        Json::object({{"optimizer", Optimizer::from_config(options.optimizer)->config()},
                      {"loss", model.loss().name},
                      {"metrics", Json(options.metrics)}});
  }
  return json;
}

std::unique_ptr<Sequential> sequential_from_json(const Json& json, std::uint64_t seed) {
  // TensorFlow.js and the HDF5 format of Keras wrap the model once more.
  for (const char* wrapper : {"modelTopology", "model_config"})
    if (const Json* inner = json.find(wrapper)) return sequential_from_json(*inner, seed);
  const Json* name = json.find("class_name");
  require(name && name->is_string(), "The model's JSON must have a \"class_name\".");
  require(name->as_string() == "Sequential", "Only Sequential models can be read, but this is a ",
          name->as_string(), ".");
  auto model = std::make_unique<Sequential>(seed);
  add_layers(*model, layer_list(json));
  if (const Json* config = find_given(json, "compile_config"))
    compile(*model, *config, "optimizer");
  else if (const Json* older = find_given(json, "training_config"))
    compile(*model, *older, "optimizer_config");
  return model;
}

}  // namespace denselab
