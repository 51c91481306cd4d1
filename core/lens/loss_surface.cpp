#include "lens/loss_surface.hpp"

#include <cmath>

#include "base/error.hpp"
#include "lens/mean_loss.hpp"

namespace denselab {
namespace {

constexpr const char* owner = "loss_surface";

Real& weight_of(const Network& network, const LossAxis& axis) {
  require(axis.from < axis.to && std::isfinite(axis.from) && std::isfinite(axis.to), owner,
          ": an axis must go up from a number to a larger one, but goes from ", axis.from, " to ",
          axis.to, ".");
  return parameter_at(network, axis.place, owner).value[static_cast<std::size_t>(axis.place.at)];
}

double value_at(const LossAxis& axis, Index step, Index steps) {
  const double share = static_cast<double>(step) / static_cast<double>(steps - 1);
  return axis.from + share * (axis.to - axis.from);
}

}  // namespace

Matrix loss_surface(Sequential& model, const Dataset& data, const LossAxis& down,
                    const LossAxis& across, Index steps) {
  require(steps >= 2 && steps <= 1000, owner, ": steps must be 2 to 1000, but got ", steps, ".");
  MeanLoss loss(model, data, owner);
  require(down.place != across.place, owner, ": the axes must be two different weights.");
  BorrowedWeight first(weight_of(model.network(), down)),
      second(weight_of(model.network(), across));
  Matrix surface(steps, steps);
  for (Index i = 0; i < steps; ++i) {
    first.set(value_at(down, i, steps));
    for (Index j = 0; j < steps; ++j) {
      second.set(value_at(across, j, steps));
      surface(i, j) = static_cast<Real>(loss());
    }
  }
  return surface;
}

}  // namespace denselab
