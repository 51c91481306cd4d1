#include "model/early_stopping.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/names.hpp"

namespace denselab {
namespace {

// Losses, errors and divergences go down; accuracies, AUC and the like go up.
bool goes_up(const EarlyStoppingOptions& options) {
  if (options.mode != "auto") return options.mode == "max";
  for (const char* word : {"loss", "error", "entropy", "divergence", "mse", "mae"})
    if (options.monitor.find(word) != std::string::npos) return false;
  return true;
}

}  // namespace

EarlyStopping::EarlyStopping(EarlyStoppingOptions options)
    : options_(std::move(options)), upwards_(goes_up(options_)) {
  require(options_.patience >= 0, "early_stopping: patience must be a whole number of at least 0, ",
          "but got ", options_.patience, ".");
  require(options_.mode == "auto" || options_.mode == "min" || options_.mode == "max",
          "early_stopping: mode must be auto, min or max, but got \"", options_.mode, "\".");
  best_ = std::numeric_limits<double>::infinity() * (upwards_ ? -1 : 1);
}

bool EarlyStopping::improves(double value) const {
  return upwards_ ? value - options_.min_delta > best_ : value + options_.min_delta < best_;
}

Logs::const_iterator EarlyStopping::find_monitored(const Logs& logs) const {
  return std::ranges::find_if(
      logs, [&](const auto& figure) { return same_name(figure.first, options_.monitor); });
}

void EarlyStopping::require_measured(const Logs& logs) const {
  if (find_monitored(logs) != logs.end()) return;
  std::vector<std::string_view> known;
  for (const auto& [name, value] : logs) known.push_back(name);
  fail("early_stopping: monitor must be one of ", list_names(known), ", but got \"",
       options_.monitor, "\".");
}

bool EarlyStopping::should_stop(const Logs& logs, int epoch, const Network& network) {
  require_measured(logs);
  const auto found = find_monitored(logs);
  if (!improves(found->second)) return ++waited_ >= std::max(options_.patience, 1);
  best_ = found->second;
  best_epoch_ = epoch;
  waited_ = 0;
  if (options_.restore_best_weights) {
    best_weights_.clear();
    for (const Parameter& p : network.parameters())
      best_weights_.emplace_back(p.value.begin(), p.value.end());
  }
  return false;
}

void EarlyStopping::restore(const Network& network) const {
  if (best_weights_.empty()) return;
  const std::vector<Parameter> parameters = network.parameters();
  for (std::size_t i = 0; i < parameters.size(); ++i)
    std::ranges::copy(best_weights_[i], parameters[i].value.begin());
}

}  // namespace denselab
