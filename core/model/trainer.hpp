#pragma once

#include <chrono>
#include <optional>

#include "data/batches.hpp"
#include "model/early_stopping.hpp"
#include "model/sequential.hpp"

namespace denselab {

/// Why a training ended.
enum class Ending { not_yet, epochs_done, stopped, early_stopped, loss_not_finite };

/// A training as a loop of small steps, each at most one batch long. Whoever calls `step` decides
/// when the next one comes: not calling it is pause, calling it again is resume, and nothing is
/// lost in between. The Trainer must not outlive its model, which it leaves trained.
class Trainer {
 public:
  enum class Event {
    batch_end,             ///< one training batch is learned
    validation_batch_end,  ///< one validation batch is measured
    epoch_end              ///< the epoch, with its validation, is in the history
  };

  /// Checks everything there is to check. Throws Error, in words that say what to do, for a model
  /// that is not compiled, data that does not fit it, NaN in the data, options out of range.
  Trainer(Sequential& model, const Dataset& data, const TrainingOptions& options);

  /// Trains on one batch, or measures one of the validation data. Not to be called once finished.
  Event step();

  /// Steps until the time is used up, an epoch ends or the training does. At least one step.
  Event run_for(std::chrono::microseconds budget);

  /// Ends the training now. Finished epochs stay in the history and all weights as they are, but
  /// for the best ones, which are put back where that is asked for.
  void stop();

  bool finished() const { return ending_ != Ending::not_yet; }
  Ending ending() const { return ending_; }

  /// Finished epochs; batches of the current epoch done and in all; samples trained on so far.
  int epoch() const { return epoch_; }
  int epochs() const { return options_.epochs; }
  Index batch() const { return batch_; }
  Index batches() const { return training_.batches(); }
  std::int64_t samples_seen() const { return samples_seen_; }

  /// Loss and metrics of the current epoch so far; right after epoch_end those of the whole epoch.
  Logs logs() const;
  const History& history() const { return history_; }
  Index training_samples() const { return training_data_.size(); }
  Index validation_samples() const { return validation_data_ ? validation_data_->size() : 0; }

 private:
  Trainer(Sequential& model, std::pair<Dataset, std::optional<Dataset>> parts,
          const TrainingOptions& options);
  Logs figures_to_come() const;  // every one that an epoch will end with; no values yet
  void begin_epoch();
  void begin_validation();
  Event end_epoch();
  void end(Ending ending);

  Sequential& model_;
  TrainingOptions options_;
  Dataset training_data_;
  std::optional<Dataset> validation_data_;
  Batches training_;
  std::optional<Batches> validation_;
  std::optional<EarlyStopping> early_stopping_;
  bool validating_ = false;
  Ending ending_ = Ending::not_yet;
  int epoch_ = 0;
  Index batch_ = 0;
  std::int64_t samples_seen_ = 0;
  Logs logs_;            // of the training part, then of the epoch, once that is over
  bool settled_ = true;  // whether logs_ is that; else the model counts on
  History history_;
};

}  // namespace denselab
