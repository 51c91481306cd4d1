#pragma once

#include <limits>
#include <vector>

#include "model/training_options.hpp"
#include "model/history.hpp"
#include "model/network.hpp"

namespace denselab {

/// Watches one figure from epoch to epoch and remembers the best weights.
class EarlyStopping {
 public:
  /// Throws Error for a negative patience or an unknown mode.
  explicit EarlyStopping(EarlyStoppingOptions options);

  /// Takes in a finished epoch; true when it is time to stop. Throws Error if `logs` does not hold
  /// the monitored figure (val_loss without validation data).
  bool should_stop(const Logs& logs, int epoch, const Network& network);

  /// Where asked for: puts the weights of the best epoch back.
  void restore(const Network& network) const;

  int best_epoch() const { return best_epoch_; }

 private:
  bool improves(double value) const;

  EarlyStoppingOptions options_;
  bool upwards_;
  double best_;
  int best_epoch_ = -1;
  int waited_ = 0;
  std::vector<std::vector<Real>> best_weights_;
};

}  // namespace denselab
