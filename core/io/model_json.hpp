#pragma once

#include <memory>

#include "base/json.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// The structure of a model, without its weights, in the form of Keras 3's `model.to_json()`:
///
///   {"class_name": "Sequential",
///    "config": {"name": "sequential", "layers": [
///      {"class_name": "InputLayer", "config": {"batch_shape": [null, 784], …}},
///      {"class_name": "Dense", "config": {"units": 10, "name": "dense", …}}, …]},
///    "compile_config": {"optimizer": …, "loss": …, "metrics": […]}}
///
/// The InputLayer is there once the model is built, compile_config once it is compiled.
Json to_json(const Sequential& model);

/// A new model with this structure, compiled where the JSON says how; the seed decides its weights.
/// Reads what Keras 2 and 3 and TensorFlow.js write. Throws Error, in words that name the layer or
/// argument, for what denselab does not have.
std::unique_ptr<Sequential> sequential_from_json(const Json& json, std::uint64_t seed = 0);

}  // namespace denselab
