#include "nn/losses.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/config.hpp"
#include "base/error.hpp"
#include "kernels/elementary.hpp"

namespace denselab {
namespace {

// Keras's bound on probabilities inside a logarithm.
constexpr Real epsilon = Real(1e-7);

/// What one output adds to the loss, and the derivative of that.
struct Part {
  Real loss, slope;
};

// Most losses of values are sums or means of one number an output.
template <Part (*of_output)(Real t, Real p)>
void sum_of_outputs(ConstMatrixView y_true, ConstMatrixView y_pred, Eigen::Ref<Vector> losses,
                    MatrixView gradient) {
  for (Index i = 0; i < y_pred.rows(); ++i) {
    double loss = 0;
    for (Index j = 0; j < y_pred.cols(); ++j) {
      const Part part = of_output(y_true(i, j), y_pred(i, j));
      loss += part.loss;
      gradient(i, j) = part.slope;
    }
    losses[i] = static_cast<Real>(loss);
  }
}

template <Part (*of_output)(Real t, Real p)>
void mean_of_outputs(ConstMatrixView y_true, ConstMatrixView y_pred, Eigen::Ref<Vector> losses,
                     MatrixView gradient) {
  sum_of_outputs<of_output>(y_true, y_pred, losses, gradient);
  const Real share = Real(1) / static_cast<Real>(y_pred.cols());
  losses.head(y_pred.rows()) *= share;
  gradient *= share;
}

Part squared_error(Real t, Real p) { return {(p - t) * (p - t), 2 * (p - t)}; }

// TensorFlow Playground's, for one output: ½(p − t)².
Part half_squared_error(Real t, Real p) { return {Real(0.5) * (p - t) * (p - t), p - t}; }

Part absolute_error(Real t, Real p) {
  return {std::abs(p - t), static_cast<Real>((p > t) - (p < t))};
}

// Huber, "Robust Estimation of a Location Parameter", 1964, with δ = 1.
Part huber(Real t, Real p) {
  const Real error = std::abs(p - t);
  return {error <= 1 ? Real(0.5) * error * error : error - Real(0.5),
          std::clamp(p - t, Real(-1), Real(1))};
}

// With m = e^{−2|x|} − 1: log cosh x = |x| + log(1 + m/2), which cannot overflow, and its
// derivative tanh |x| = −m / (2 + m).
Part log_cosh(Real t, Real p) {
  const Real error = std::abs(p - t), m = std::expm1(-2 * error);
  return {error + std::log1p(m / 2), std::copysign(m / (2 + m), p - t)};
}

// −(t·log p + (1 − t)·log(1 − p)); where p is clipped the loss is flat.
Part binary_crossentropy(Real t, Real p) {
  const Real q = std::clamp(p, epsilon, 1 - epsilon);
  return {-(t * std::log(q) + (1 - t) * std::log(1 - q)), p == q ? (q - t) / (q * (1 - q)) : 0};
}

// From logits: log(1 + e^z) − z·t, as in
// https://www.tensorflow.org/api_docs/python/tf/nn/sigmoid_cross_entropy_with_logits.
void binary_crossentropy_logits(ConstMatrixView y_true, MatrixView logits,
                                Eigen::Ref<Vector> losses, MatrixView gradient) {
  const Real share = Real(1) / static_cast<Real>(logits.cols());
  kernels::map(gradient.data(), gradient.size(), kernels::softplus, logits.data());
  for (Index i = 0; i < logits.rows(); ++i) {
    Real loss = 0;
    for (Index j = 0; j < logits.cols(); ++j) loss += gradient(i, j) - logits(i, j) * y_true(i, j);
    losses[i] = loss * share;
  }
  kernels::map(logits.data(), logits.size(), kernels::logistic, logits.data());
  for (Index i = 0; i < logits.size(); ++i)
    gradient.data()[i] = (logits.data()[i] - y_true.data()[i]) * share;
}

// Keras divides the outputs by their sum first, for networks whose outputs are not a softmax:
// L = −Σ t·log(p / S), S = Σ p, so dL/dp = −t / p + (Σ t) / S.
void categorical_crossentropy(ConstMatrixView y_true, ConstMatrixView y_pred,
                              Eigen::Ref<Vector> losses, MatrixView gradient) {
  for (Index i = 0; i < y_pred.rows(); ++i) {
    const Real sum = y_pred.row(i).sum();
    Real loss = 0, counted = 0;
    for (Index j = 0; j < y_pred.cols(); ++j) {
      const Real t = y_true(i, j), share = y_pred(i, j) / sum;
      const Real q = std::clamp(share, epsilon, 1 - epsilon);
      loss -= t * std::log(q);
      gradient(i, j) = share == q ? -t / y_pred(i, j) : 0;
      if (share == q) counted += t;
    }
    losses[i] = loss;
    gradient.row(i).array() += counted / sum;
  }
}

// Replaces the logits by powers of e, whose exponents stay beside them.
void exponentials(MatrixView logits, MatrixView exponents) {
  subtract_largest(as_const(logits), exponents);
  kernels::map(logits.data(), logits.size(), kernels::exp, exponents.data());
}

// From logits: L = Σ t·(log Σ_k e^{z_k} − z), dL/dz = p·Σ t − t.
void categorical_crossentropy_logits(ConstMatrixView y_true, MatrixView logits,
                                     Eigen::Ref<Vector> losses, MatrixView gradient) {
  exponentials(logits, gradient);
  for (Index i = 0; i < logits.rows(); ++i) {
    auto p = logits.row(i), exponents = gradient.row(i);
    const auto t = y_true.row(i);
    const Real sum = p.sum(), weight = t.sum();
    losses[i] = weight * std::log(sum) - t.dot(exponents);
    p /= sum;
    gradient.row(i) = p * weight - t;
  }
}

void sparse_categorical_crossentropy(ConstMatrixView y_true, ConstMatrixView y_pred,
                                     Eigen::Ref<Vector> losses, MatrixView gradient) {
  for (Index i = 0; i < y_pred.rows(); ++i) {
    const auto label = static_cast<Index>(y_true(i, 0));
    const Real sum = y_pred.row(i).sum();
    const Real share = y_pred(i, label) / sum;
    const Real q = std::clamp(share, epsilon, Real(1) - epsilon);
    losses[i] = -std::log(q);
    gradient.row(i).setConstant(share == q ? Real(1) / sum : Real(0));
    if (share == q) gradient(i, label) -= Real(1) / y_pred(i, label);
  }
}

void sparse_categorical_crossentropy_logits(ConstMatrixView y_true, MatrixView logits,
                                            Eigen::Ref<Vector> losses, MatrixView gradient) {
  exponentials(logits, gradient);
  for (Index i = 0; i < logits.rows(); ++i) {
    const auto label = static_cast<Index>(y_true(i, 0));
    auto p = logits.row(i);
    const Real sum = p.sum();
    losses[i] = std::log(sum) - gradient(i, label);
    p /= sum;
    gradient.row(i) = p;
    gradient(i, label) -= Real(1);
  }
}

// The margin losses want −1 and 1; targets of 0 and 1 are turned into those, as Keras does.
template <Part (*of_output)(Real t, Real p)>
void mean_of_margins(ConstMatrixView y_true, ConstMatrixView y_pred, Eigen::Ref<Vector> losses,
                     MatrixView gradient) {
  const auto t = y_true.array();
  if (!(t == Real(0) || t == Real(1)).all()) {
    mean_of_outputs<of_output>(y_true, y_pred, losses, gradient);
    return;
  }
  const Matrix signs = Real(2) * y_true.array() - Real(1);
  mean_of_outputs<of_output>({signs.data(), signs.rows(), signs.cols()}, y_pred, losses, gradient);
}

Part hinge(Real t, Real p) {
  const Real margin = std::max(1 - t * p, Real(0));
  return {margin, margin > 0 ? -t : 0};
}

Part squared_hinge(Real t, Real p) {
  const Real margin = std::max(1 - t * p, Real(0));
  return {margin * margin, -2 * t * margin};
}

// Kullback–Leibler: Σ t·log(t / p), both clipped to [ε, 1] as in Keras.
Part kl_divergence(Real t, Real p) {
  const Real q = std::clamp(p, epsilon, Real(1)), r = std::clamp(t, epsilon, Real(1));
  return {r * std::log(r / q), p == q ? -r / q : 0};
}

Part poisson(Real t, Real p) { return {p - t * std::log(p + epsilon), 1 - t / (p + epsilon)}; }

std::string_view full_name(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
      {"mse", "mean_squared_error"},
      {"mae", "mean_absolute_error"},
      {"kld", "kl_divergence"},
      {"kullback_leibler_divergence", "kl_divergence"},
      {"logcosh", "log_cosh"}};
  for (const auto& [abbreviation, full] : short_forms)
    if (name == abbreviation) return full;
  return name;
}

}  // namespace

const std::vector<Loss>& Loss::all() {
  using enum Targets;
  static const std::vector<Loss> losses = {
      {"mean_squared_error", values, &mean_of_outputs<squared_error>},
      {"half_squared_error", values, &mean_of_outputs<half_squared_error>},
      {"mean_absolute_error", values, &mean_of_outputs<absolute_error>},
      {"huber", values, &mean_of_outputs<huber>},
      {"log_cosh", values, &mean_of_outputs<log_cosh>},
      {"binary_crossentropy", values, &mean_of_outputs<binary_crossentropy>, "sigmoid",
       &binary_crossentropy_logits},
      {"categorical_crossentropy", values, &categorical_crossentropy, "softmax",
       &categorical_crossentropy_logits},
      {"sparse_categorical_crossentropy", classes, &sparse_categorical_crossentropy, "softmax",
       &sparse_categorical_crossentropy_logits},
      {"hinge", values, &mean_of_margins<hinge>},
      {"squared_hinge", values, &mean_of_margins<squared_hinge>},
      {"kl_divergence", values, &sum_of_outputs<kl_divergence>},
      {"poisson", values, &mean_of_outputs<poisson>},
  };
  return losses;
}

const Loss& Loss::named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Loss& loss : all()) names.push_back(loss.name);
  return all()[choose("loss", full_name(name), names)];
}

void Loss::check_targets(ConstMatrixView y_true, Index units) const {
  const Index columns = target_columns(units);
  require(y_true.cols() == columns, name, ": y must have ", columns,
          columns == 1 ? " column" : " columns", " for a network with ", units,
          units == 1 ? " output" : " outputs", ", but it has ", y_true.cols(), ".");
  for (Index i = 0; i < y_true.rows(); ++i) {
    for (Index j = 0; j < columns; ++j) {
      const Real value = y_true(i, j);
      require(std::isfinite(value), name, ": y must be finite, but sample ", i, " holds ", value,
              ".");
      if (targets == Targets::classes)
        require(value >= 0 && value < static_cast<Real>(units) && value == std::floor(value), name,
                ": y must hold class indices from 0 to ", units - 1, " (the network has ", units,
                " outputs), but sample ", i, " holds ", value, ".");
    }
  }
}

}  // namespace denselab
