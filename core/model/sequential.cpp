#include "model/sequential.hpp"

#include "base/error.hpp"
#include "model/trainer.hpp"

namespace denselab {

void Sequential::add(std::unique_ptr<Layer> layer) {
  require(!compiled(),
          "Sequential: after compile the structure of the model can no longer change, so no layer ",
          "can be added. Make a new model with all its layers, then compile it.");
  network_.add(std::move(layer));
}

void Sequential::compile(const CompileOptions& options) {
  require(!network_.layers().empty(),
          "compile: the model has no layers yet. Add at least one layer first.");
  require(!options.loss.empty(),
          "compile: loss is missing. Choose one, such as \"mean_squared_error\".");
  require(!options.optimizer.is_null(),
          "compile: optimizer is missing. Choose one, such as \"sgd\" or \"adam\".");
  const Loss& loss = Loss::named(options.loss);
  std::unique_ptr<Optimizer> optimizer = Optimizer::from_config(options.optimizer);
  // Made for a first check only: a wrong metric must not leave a half-compiled model.
  for (const Json& metric : options.metrics) Metric::from_config(metric, {options.loss});
  loss_ = &loss;
  optimizer_ = std::move(optimizer);
  options_ = options;
  metrics_.clear();
  if (network_.built()) finish_compile();
}

void Sequential::finish_compile() {
  Layer& last = *network_.layers().back();
  fused_ = last.final_activation() && loss_->fuses_with(*last.final_activation());
  last.fuse_activation_with_loss(fused_);
  const Index outputs = network_.outputs();
  const MetricContext context{std::string(loss_->name), outputs, loss_->target_columns(outputs)};
  for (const Json& metric : options_.metrics)
    metrics_.push_back(Metric::from_config(metric, context));
}

void Sequential::require_compiled(const char* what) const {
  require(compiled(), what, ": the model must be compiled first. Call compile with an optimizer ",
          "and a loss.");
}

const CompileOptions& Sequential::compile_options() const {
  require_compiled("compile_options");
  return options_;
}

Optimizer& Sequential::optimizer() {
  require_compiled("optimizer");
  return *optimizer_;
}

const Loss& Sequential::loss() const {
  require_compiled("loss");
  return *loss_;
}

void Sequential::prepare(const Dataset& data, bool with_targets) {
  require(data.size() > 0, "x: there are no samples.");
  const Shape& shape = data.samples().shape();
  if (!network_.built()) {
    network_.build(shape);
    if (compiled()) finish_compile();
  }
  const Shape& expected = network_.input_shape();
  require(shape == expected, "x: the model takes samples of shape ", to_string(expected),
          ", but these have shape ", to_string(shape),
          size_of(shape) == size_of(expected)
              ? ". Begin the model with Flatten, or reshape the samples."
              : ".");
  if (!with_targets) return;
  require(data.has_targets(), "y is missing: every sample needs its right answer.");
  loss_->check_targets(data.targets(), network_.outputs());
}

void Sequential::begin_metrics() {
  for (const auto& metric : metrics_) metric->reset();
  loss_sum_ = 0;
  samples_seen_ = 0;
}

Batches Sequential::batches_of(const Dataset& data, Index batch_size) {
  const bool pixels = data.samples().type() == SampleType::uint8 && network_.reads_pixels();
  Batches batches(data, batch_size, pixels ? Batches::Form::pixels : Batches::Form::numbers);
  network_.reserve(batches.batch_size());
  return batches;
}

namespace {

Inputs inputs_of(const Batches& batch) {
  return batch.form() == Batches::Form::pixels ? Inputs(batch.pixels()) : Inputs(batch.x());
}

}  // namespace

void Sequential::forward_batch(const Batches& batch, Phase phase) {
  forward_batch(inputs_of(batch), batch.y(), batch.weights(), phase);
}

double Sequential::pass_batch(const Inputs& x, ConstMatrixView y, std::span<const Real> weights,
                              Phase phase, double share) {
  const MatrixView outputs = network_.forward(x, phase);
  MatrixView gradient = network_.output_gradient();
  const Index n = x.size;
  if (sample_losses_.size() < n) sample_losses_.resize(n);
  auto losses = sample_losses_.head(n);
  if (fused_)
    loss_->evaluate_logits(y, outputs, losses, gradient);
  else
    loss_->evaluate(y, as_const(outputs), losses, gradient);

  for (Index i = 0; i < n; ++i) {
    losses[i] *= weights[i];
    gradient.row(i) *= weights[i] * static_cast<Real>(share);
  }
  return losses.cast<double>().sum();
}

void Sequential::forward_batch(const Inputs& x, ConstMatrixView y, std::span<const Real> weights,
                               Phase phase) {
  const auto n = static_cast<double>(x.size);
  loss_sum_ += pass_batch(x, y, weights, phase, 1 / n) + n * network_.penalty();
  samples_seen_ += x.size;
  const ConstMatrixView outputs = network_.output_of(network_.layers().size() - 1);
  for (const auto& metric : metrics_) metric->update(y, outputs);
}

void Sequential::update_weights() {
  const double rate = optimizer_->learning_rate();
  network_.before_step();
  if (optimizer_->steps_in_pieces() && !network_.has_penalty_gradients()) {
    network_.descend(*optimizer_);
  } else {
    network_.backward();
    network_.add_training_penalty_gradients();
    optimizer_->step(network_.trainable());
  }
  network_.after_step(rate);
}

MatrixView Sequential::infer(const Inputs& x) {
  const MatrixView outputs = network_.forward(x, Phase::inference);
  if (fused_) network_.layers().back()->final_activation()->forward(as_const(outputs), outputs);
  return outputs;
}

MatrixView Sequential::infer(const Batches& batch) { return infer(inputs_of(batch)); }

double Sequential::running_loss() const {
  return samples_seen_ > 0 ? loss_sum_ / static_cast<double>(samples_seen_) : 0.0;
}

Logs Sequential::logs(const std::string& prefix) const {
  Logs logs{{prefix + "loss", running_loss()}};
  for (const auto& metric : metrics_) logs.emplace_back(prefix + metric->name(), metric->result());
  return logs;
}

std::vector<std::string> Sequential::metric_names() const {
  require_compiled("metric_names");
  std::vector<std::string> names{"loss"};
  for (const auto& metric : metrics_) names.push_back(metric->name());
  return names;
}

History Sequential::fit(const Dataset& data, const TrainingOptions& options,
                        const Callbacks& callbacks) {
  Trainer trainer(*this, data, options);
  while (!trainer.finished()) {
    const Trainer::Event event = trainer.step();
    if (event == Trainer::Event::epoch_end) {
      if (callbacks.on_epoch_end) callbacks.on_epoch_end(trainer);
    } else if (callbacks.on_batch_end) {
      callbacks.on_batch_end(trainer);
    }
  }
  return trainer.history();
}

std::vector<double> Sequential::evaluate(const Dataset& data, Index batch_size) {
  require_compiled("evaluate");
  prepare(data, true);
  begin_metrics();
  Batches batches = batches_of(data, batch_size);
  while (batches.next()) forward_batch(batches, Phase::inference);
  std::vector<double> values;
  for (const auto& [name, value] : logs()) values.push_back(value);
  return values;
}

Matrix Sequential::predict(const Dataset& data, Index batch_size) {
  prepare(data, false);
  Matrix all(data.size(), network_.outputs());
  Batches batches = batches_of(data, batch_size);
  while (batches.next()) all.middleRows(batches.first(), batches.count()) = infer(batches);
  return all;
}

}  // namespace denselab
