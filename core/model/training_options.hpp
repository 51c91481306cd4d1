#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/json.hpp"
#include "data/augmentation.hpp"
#include "data/dataset.hpp"

namespace denselab {

class Trainer;

/// Ends training when a figure has stopped improving (Keras's EarlyStopping).
struct EarlyStoppingOptions {
  std::string monitor = "val_loss";
  double min_delta = 0;  ///< smaller changes do not count as an improvement
  int patience = 0;      ///< epochs without improvement that are waited for
  /// "min", "max", or "auto": down for losses and errors, up for everything else.
  std::string mode = "auto";
  bool restore_best_weights = false;
};

/// The arguments of fit, with Keras's defaults.
struct TrainingOptions {
  int epochs = 1;          ///< train until this epoch; at least 1
  Index batch_size = 32;   ///< samples a step; at least 1
  bool shuffle = true;     ///< a new order every epoch
  std::uint64_t seed = 0;  ///< of the order, of dropout and of augmentation
  /// The share of the samples, taken from the end before shuffling, that is only measured on.
  double validation_split = 0;
  std::optional<Dataset> validation_data = {};  ///< goes before validation_split
  std::map<Index, double> class_weight = {};    ///< multiplies the loss of a class's samples
  int initial_epoch = 0;                        ///< where a resumed training goes on
  std::optional<EarlyStoppingOptions> early_stopping = {};
  bool terminate_on_nan = true;  ///< end when the loss is no longer a number
  /// Changes the images trained on, never those validated on.
  std::optional<Augmentation> augmentation = {};

  /// From an object with the same names. Throws Error for zero, negative or fractional epochs and
  /// batch sizes, a validation share outside [0, 1), unknown names. `validation_data` is no JSON.
  static TrainingOptions from_config(const Json& config);
};

/// Called by Sequential::fit with the training it drives.
struct Callbacks {
  std::function<void(Trainer&)> on_batch_end = {};
  std::function<void(Trainer&)> on_epoch_end = {};
};

}  // namespace denselab
