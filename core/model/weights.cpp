#include "model/weights.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace denselab {
namespace {

void check(const Parameter& parameter, const Weight& weight) {
  const std::string name = "\"" + parameter.name + "\"";
  require(weight.shape == parameter.shape, "set_weights: ", name, " has shape ",
          to_string(parameter.shape), ", but got an array of shape ", to_string(weight.shape), ".");
  require(weight.values.size() == parameter.value.size(), "set_weights: ", name, " of shape ",
          to_string(parameter.shape), " holds ", parameter.value.size(), " values, but got ",
          weight.values.size(), ".");
  for (std::size_t i = 0; i < weight.values.size(); ++i)
    require(std::isfinite(weight.values[i]), "set_weights: ", name,
            " must hold finite numbers, but value ", i, " is ", weight.values[i], ".");
}

}  // namespace

std::vector<Weight> get_weights(const Network& network) {
  network.input_shape();  // an Error before build
  std::vector<Weight> all;
  for (const Parameter& p : network.parameters())
    all.push_back({p.name, p.shape, {p.value.begin(), p.value.end()}});
  return all;
}

void set_weights(const Network& network, const std::vector<Weight>& weights) {
  network.input_shape();
  const std::vector<Parameter> parameters = network.parameters();
  require(weights.size() == parameters.size(), "set_weights: the model has ", parameters.size(),
          " weight arrays, but got ", weights.size(), ".");
  for (std::size_t i = 0; i < weights.size(); ++i) check(parameters[i], weights[i]);
  for (std::size_t i = 0; i < weights.size(); ++i)
    std::ranges::copy(weights[i].values, parameters[i].value.begin());
}

}  // namespace denselab
