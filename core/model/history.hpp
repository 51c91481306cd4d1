#pragma once

#include <string>
#include <utility>
#include <vector>

namespace denselab {

/// Named figures of one moment, in Keras's order: loss, the metrics, then val_loss, val_….
using Logs = std::vector<std::pair<std::string, double>>;

/// What training leaves behind, as Keras's History: the epochs that were finished, and for each
/// figure its value at the end of each of them.
struct History {
  std::vector<int> epoch;
  std::vector<std::pair<std::string, std::vector<double>>> history;

  void add(int finished_epoch, const Logs& logs);
  /// The values of one figure; Error listing the known ones for another name.
  const std::vector<double>& of(const std::string& name) const;
};

}  // namespace denselab
