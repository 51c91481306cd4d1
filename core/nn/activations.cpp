#include "nn/activations.hpp"

#include <numbers>
#include <unsupported/Eigen/SpecialFunctions>

#include "base/config.hpp"

namespace denselab {
namespace {

// Value and derivative side by side, as array expressions that Eigen turns into SIMD.
using Array = Eigen::Map<Eigen::Array<Real, Eigen::Dynamic, 1>>;
using In = Eigen::Map<const Eigen::Array<Real, Eigen::Dynamic, 1>>;

struct Linear {
  static void value(In z, Array y) { y = z; }
  static void gradient(In, In, In dy, Array dz) { dz = dy; }
};

struct Sigmoid {
  static void value(In z, Array y) { y = z.logistic(); }
  static void gradient(In, In y, In dy, Array dz) { dz = dy * y * (Real(1) - y); }
};

struct Tanh {
  static void value(In z, Array y) { y = z.tanh(); }
  static void gradient(In, In y, In dy, Array dz) { dz = dy * (Real(1) - y.square()); }
};

// The derivative at 0 is taken as 0.
struct Relu {
  static void value(In z, Array y) { y = z.max(Real(0)); }
  static void gradient(In, In y, In dy, Array dz) { dz = (y > Real(0)).select(dy, Real(0)); }
};

struct LeakyRelu {
  static constexpr Real slope = Real(0.2);
  static void value(In z, Array y) { y = z.max(slope * z); }
  static void gradient(In, In y, In dy, Array dz) { dz = (y > Real(0)).select(dy, slope * dy); }
};

struct Elu {
  static void value(In z, Array y) {
    y = (z > Real(0)).select(z, z.min(Real(0)).exp() - Real(1));
  }
  static void gradient(In, In y, In dy, Array dz) {
    dz = (y > Real(0)).select(dy, dy * (y + Real(1)));
  }
};

// Klambauer et al., "Self-Normalizing Neural Networks", 2017, equation 2.
struct Selu {
  static constexpr Real scale = Real(1.05070098735548049);
  static constexpr Real alpha = Real(1.67326324235437728);
  static void value(In z, Array y) {
    y = scale * (z > Real(0)).select(z, alpha * (z.min(Real(0)).exp() - Real(1)));
  }
  static void gradient(In, In y, In dy, Array dz) {
    dz = (y > Real(0)).select(scale * dy, dy * (y + scale * alpha));
  }
};

// Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016: z·Φ(z), the exact form.
struct Gelu {
  static constexpr Real inverse_sqrt2 = Real(1) / std::numbers::sqrt2_v<Real>;
  static constexpr Real density_scale = std::numbers::inv_sqrtpi_v<Real> * inverse_sqrt2;
  static void value(In z, Array y) {
    y = Real(0.5) * z * (Real(1) + (z * inverse_sqrt2).erf());
  }
  static void gradient(In z, In, In dy, Array dz) {
    dz = dy * (Real(0.5) * (Real(1) + (z * inverse_sqrt2).erf()) +
               z * density_scale * (Real(-0.5) * z.square()).exp());
  }
};

struct Silu {
  static void value(In z, Array y) { y = z * z.logistic(); }
  static void gradient(In z, In, In dy, Array dz) {
    dz = dy * z.logistic() * (Real(1) + z * (Real(1) - z.logistic()));
  }
};

// log(1 + e^z), written so that e^z cannot overflow.
struct Softplus {
  static void value(In z, Array y) { y = z.max(Real(0)) + (-z.abs()).exp().log1p(); }
  static void gradient(In z, In, In dy, Array dz) { dz = dy * z.logistic(); }
};

struct Softsign {
  static void value(In z, Array y) { y = z / (Real(1) + z.abs()); }
  static void gradient(In, In y, In dy, Array dz) { dz = dy * (Real(1) - y.abs()).square(); }
};

// Keras 3: relu6(z + 3) / 6.
struct HardSigmoid {
  static void value(In z, Array y) { y = (z / Real(6) + Real(0.5)).max(Real(0)).min(Real(1)); }
  static void gradient(In, In y, In dy, Array dz) {
    dz = (y > Real(0) && y < Real(1)).select(dy / Real(6), Real(0));
  }
};

struct Exponential {
  static void value(In z, Array y) { y = z.exp(); }
  static void gradient(In, In y, In dy, Array dz) { dz = dy * y; }
};

template <typename Function>
void forward(ConstMatrixView z, MatrixView y) {
  Function::value(In(z.data(), z.size()), Array(y.data(), y.size()));
}

template <typename Function>
void backward(ConstMatrixView z, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  const Index n = dy.size();
  Function::gradient(In(z.data(), n), In(y.data(), n), In(dy.data(), n), Array(dz.data(), n));
}

// The row's maximum is subtracted first: it cancels in the quotient, and e^z cannot overflow.
void softmax(ConstMatrixView z, MatrixView y) {
  for (Index i = 0; i < z.rows(); ++i) {
    y.row(i) = (z.row(i).array() - z.row(i).maxCoeff()).exp();
    y.row(i) /= y.row(i).sum();
  }
}

// dz_j = y_j · (dy_j − Σ_k dy_k·y_k), from ∂y_k/∂z_j = y_k·(δ_kj − y_j).
void softmax_backward(ConstMatrixView, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  for (Index i = 0; i < y.rows(); ++i) {
    const Real mean = y.row(i).dot(dy.row(i));
    dz.row(i) = y.row(i).array() * (dy.row(i).array() - mean);
  }
}

void log_softmax(ConstMatrixView z, MatrixView y) {
  for (Index i = 0; i < z.rows(); ++i) {
    const Real maximum = z.row(i).maxCoeff();
    const Real log_sum = std::log((z.row(i).array() - maximum).exp().sum());
    y.row(i) = z.row(i).array() - (maximum + log_sum);
  }
}

// dz_j = dy_j − e^{y_j} · Σ_k dy_k.
void log_softmax_backward(ConstMatrixView, ConstMatrixView y, ConstMatrixView dy, MatrixView dz) {
  for (Index i = 0; i < y.rows(); ++i) {
    const Real total = dy.row(i).sum();
    dz.row(i) = dy.row(i).array() - y.row(i).array().exp() * total;
  }
}

template <typename Function>
Activation elementwise(std::string_view name, bool needs_input = false) {
  return {name, &forward<Function>, &backward<Function>, needs_input};
}

}  // namespace

const std::vector<Activation>& Activation::all() {
  static const std::vector<Activation> activations = {
      elementwise<Linear>("linear"),
      elementwise<Sigmoid>("sigmoid"),
      elementwise<Tanh>("tanh"),
      elementwise<Relu>("relu"),
      elementwise<LeakyRelu>("leaky_relu"),
      elementwise<Elu>("elu"),
      elementwise<Selu>("selu"),
      elementwise<Gelu>("gelu", true),
      elementwise<Silu>("silu", true),
      elementwise<Softplus>("softplus", true),
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
