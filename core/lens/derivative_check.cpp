#include "lens/derivative_check.hpp"

#include <cmath>

#include "base/error.hpp"
#include "lens/exact_loss.hpp"
#include "lens/mean_loss.hpp"

namespace denselab {
namespace {

constexpr const char* owner = "derivative";

struct Difference {
  double quotient, step;
};

// What the weight really becomes counts: w + h has a rounding of its own.
Difference central_difference(const ExactLoss& loss, BorrowedWeight& weight, double step) {
  weight.set(weight.kept() + step);
  const double above = weight.get(), loss_above = loss();
  weight.set(weight.kept() - step);
  const double width = above - weight.get();
  return {(loss_above - loss()) / width, width / 2};
}

Difference best_difference(const ExactLoss& loss, Real& value) {
  BorrowedWeight weight(value);
  const double scale = std::max(1.0, std::abs(static_cast<double>(value)));
  Difference best{}, larger = central_difference(loss, weight, 1e-3 * scale);
  double smallest_gap = std::numeric_limits<double>::infinity();
  for (double step = 1e-4 * scale; step > 5e-7 * scale; step /= 10) {
    const Difference smaller = central_difference(loss, weight, step);
    const double gap = std::abs(smaller.quotient - larger.quotient);
    if (gap < smallest_gap) {
      smallest_gap = gap;
      best = smaller;
    }
    larger = smaller;
  }
  return best;
}

}  // namespace

DerivativeCheck check_derivative(Sequential& model, const Dataset& data, WeightPlace place) {
  MeanLoss mean_loss(model, data, owner);
  Network& network = model.network();
  const Parameter parameter = parameter_at(network, place, owner);
  require(parameter.trainable(), owner, ": \"", parameter.name,
          "\" is an average that training keeps, so the loss is not differentiated by it.");
  const auto at = static_cast<std::size_t>(place.at);
  const ExactLoss exact_loss(model, data, owner);

  DerivativeCheck check{};
  Real& slope = parameter.gradient[at];
  mean_loss([&](const Batches&) {
    network.inference_backward([](std::size_t, ConstMatrixView) {});
    check.derivative += slope;
  });
  slope = 0;
  network.add_penalty_gradients();
  check.derivative += slope;

  Real& weight = parameter.value[at];
  check.value = weight;
  check.loss = exact_loss();
  const Difference best = best_difference(exact_loss, weight);
  check.difference = best.quotient;
  check.step = best.step;
  return check;
}

}  // namespace denselab
