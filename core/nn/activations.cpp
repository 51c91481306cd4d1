#include "nn/activations.hpp"

#include <cmath>
#include <numbers>

#include "base/config.hpp"
#include "kernels/elementary.hpp"

namespace denselab {
namespace {

using kernels::erf, kernels::exp, kernels::larger, kernels::logistic, kernels::smaller,
    kernels::softplus, kernels::splat, kernels::tanh, kernels::Vec;

constexpr Vec zero = {};

// Value and derivative side by side, for a vector of units. A gradient that asks for z needs the
// input.
struct Linear {
  static Vec value(Vec z) { return z; }
  static Vec gradient(Vec, Vec dy) { return dy; }
};

struct Sigmoid {
  static Vec value(Vec z) { return logistic(z); }
  static Vec gradient(Vec y, Vec dy) { return dy * y * (Real(1) - y); }
};

struct Tanh {
  static Vec value(Vec z) { return tanh(z); }
  static Vec gradient(Vec y, Vec dy) { return dy * (Real(1) - y * y); }
};

// The derivative at 0 is taken as 0.
struct Relu {
  static Vec value(Vec z) { return larger(z, zero); }
  static Vec gradient(Vec y, Vec dy) { return y > zero ? dy : zero; }
};

struct LeakyRelu {
  static constexpr Real slope = Real(0.2);
  static Vec value(Vec z) { return larger(z, slope * z); }
  static Vec gradient(Vec y, Vec dy) { return y > zero ? dy : slope * dy; }
};

struct Elu {
  static Vec value(Vec z) { return z > zero ? z : exp(smaller(z, zero)) - Real(1); }
  static Vec gradient(Vec y, Vec dy) { return y > zero ? dy : dy * (y + Real(1)); }
};

// Klambauer et al., "Self-Normalizing Neural Networks", 2017, equation 2.
struct Selu {
  static constexpr Real scale = Real(1.05070098735548049);
  static constexpr Real alpha = Real(1.67326324235437728);
  static Vec value(Vec z) {
    return scale * (z > zero ? z : alpha * (exp(smaller(z, zero)) - Real(1)));
  }
  static Vec gradient(Vec y, Vec dy) { return y > zero ? scale * dy : dy * (y + scale * alpha); }
};

// Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016: z·Φ(z), the exact form.
struct Gelu {
  static constexpr Real inverse_sqrt2 = Real(1) / std::numbers::sqrt2_v<Real>;
  static constexpr Real density_scale = std::numbers::inv_sqrtpi_v<Real> * inverse_sqrt2;
  static Vec share(Vec z) { return Real(0.5) * (Real(1) + erf(z * inverse_sqrt2)); }
  static Vec value(Vec z) { return z * share(z); }
  static Vec gradient(Vec z, Vec, Vec dy) {
    return dy * (share(z) + z * density_scale * exp(Real(-0.5) * z * z));
  }
};

struct Silu {
  static Vec value(Vec z) { return z * logistic(z); }
  static Vec gradient(Vec z, Vec, Vec dy) {
    const Vec s = logistic(z);
    return dy * s * (Real(1) + z * (Real(1) - s));
  }
};

struct Softplus {
  static Vec value(Vec z) { return softplus(z); }
  static Vec gradient(Vec z, Vec, Vec dy) { return dy * logistic(z); }
};

struct Softsign {
  static Vec value(Vec z) { return z / (Real(1) + kernels::absolute(z)); }
  static Vec gradient(Vec y, Vec dy) {
    const Vec rest = Real(1) - kernels::absolute(y);
    return dy * rest * rest;
  }
};

// Keras 3: relu6(z + 3) / 6.
struct HardSigmoid {
  static Vec value(Vec z) { return smaller(larger(z / Real(6) + Real(0.5), zero), splat(1)); }
  static Vec gradient(Vec y, Vec dy) {
    return y > zero ? (y < splat(1) ? dy / Real(6) : zero) : zero;
  }
};

struct Exponential {
  static Vec value(Vec z) { return exp(z); }
  static Vec gradient(Vec y, Vec dy) { return dy * y; }
};

template <typename Function>
constexpr bool needs_input = requires(Vec v) {
  Function::gradient(v, v, v);
};

template <typename Function>
void forward(ConstMatrixView z, MatrixView y) {
  kernels::map(y.data(), y.size(), Function::value, z.data());
}

template <typename Function>
void backward(ConstMatrixView z, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  if constexpr (needs_input<Function>)
    kernels::map(dz.data(), dz.size(), Function::gradient, z.data(), y.data(), dy.data());
  else
    kernels::map(dz.data(), dz.size(), Function::gradient, y.data(), dy.data());
}

void softmax(ConstMatrixView z, MatrixView y) {
  subtract_largest(z, y);
  kernels::map(y.data(), y.size(), exp, y.data());
  for (Index i = 0; i < y.rows(); ++i) y.row(i) /= y.row(i).sum();
}

// dz_j = y_j · (dy_j − Σ_k dy_k·y_k), from ∂y_k/∂z_j = y_k·(δ_kj − y_j).
void softmax_backward(ConstMatrixView, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  for (Index i = 0; i < y.rows(); ++i) {
    const Real mean = y.row(i).dot(dy.row(i));
    dz.row(i) = y.row(i).array() * (dy.row(i).array() - mean);
  }
}

void log_softmax(ConstMatrixView z, MatrixView y) {
  subtract_largest(z, y);
  for (Index i = 0; i < y.rows(); ++i) y.row(i).array() -= std::log(y.row(i).array().exp().sum());
}

// dz_j = dy_j − e^{y_j} · Σ_k dy_k.
void log_softmax_backward(ConstMatrixView, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  for (Index i = 0; i < y.rows(); ++i) {
    const Real total = dy.row(i).sum();
    dz.row(i) = dy.row(i).array() - y.row(i).array().exp() * total;
  }
}

template <typename Function>
Activation elementwise(std::string_view name) {
  return {name, &forward<Function>, &backward<Function>, needs_input<Function>};
}

}  // namespace

void subtract_largest(ConstMatrixView z, MatrixView y) {
  for (Index i = 0; i < z.rows(); ++i) y.row(i).array() = z.row(i).array() - z.row(i).maxCoeff();
}

const std::vector<Activation>& Activation::all() {
  static const std::vector<Activation> activations = {
      elementwise<Linear>("linear"),
      elementwise<Sigmoid>("sigmoid"),
      elementwise<Tanh>("tanh"),
      elementwise<Relu>("relu"),
      elementwise<LeakyRelu>("leaky_relu"),
      elementwise<Elu>("elu"),
      elementwise<Selu>("selu"),
      elementwise<Gelu>("gelu"),
      elementwise<Silu>("silu"),
      elementwise<Softplus>("softplus"),
      elementwise<Softsign>("softsign"),
      elementwise<HardSigmoid>("hard_sigmoid"),
      elementwise<Exponential>("exponential"),
      {"softmax", &softmax, &softmax_backward},
      {"log_softmax", &log_softmax, &log_softmax_backward},
  };
  return activations;
}

const Activation& Activation::named(std::string_view name) {
  if (name.empty()) name = "linear";
  if (name == "swish") name = "silu";
  std::vector<std::string_view> names;
  for (const Activation& activation : all()) names.push_back(activation.name);
  return all()[choose("activation", name, names)];
}

}  // namespace denselab
