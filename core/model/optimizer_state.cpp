#include "model/optimizer_state.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace denselab {
namespace {

struct NamedSlot {
  std::string name;
  std::span<Real> values;
};

std::vector<NamedSlot> named_slots(Sequential& model) {
  Optimizer& optimizer = model.optimizer();
  const Network& network = model.network();
  network.input_shape();  // an Error before the weights exist
  if (!optimizer.built()) optimizer.build(network.trainable());
  std::vector<Parameter> parameters = network.parameters();
  std::erase_if(parameters, [](const Parameter& p) { return !p.trainable(); });
  std::vector<NamedSlot> all;
  for (const OptimizerSlot& slot : optimizer.slots())
    all.push_back({text(parameters[slot.parameter].name, "/", slot.name), slot.values});
  return all;
}

void check(const NamedSlot& slot, const OptimizerState::Slot& given, std::size_t place) {
  require(given.name == slot.name, "set_optimizer_state: slot ", place,
          " of this model's optimizer is \"", slot.name, "\", but got \"", given.name,
          "\". The state must come from a model of the same layers and optimizer.");
  require(given.values.size() == slot.values.size(), "set_optimizer_state: \"", slot.name,
          "\" holds ", slot.values.size(), " values, but got ", given.values.size(), ".");
  for (std::size_t i = 0; i < given.values.size(); ++i)
    require(std::isfinite(given.values[i]), "set_optimizer_state: \"", slot.name,
            "\" must hold finite numbers, but value ", i, " is ", given.values[i], ".");
}

}  // namespace

OptimizerState get_optimizer_state(Sequential& model) {
  OptimizerState state;
  for (const NamedSlot& slot : named_slots(model))
    state.slots.push_back({slot.name, {slot.values.begin(), slot.values.end()}});
  state.iterations = model.optimizer().iterations();
  return state;
}

void set_optimizer_state(Sequential& model, const OptimizerState& state) {
  const std::vector<NamedSlot> slots = named_slots(model);
  require(state.slots.size() == slots.size(), "set_optimizer_state: this model's optimizer keeps ",
          slots.size(), " slots, but got ", state.slots.size(),
          ". The state must come from a model of the same layers and optimizer.");
  for (std::size_t i = 0; i < slots.size(); ++i) check(slots[i], state.slots[i], i);
  model.optimizer().set_iterations(state.iterations);
  for (std::size_t i = 0; i < slots.size(); ++i)
    std::ranges::copy(state.slots[i].values, slots[i].values.begin());
}

}  // namespace denselab
