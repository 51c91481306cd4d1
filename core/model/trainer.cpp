#include "model/trainer.hpp"

#include <cmath>

#include "base/clock.hpp"
#include "base/error.hpp"

namespace denselab {
namespace {

void check_options(const TrainingOptions& o) {
  require(o.epochs >= 1, "fit: epochs must be a whole number of at least 1, but got ", o.epochs,
          ".");
  require(o.initial_epoch >= 0 && o.initial_epoch < o.epochs,
          "fit: initial_epoch must be at least 0 and below epochs (", o.epochs, "), but got ",
          o.initial_epoch, ".");
  require(o.batch_size >= 1, "fit: batch_size must be a whole number of at least 1, but got ",
          o.batch_size, ".");
  require(o.validation_split >= 0 && o.validation_split < 1,
          "fit: validation_split must be at least 0 and below 1, but got ", o.validation_split,
          ".");
}

// The class a target row stands for: its index, the larger of two, or the place of the largest.
Index class_of(ConstMatrixView targets, Index row) {
  if (targets.cols() == 1) return static_cast<Index>(std::lround(targets(row, 0)));
  Index largest = 0;
  targets.row(row).maxCoeff(&largest);
  return largest;
}

// Class weights become sample weights: both multiply a sample's loss.
Dataset with_class_weights(Dataset data, const std::map<Index, double>& class_weight) {
  if (class_weight.empty()) return data;
  std::vector<std::uint32_t> positions = counted(data.size());
  std::vector<Real> weights(positions.size());
  for (Index i = 0; i < data.size(); ++i) {
    const auto found = class_weight.find(class_of(data.targets(), i));
    const double weight = found == class_weight.end() ? 1.0 : found->second;
    weights[std::size_t(i)] = static_cast<Real>(weight) * data.sample_weight(i);
  }
  data.set_sample_weights(std::move(weights));
  return data;
}

// Says of a misfit that it is the validation data's.
void prepare_validation(Sequential& model, const Dataset& data) {
  try {
    model.prepare(data, true);
    data.samples().check_finite("x");
  } catch (const Error& error) {
    fail("validation data: ", error.what());
  }
}

using Parts = std::pair<Dataset, std::optional<Dataset>>;

Parts split(Sequential& model, const Dataset& data, const TrainingOptions& options) {
  check_options(options);
  require(model.compiled(),
          "fit: the model must be compiled first. Call compile with an optimizer ", "and a loss.");
  model.prepare(data, true);
  data.samples().check_finite("x");
  if (options.validation_data) {
    prepare_validation(model, *options.validation_data);
    return {with_class_weights(data, options.class_weight), *options.validation_data};
  }
  if (options.validation_split == 0)
    return {with_class_weights(data, options.class_weight), std::nullopt};
  // Keras keeps ⌊n·(1 − split)⌋ for training.
  const auto kept =
      static_cast<Index>(static_cast<double>(data.size()) * (1 - options.validation_split));
  require(kept >= 1 && kept < data.size(), "fit: validation_split ", options.validation_split,
          " of ", data.size(), " samples leaves ", kept, " for training and ", data.size() - kept,
          " for validation; both need at least one.");
  return {with_class_weights(data.first(kept), options.class_weight),
          data.last(data.size() - kept)};
}

}  // namespace

Trainer::Trainer(Sequential& model, const Dataset& data, const TrainingOptions& options)
    : Trainer(model, split(model, data, options), options) {}

Trainer::Trainer(Sequential& model, Parts parts, const TrainingOptions& options)
    : model_(model),
      options_(options),
      training_data_(std::move(parts.first)),
      validation_data_(std::move(parts.second)),
      training_(model.batches_of(training_data_, options.batch_size)),
      epoch_(options.initial_epoch) {
  if (validation_data_)
    validation_.emplace(model.batches_of(*validation_data_, options.batch_size));
  if (options.early_stopping) early_stopping_.emplace(*options.early_stopping);
  begin_epoch();
  if (early_stopping_) early_stopping_->require_measured(figures_to_come());
}

Logs Trainer::figures_to_come() const {
  Logs logs = model_.logs();
  if (validation_)
    for (auto& figure : model_.logs("val_")) logs.push_back(std::move(figure));
  return logs;
}

void Trainer::begin_epoch() {
  // All that is random depends on seed and epoch alone, so that a resumed training continues the
  // same.
  const Rng source(options_.seed);
  const auto epoch = static_cast<std::uint64_t>(epoch_);
  model_.network().seed(source.fork(epoch).next());
  Rng order = source.fork(epoch + (1u << 20));
  if (options_.augmentation)
    training_.augment(*options_.augmentation, source.fork(epoch + (2u << 20)));
  if (options_.shuffle)
    training_.restart_shuffled(order);
  else
    training_.restart();
  batch_ = 0;
  validating_ = false;
  model_.begin_metrics();
}

Logs Trainer::logs() const { return settled_ ? logs_ : model_.logs(); }

Trainer::Event Trainer::step() {
  if (batch_ == training_.batches() && !validating_) begin_epoch();
  Batches& batches = validating_ ? *validation_ : training_;
  batches.next();
  model_.forward_batch(batches, validating_ ? Phase::inference : Phase::training);
  if (validating_) return batches.at_end() ? end_epoch() : Event::validation_batch_end;

  model_.update_weights();
  settled_ = false;
  ++batch_;
  samples_seen_ += batches.count();
  if (options_.terminate_on_nan && !std::isfinite(model_.running_loss())) {
    end(Ending::loss_not_finite);
    return Event::batch_end;
  }
  if (!batches.at_end()) return Event::batch_end;
  if (!validation_) return end_epoch();
  begin_validation();
  return Event::batch_end;
}

void Trainer::begin_validation() {
  logs_ = model_.logs();
  settled_ = true;
  validating_ = true;
  validation_->restart();
  model_.begin_metrics();
}

Trainer::Event Trainer::end_epoch() {
  if (validating_) {
    const Logs measured = model_.logs("val_");
    logs_.insert(logs_.end(), measured.begin(), measured.end());
    validating_ = false;
  } else {
    logs_ = model_.logs();
  }
  settled_ = true;
  history_.add(epoch_, logs_);
  const bool stop =
      early_stopping_ && early_stopping_->should_stop(logs_, epoch_, model_.network());
  ++epoch_;
  if (stop)
    end(Ending::early_stopped);
  else if (epoch_ >= options_.epochs)
    end(Ending::epochs_done);
  return Event::epoch_end;
}

// However training ends, averaged weights (use_ema) take their place, or, where that is asked for,
// the best epoch's are put back, as in Keras 3.
void Trainer::end(Ending ending) {
  ending_ = ending;
  model_.optimizer().finalize(model_.network().trainable());
  if (early_stopping_) early_stopping_->restore(model_.network());
}

Trainer::Event Trainer::run_for(std::chrono::microseconds budget) {
  // Asking for the time may take as long as a step of a small network: it is asked less often while
  // steps are quick.
  constexpr auto quick = std::chrono::microseconds(50);
  const auto end = Clock::now() + budget;
  auto asked = end - budget;
  Event event = Event::batch_end;
  for (int steps = 1;;) {
    for (int i = 0; i < steps; ++i) {
      event = step();
      if (event == Event::epoch_end || finished()) return event;
    }
    const auto now = Clock::now();
    if (now >= end) return event;
    if (now - asked < quick) steps *= 2;
    asked = now;
  }
}

void Trainer::stop() {
  if (!finished()) end(Ending::stopped);
}

}  // namespace denselab
