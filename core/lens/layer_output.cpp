#include "lens/layer_output.hpp"

#include "base/error.hpp"

namespace denselab {

Shape layer_output_shape(Sequential& model, const Dataset& data, Index layer, const char* name) {
  model.prepare(data, false);
  const Network& network = model.network();
  const auto layers = static_cast<Index>(network.layers().size());
  require(layer >= 0 && layer < layers, name, " must be 0 to ", layers - 1,
          ", because the model has ", layers, layers == 1 ? " layer" : " layers", ", but got ",
          layer, ".");
  return network.shape_after(static_cast<std::size_t>(layer));
}

void layer_outputs(Sequential& model, const Dataset& data, std::span<const Index> layers,
                   const TakeLayerRows& take) {
  for (const Index layer : layers) layer_output_shape(model, data, layer);
  Network& network = model.network();
  // As numbers: a Flatten before the first dense layer then has an output, too.
  Batches batches(data, samples_at_a_time(data.samples().features()));
  network.reserve(batches.batch_size());
  while (batches.next()) {
    model.infer(batches);
    for (std::size_t i = 0; i < layers.size(); ++i)
      take(i, batches.first(), network.output_of(static_cast<std::size_t>(layers[i])));
  }
}

}  // namespace denselab
