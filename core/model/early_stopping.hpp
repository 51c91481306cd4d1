#pragma once

#include <limits>
#include <vector>

#include "model/history.hpp"
#include "model/network.hpp"
#include "model/training_options.hpp"

namespace denselab {

/// Watches one figure from epoch to epoch and remembers the best weights.
class EarlyStopping {
 public:
  /// Throws Error for a negative patience or an unknown mode.
  explicit EarlyStopping(EarlyStoppingOptions options);

  /// Throws Error unless the monitored figure is among those that will be measured (it is not:
  /// val_loss without validation data). To be called before any time goes into training.
  void require_measured(const Logs& logs) const;

  /// Takes in a finished epoch; true when it is time to stop. Throws Error as require_measured
  /// does.
  bool should_stop(const Logs& logs, int epoch, const Network& network);

  /// Where asked for: puts the weights of the best epoch back.
  void restore(const Network& network) const;

  int best_epoch() const { return best_epoch_; }

 private:
  bool improves(double value) const;
  Logs::const_iterator find_monitored(const Logs& logs) const;

  EarlyStoppingOptions options_;
  bool upwards_;
  double best_;
  int best_epoch_ = -1;
  int waited_ = 0;
  std::vector<std::vector<Real>> best_weights_;
};

}  // namespace denselab
