#pragma once

#include <memory>

#include "base/config.hpp"
#include "nn/optimizers/optimizer.hpp"

namespace denselab {

// One optimizer a file; each reads its own arguments. Optimizer::from_config picks among them.
std::unique_ptr<Optimizer> make_sgd(Config& config);
std::unique_ptr<Optimizer> make_adagrad(Config& config);
std::unique_ptr<Optimizer> make_rmsprop(Config& config);
std::unique_ptr<Optimizer> make_adam(Config& config);
std::unique_ptr<Optimizer> make_adamw(Config& config);
std::unique_ptr<Optimizer> make_adamax(Config& config);
std::unique_ptr<Optimizer> make_adadelta(Config& config);

}  // namespace denselab
