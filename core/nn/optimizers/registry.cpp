#include "base/names.hpp"
#include "nn/optimizers/factories.hpp"

namespace denselab {

std::unique_ptr<Optimizer> Optimizer::from_config(const Json& json) {
  constexpr std::string_view names[] = {"sgd",   "adagrad", "rmsprop", "adam",
                                        "adamw", "adamax",  "adadelta"};
  constexpr std::string_view class_names[] = {"SGD",   "Adagrad", "RMSprop", "Adam",
                                              "AdamW", "Adamax",  "Adadelta"};
  constexpr std::unique_ptr<Optimizer> (*makers[])(Config&) = {
      make_sgd, make_adagrad, make_rmsprop, make_adam, make_adamw, make_adamax, make_adadelta};

  const NamedConfig named = named_config("optimizer", json);
  const std::size_t which = choose("optimizer", named.name, names);
  Config c(std::string{class_names[which]}, named.config);
  auto optimizer = makers[which](c);
  c.finish();
  return optimizer;
}

}  // namespace denselab
