#include <iterator>
#include <vector>

#include "base/names.hpp"
#include "nn/metrics/factories.hpp"

namespace denselab {
namespace {

struct Entry {
  std::string_view name;
  std::unique_ptr<Metric> (*make)(Config&, const MetricContext&);
};

// "acc", "mae" and "mse" are entries of their own, because a history is kept under the name that
// the user wrote.
constexpr Entry entries[] = {
    {"binary_accuracy", make_binary_accuracy},
    {"categorical_accuracy", make_categorical_accuracy},
    {"sparse_categorical_accuracy", make_sparse_categorical_accuracy},
    {"top_k_categorical_accuracy", make_top_k},
    {"sparse_top_k_categorical_accuracy", make_sparse_top_k},
    {"precision", make_precision},
    {"recall", make_recall},
    {"f1_score", make_f1},
    {"f1", make_f1},
    {"auc", make_auc},
    {"mean_absolute_error", make_mean_absolute_error},
    {"mae", make_mean_absolute_error},
    {"mean_squared_error", make_mean_squared_error},
    {"mse", make_mean_squared_error},
};
constexpr std::string_view accuracy_names[] = {"accuracy", "acc"};

}  // namespace

std::string_view resolve_accuracy(std::string_view loss_name, Index outputs, Index target_columns) {
  if (outputs == 1) return "binary_accuracy";
  if (target_columns == 1 || same_name(loss_name, "sparse_categorical_crossentropy"))
    return "sparse_categorical_accuracy";
  return "categorical_accuracy";
}

std::unique_ptr<Metric> Metric::from_config(const Json& json, const MetricContext& context) {
  const NamedConfig named = named_config("metric", json);
  std::vector<std::string_view> known(std::begin(accuracy_names), std::end(accuracy_names));
  for (const Entry& entry : entries) known.push_back(entry.name);
  const std::string_view name = known[choose("metric", named.name, known)];

  const bool any_accuracy = name == "accuracy" || name == "acc";
  const std::string_view kind =
      any_accuracy ? resolve_accuracy(context.loss, context.outputs, context.target_columns) : name;
  const Entry* entry = entries;
  while (entry->name != kind) ++entry;

  Config c(std::string{kind}, named.config);
  auto metric = entry->make(c, context);
  metric->name_ = c.string("name", name);
  c.ignore({"dtype"});
  c.finish();
  return metric;
}

}  // namespace denselab
