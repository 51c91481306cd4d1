// What an optimizer remembers, out and in again: a training that goes on elsewhere.

#include "model/optimizer_state.hpp"

#include <emscripten/bind.h>

#include <cmath>

#include "base/error.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(OptimizerStateValue)

OptimizerStateValue get(Sequential& model) {
  const OptimizerState state = get_optimizer_state(model);
  val slots = val::array();
  for (const OptimizerState::Slot& slot : state.slots) {
    val item = val::object();
    item.set("name", slot.name);
    item.set("data", typed_array(std::span<const Real>(slot.values)));
    slots.call<void>("push", item);
  }
  val out = val::object();
  out.set("iterations", static_cast<double>(state.iterations));
  out.set("slots", slots);
  return OptimizerStateValue(out);
}

void put(Sequential& model, const OptimizerStateValue& value) {
  OptimizerState state;
  const auto iterations = value["iterations"].as<double>();
  require(iterations >= 0 && std::floor(iterations) == iterations && iterations <= 0x1p53,
          "setOptimizerState: iterations must be a whole number of at least 0, but got ",
          iterations, ".");
  state.iterations = static_cast<std::int64_t>(iterations);
  const val slots = value["slots"];
  const auto count = slots["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    const val slot = slots[i];
    state.slots.push_back({slot["name"].as<std::string>(), copied<Real>(slot["data"])});
  }
  set_optimizer_state(model, state);
}

}  // namespace

EMSCRIPTEN_BINDINGS(optimizer_state) {
  emscripten::register_type<OptimizerStateValue>(
      "{ iterations: number, slots: { name: string, data: Float32Array }[] }");
  emscripten::function("optimizerState(model)", guarded<"a copy of the optimizer's state", get>);
  emscripten::function("setOptimizerState(model, state)",
                       guarded<"a copy of the optimizer's state", put>);
}

}  // namespace denselab::bindings
