#include "nn/losses.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "base/config.hpp"
#include "base/error.hpp"

namespace denselab {
namespace {

// Keras's bound on probabilities inside a logarithm.
constexpr Real epsilon = Real(1e-7);

using Row = Eigen::Array<Real, 1, Eigen::Dynamic>;
using RowIn = Eigen::Map<const Row>;
using RowOut = Eigen::Map<Row>;

// Each loss of values is a function of one sample: it returns the loss and writes the gradient.
template <Real (*of_sample)(RowIn t, RowIn p, RowOut g)>
void each_sample(ConstMatrixView y_true, ConstMatrixView y_pred, Eigen::Ref<Vector> losses,
                 MatrixView gradient) {
  const Index units = y_pred.cols();
  for (Index i = 0; i < y_pred.rows(); ++i)
    losses[i] = of_sample(RowIn(y_true.data() + i * units, units),
                          RowIn(y_pred.data() + i * units, units),
                          RowOut(gradient.data() + i * units, units));
}

Real mean_squared_error(RowIn t, RowIn p, RowOut g) {
  g = (p - t) * (Real(2) / static_cast<Real>(p.size()));
  return (p - t).square().mean();
}

// TensorFlow Playground's, for one output: ½(p − t)².
Real half_squared_error(RowIn t, RowIn p, RowOut g) {
  g = (p - t) / static_cast<Real>(p.size());
  return Real(0.5) * (p - t).square().mean();
}

Real mean_absolute_error(RowIn t, RowIn p, RowOut g) {
  g = (p - t).sign() / static_cast<Real>(p.size());
  return (p - t).abs().mean();
}

// Huber, "Robust Estimation of a Location Parameter", 1964, with δ = 1.
Real huber(RowIn t, RowIn p, RowOut g) {
  g = (p - t).max(Real(-1)).min(Real(1)) / static_cast<Real>(p.size());
  const auto error = (p - t).abs();
  return (error <= Real(1)).select(Real(0.5) * error.square(), error - Real(0.5)).mean();
}

// log cosh x = |x| + log(1 + e^{−2|x|}) − log 2, which cannot overflow.
Real log_cosh(RowIn t, RowIn p, RowOut g) {
  g = (p - t).tanh() / static_cast<Real>(p.size());
  const auto error = (p - t).abs();
  return (error + (Real(-2) * error).exp().log1p() - std::numbers::ln2_v<Real>).mean();
}

// −(t·log p + (1 − t)·log(1 − p)); where p is clipped the loss is flat.
Real binary_crossentropy(RowIn t, RowIn p, RowOut g) {
  const Row q = p.max(epsilon).min(Real(1) - epsilon);
  g = (p == q).select((q - t) / (q * (Real(1) - q)), Real(0)) / static_cast<Real>(p.size());
  return -(t * q.log() + (Real(1) - t) * (Real(1) - q).log()).mean();
}

// From logits: max(z, 0) − z·t + log(1 + e^{−|z|}), as in
// https://www.tensorflow.org/api_docs/python/tf/nn/sigmoid_cross_entropy_with_logits.
void binary_crossentropy_logits(ConstMatrixView y_true, MatrixView logits,
                                Eigen::Ref<Vector> losses, MatrixView gradient) {
  const auto z = logits.array();
  const auto t = y_true.array();
  losses = (z.max(Real(0)) - z * t + (-z.abs()).exp().log1p()).rowwise().mean();
  logits.array() = z.logistic();
  gradient = (logits - y_true) / static_cast<Real>(logits.cols());
}

// Keras divides the outputs by their sum first, for networks whose outputs are not a softmax:
// L = −Σ t·log(p / S), S = Σ p, so dL/dp = −t / p + (Σ t) / S.
Real categorical_crossentropy(RowIn t, RowIn p, RowOut g) {
  const Real sum = p.sum();
  const Row share = p / sum;
  const Row q = share.max(epsilon).min(Real(1) - epsilon);
  const Row counted = (share == q).select(t, Real(0));
  g = (counted.sum() - counted / share.max(epsilon)) / sum;
  return -(t * q.log()).sum();
}

// From logits: L = Σ t·(log Σ_k e^{z_k} − z), dL/dz = p·Σ t − t.
void categorical_crossentropy_logits(ConstMatrixView y_true, MatrixView logits,
                                     Eigen::Ref<Vector> losses, MatrixView gradient) {
  for (Index i = 0; i < logits.rows(); ++i) {
    auto z = logits.row(i).array();
    const auto t = y_true.row(i).array();
    z -= z.maxCoeff();
    const Real weight = t.sum();
    const Real dot = (t * z).sum();
    z = z.exp();
    const Real sum = z.sum();
    losses[i] = weight * std::log(sum) - dot;
    z /= sum;
    gradient.row(i) = z * weight - t;
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
  for (Index i = 0; i < logits.rows(); ++i) {
    const auto label = static_cast<Index>(y_true(i, 0));
    auto z = logits.row(i).array();
    z -= z.maxCoeff();
    const Real right = z(label);
    z = z.exp();
    const Real sum = z.sum();
    losses[i] = std::log(sum) - right;
    z /= sum;
    gradient.row(i) = z;
    gradient(i, label) -= Real(1);
  }
}

// The margin losses want −1 and 1; targets of 0 and 1 are turned into those, as Keras does.
template <Real (*of_sample)(RowIn t, RowIn p, RowOut g)>
void with_signs(ConstMatrixView y_true, ConstMatrixView y_pred, Eigen::Ref<Vector> losses,
                MatrixView gradient) {
  const auto t = y_true.array();
  if (!(t == Real(0) || t == Real(1)).all()) {
    each_sample<of_sample>(y_true, y_pred, losses, gradient);
    return;
  }
  const Matrix signs = Real(2) * y_true.array() - Real(1);
  each_sample<of_sample>({signs.data(), signs.rows(), signs.cols()}, y_pred, losses, gradient);
}

Real hinge(RowIn t, RowIn p, RowOut g) {
  const Row margin = (Real(1) - t * p).max(Real(0));
  g = (margin > Real(0)).select(-t, Real(0)) / static_cast<Real>(p.size());
  return margin.mean();
}

Real squared_hinge(RowIn t, RowIn p, RowOut g) {
  const Row margin = (Real(1) - t * p).max(Real(0));
  g = Real(-2) * t * margin / static_cast<Real>(p.size());
  return margin.square().mean();
}

// Kullback–Leibler: Σ t·log(t / p), both clipped to [ε, 1] as in Keras.
Real kl_divergence(RowIn t, RowIn p, RowOut g) {
  const Row q = p.max(epsilon).min(Real(1));
  const Row r = t.max(epsilon).min(Real(1));
  g = (p == q).select(-r / q, Real(0));
  return (r * (r / q).log()).sum();
}

Real poisson(RowIn t, RowIn p, RowOut g) {
  g = (Real(1) - t / (p + epsilon)) / static_cast<Real>(p.size());
  return (p - t * (p + epsilon).log()).mean();
}

std::string_view full_name(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
      {"mse", "mean_squared_error"}, {"mae", "mean_absolute_error"}, {"kld", "kl_divergence"},
      {"kullback_leibler_divergence", "kl_divergence"}, {"logcosh", "log_cosh"}};
  for (const auto& [abbreviation, full] : short_forms)
    if (name == abbreviation) return full;
  return name;
}

}  // namespace

const std::vector<Loss>& Loss::all() {
  using enum Targets;
  static const std::vector<Loss> losses = {
      {"mean_squared_error", values, &each_sample<mean_squared_error>},
      {"half_squared_error", values, &each_sample<half_squared_error>},
      {"mean_absolute_error", values, &each_sample<mean_absolute_error>},
      {"huber", values, &each_sample<huber>},
      {"log_cosh", values, &each_sample<log_cosh>},
      {"binary_crossentropy", values, &each_sample<binary_crossentropy>, "sigmoid",
       &binary_crossentropy_logits},
      {"categorical_crossentropy", values, &each_sample<categorical_crossentropy>, "softmax",
       &categorical_crossentropy_logits},
      {"sparse_categorical_crossentropy", classes, &sparse_categorical_crossentropy, "softmax",
       &sparse_categorical_crossentropy_logits},
      {"hinge", values, &with_signs<hinge>},
      {"squared_hinge", values, &with_signs<squared_hinge>},
      {"kl_divergence", values, &each_sample<kl_divergence>},
      {"poisson", values, &each_sample<poisson>},
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
