#include "lens/exact_functions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/error.hpp"

namespace denselab {
namespace {

// The C library's exp, log and erf of doubles look their values up in 8 kB of tables; its pow is
// there anyway.
double exp(double x) { return std::pow(std::numbers::e, x); }

// Halley's method for e^y = x, from the float's seven digits to all of the double's.
double log(double x) {
  const double y = std::log(static_cast<float>(x)), there = exp(y);
  return y + 2 * (x - there) / (x + there);
}

// 2/√π · e^{−x²} · Σ 2ⁿ·x^{2n+1} / (2n+1)!!, of which no term takes anything away.
double erf(double x) {
  if (std::abs(x) > 6) return x > 0 ? 1 : -1;
  double term = x, sum = x;
  for (int n = 1; std::abs(term) > 1e-17 * std::abs(sum); ++n) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 2 * std::numbers::inv_sqrtpi * exp(-x * x) * sum;
}

double sigmoid(double z) { return 1 / (1 + exp(-z)); }
double log_one_plus_exp(double z) { return std::max(z, 0.0) + log(1 + exp(-std::abs(z))); }
double elu(double z) { return z > 0 ? z : exp(z) - 1; }

// By name and not by the Activation itself, which is made for batches of float32.
constexpr struct {
  std::string_view name;
  double (*value)(double z);
} activations[] = {
    {"linear", [](double z) { return z; }},
    {"sigmoid", sigmoid},
    {"tanh", [](double z) { return 2 * sigmoid(2 * z) - 1; }},
    {"relu", [](double z) { return std::max(z, 0.0); }},
    {"leaky_relu", [](double z) { return z > 0 ? z : 0.2 * z; }},
    {"elu", elu},
    {"selu",
     [](double z) { return 1.05070098735548049 * (z > 0 ? z : 1.67326324235437728 * elu(z)); }},
    {"gelu", [](double z) { return 0.5 * z * (1 + erf(z / std::numbers::sqrt2)); }},
    {"silu", [](double z) { return z * sigmoid(z); }},
    {"softplus", log_one_plus_exp},
    {"softsign", [](double z) { return z / (1 + std::abs(z)); }},
    {"hard_sigmoid", [](double z) { return std::clamp(z / 6 + 0.5, 0.0, 1.0); }},
    {"exponential", [](double z) { return exp(z); }},
};

double log_sum_exp(std::span<const double> z) {
  const double largest = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (const double value : z) sum += exp(value - largest);
  return largest + log(sum);
}

constexpr double epsilon = 1e-7;

double clipped(double p, double low, double high) { return std::min(std::max(p, low), high); }

double log_cosh(double error) { return log_one_plus_exp(2 * error) - error - std::numbers::ln2; }

// The hinges take 0 for −1.
double margin(double t, double p) { return std::max(1 - (t == 0 ? -1 : t) * p, 0.0); }

// One output's; the sample's is their mean.
constexpr struct {
  std::string_view name;
  double (*value)(double t, double p, double least);  // what a probability is clipped to
} losses[] = {
    {"mean_squared_error", [](double t, double p, double) { return (p - t) * (p - t); }},
    {"half_squared_error", [](double t, double p, double) { return 0.5 * (p - t) * (p - t); }},
    {"mean_absolute_error", [](double t, double p, double) { return std::abs(p - t); }},
    {"huber",
     [](double t, double p, double) {
       const double error = std::abs(p - t);
       return error <= 1 ? 0.5 * error * error : error - 0.5;
     }},
    {"log_cosh", [](double t, double p, double) { return log_cosh(p - t); }},
    {"binary_crossentropy",
     [](double t, double p, double least) {
       return -t * log(clipped(p, least, 1)) - (1 - t) * log(clipped(1 - p, least, 1));
     }},
    {"hinge", [](double t, double p, double) { return margin(t, p); }},
    {"squared_hinge", [](double t, double p, double) { return margin(t, p) * margin(t, p); }},
    {"poisson", [](double t, double p, double) { return p - t * log(p + epsilon); }},
};

double kl_divergence(double t, double p) {
  const double known = clipped(t, epsilon, 1);
  return known * log(known / clipped(p, epsilon, 1));
}

}  // namespace

void apply_exactly(const Activation& activation, std::span<double> z) {
  if (activation.is("softmax") || activation.is("log_softmax")) {
    const double total = log_sum_exp(z);
    for (double& value : z) value -= total;
    if (activation.is("softmax"))
      for (double& value : z) value = exp(value);
    return;
  }
  for (const auto& known : activations)
    if (activation.is(known.name)) {
      for (double& value : z) value = known.value(value);
      return;
    }
  fail("the activation ", activation.name, " is not known in double.");
}

double exact_loss(const Loss& loss, std::span<const Real> y_true, std::span<const double> y_pred,
                  bool fused) {
  const double least = fused ? 1e-30 : epsilon;
  const std::size_t units = y_pred.size();
  double sum = 0;
  if (loss.name == "sparse_categorical_crossentropy" || loss.name == "categorical_crossentropy") {
    double total = 0;
    for (const double p : y_pred) total += p;
    const auto log_share = [&](std::size_t j) {
      return log(clipped(y_pred[j] / total, least, 1 - (fused ? 0 : epsilon)));
    };
    if (loss.targets == Targets::classes) return -log_share(static_cast<std::size_t>(y_true[0]));
    for (std::size_t j = 0; j < units; ++j) sum -= y_true[j] * log_share(j);
    return sum;
  }
  if (loss.name == "kl_divergence") {
    for (std::size_t j = 0; j < units; ++j) sum += kl_divergence(y_true[j], y_pred[j]);
    return sum;
  }
  for (const auto& known : losses)
    if (loss.name == known.name) {
      for (std::size_t j = 0; j < units; ++j) sum += known.value(y_true[j], y_pred[j], least);
      return sum / static_cast<double>(units);
    }
  fail("the loss ", loss.name, " is not known in double.");
}

}  // namespace denselab
