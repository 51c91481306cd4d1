#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <vector>

#include "data/batches.hpp"
#include "data/dataset.hpp"
#include "model/history.hpp"
#include "model/network.hpp"
#include "model/training_options.hpp"
#include "nn/losses.hpp"
#include "nn/metrics/metric.hpp"

namespace denselab {

struct CompileOptions {
  Json optimizer = {};             ///< "sgd", or {"class_name": "SGD", "config": {…}}; no default
  std::string loss = {};           ///< "mean_squared_error", …; no default
  std::vector<Json> metrics = {};  ///< "accuracy", …
};

/// A stack of layers that is trained on samples: Keras's Sequential, with its names and defaults.
///
///   Sequential model;
///   model.add(Dense(128, "relu"), {784});
///   model.add(Dense(10, "softmax"));
///   model.compile({.optimizer = "sgd", .loss = "sparse_categorical_crossentropy",
///                  .metrics = {"accuracy"}});
///   History history = model.fit(train, {.epochs = 5});
///   std::vector<double> loss_and_accuracy = model.evaluate(test);
///   Matrix probabilities = model.predict(images);
class Sequential {
 public:
  /// The seed decides the initial weights and the dropout masks.
  explicit Sequential(std::uint64_t seed = 0) : network_(seed) {}

  /// Appends a layer. Throws Error once the model is compiled: its structure is then fixed.
  void add(std::unique_ptr<Layer> layer);
  template <std::derived_from<Layer> Kind>
  void add(Kind layer) {
    add(std::make_unique<Kind>(std::move(layer)));
  }
  /// The same for the first layer, with the shape of one sample.
  template <std::derived_from<Layer> Kind>
  void add(Kind layer, Shape input_shape) {
    layer.set_input_shape(std::move(input_shape));
    add(std::make_unique<Kind>(std::move(layer)));
  }

  /// Sets optimizer, loss and metrics and freezes the structure. May be called again to choose
  /// others; the weights stay, the optimizer starts anew.
  void compile(const CompileOptions& options);
  bool compiled() const { return optimizer_ != nullptr; }

  /// Trains until the epochs are done or a callback calls stop. See TrainingOptions; a page that
  /// must stay responsive drives a Trainer itself. Throws Error before compile, and for data that
  /// does not fit.
  History fit(const Dataset& data, const TrainingOptions& options = {},
              const Callbacks& callbacks = {});

  /// Loss and metrics over the data: {loss, metric, …}, named by metric_names().
  std::vector<double> evaluate(const Dataset& data, Index batch_size = 32);

  /// Outputs for every sample: [samples, outputs].
  Matrix predict(const Dataset& data, Index batch_size = 256);

  /// "loss", then the metrics, in the order of evaluate.
  std::vector<std::string> metric_names() const;

  Network& network() { return network_; }
  const Network& network() const { return network_; }
  /// Only once compiled; Error before.
  Optimizer& optimizer();
  const Loss& loss() const;

  /// The steps that the training loop is made of. `begin_metrics` starts loss and metrics anew;
  /// `forward_batch` passes one batch through, adds it to them and leaves dL/doutputs behind;
  /// `update_weights` goes backward and lets the optimizer take its step.
  void begin_metrics();
  void forward_batch(const Inputs& x, ConstMatrixView y, std::span<const Real> weights,
                     Phase phase);
  void forward_batch(const Batches& batch, Phase phase);
  /// The same without counting it: returns the sum of the samples' weighted losses, and leaves
  /// their derivative times `share` behind.
  double pass_batch(const Inputs& x, ConstMatrixView y, std::span<const Real> weights, Phase phase,
                    double share);
  void update_weights();
  /// Passes one batch through as predict does and returns the outputs [n, outputs], valid until the
  /// next forward. Loss and metrics are not touched.
  MatrixView infer(const Inputs& x);
  MatrixView infer(const Batches& batch);
  /// Loss and metrics since begin_metrics, each name behind `prefix`.
  Logs logs(const std::string& prefix = "") const;

  /// Walks through data as the network reads it best: pixels stay bytes where its first layer takes
  /// them. Makes room for such batches.
  Batches batches_of(const Dataset& data, Index batch_size);

  /// The mean loss since begin_metrics.
  double running_loss() const;

  /// Builds for this data where the input shape was left open, and throws Error, in words that say
  /// what to do, unless samples and (where asked) targets fit the model.
  void prepare(const Dataset& data, bool with_targets);

  /// Throws Error, in the name of `what`, before compile.
  void require_compiled(const char* what) const;
  /// Arguments of the last compile; Error before.
  const CompileOptions& compile_options() const;

 private:
  void finish_compile();

  Network network_;
  CompileOptions options_;
  std::unique_ptr<Optimizer> optimizer_;
  const Loss* loss_ = nullptr;
  std::vector<std::unique_ptr<Metric>> metrics_;
  bool fused_ = false;
  Vector sample_losses_;
  double loss_sum_ = 0;
  Index samples_seen_ = 0;
};

}  // namespace denselab
