#include "lens/weight_place.hpp"

#include "base/error.hpp"

namespace denselab {

Parameter parameter_at(const Network& network, WeightPlace place, const char* owner) {
  const std::vector<Parameter> all = network.parameters();
  const auto arrays = static_cast<Index>(all.size());
  require(arrays > 0, owner, ": the model has no weights.");
  require(place.weight >= 0 && place.weight < arrays, owner, ": weight must be 0 to ", arrays - 1,
          ", because the model has ", arrays, " weight arrays, but got ", place.weight, ".");
  const Parameter& found = all[static_cast<std::size_t>(place.weight)];
  const auto size = static_cast<Index>(found.value.size());
  require(place.at >= 0 && place.at < size, owner, ": at must be 0 to ", size - 1, ", because \"",
          found.name, "\" holds ", size, size == 1 ? " number" : " numbers", ", but got ", place.at,
          ".");
  return found;
}

}  // namespace denselab
