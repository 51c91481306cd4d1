#include "model/training_options.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {
namespace {

// Whoever asks for more than two billion epochs means forever.
int capped(std::int64_t value) {
  return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
}

EarlyStoppingOptions early_stopping_from(const Json& json) {
  EarlyStoppingOptions made;
  Config config("early_stopping", json);
  made.monitor = config.string("monitor", made.monitor);
  made.min_delta = config.number("min_delta", 0, at_least(0));
  made.patience = static_cast<int>(config.integer("patience", 0, at_least(0)));
  constexpr std::string_view modes[] = {"auto", "min", "max"};
  made.mode = modes[config.choice("mode", modes, 0)];
  made.restore_best_weights = config.boolean("restore_best_weights", false);
  config.finish();
  return made;
}

// {"0": 1, "1": 5}: the keys are class indices.
std::map<Index, double> class_weight_from(const Json& json) {
  std::map<Index, double> weights;
  require(json.is_object(), "fit: class_weight must map class indices to weights, but got ",
          shown(json), ".");
  for (const auto& [key, value] : json.as_object()) {
    Index index = -1;
    const char* end = key.data() + key.size();
    const auto [stopped, failure] = std::from_chars(key.data(), end, index);
    require(failure == std::errc() && stopped == end && index >= 0,
            "fit: class_weight must have class indices as keys, but got \"", key, "\".");
    require(value.is_number() && value.as_number() >= 0, "fit: class_weight of class ", index,
            " must be a number of at least 0, but got ", shown(value), ".");
    weights[index] = value.as_number();
  }
  return weights;
}

}  // namespace

TrainingOptions TrainingOptions::from_config(const Json& json) {
  TrainingOptions made;
  Config config("fit", json);
  made.epochs = capped(config.integer("epochs", 1, at_least(1)));
  made.batch_size = capped(config.integer("batch_size", 32, at_least(1)));
  made.shuffle = config.boolean("shuffle", true);
  made.seed = static_cast<std::uint64_t>(config.integer("seed", 0, at_least(0)));
  made.validation_split = config.number("validation_split", 0, from_below(0, 1));
  made.initial_epoch = capped(config.integer("initial_epoch", 0, at_least(0)));
  made.terminate_on_nan = config.boolean("terminate_on_nan", true);
  if (const Json* stopping = config.child("early_stopping"))
    made.early_stopping = early_stopping_from(*stopping);
  if (const Json* weights = config.child("class_weight"))
    made.class_weight = class_weight_from(*weights);
  if (const Json* augmentation = config.child("augmentation"))
    made.augmentation = Augmentation::from_config(*augmentation);
  config.finish();
  return made;
}

}  // namespace denselab
