#include "lens/exact_loss.hpp"

#include "base/error.hpp"
#include "lens/exact_functions.hpp"

namespace denselab {
namespace {

std::vector<double> passed(const Affine& affine, std::vector<double> x) {
  if (affine.kernel) {
    const Matrix& kernel = *affine.kernel;
    const auto outputs = static_cast<std::size_t>(kernel.cols());
    std::vector<double> y(outputs);
    for (std::size_t i = 0; i < x.size(); ++i)
      for (std::size_t j = 0; j < outputs; ++j) y[j] += x[i] * kernel.data()[i * outputs + j];
    x = std::move(y);
  }
  for (std::size_t j = 0; j < affine.scale.size(); ++j) x[j] *= affine.scale[j];
  for (std::size_t j = 0; j < affine.shift.size(); ++j) x[j] += affine.shift[j];
  return x;
}

}  // namespace

ExactLoss::ExactLoss(const Sequential& model, const Dataset& data, const char* owner)
    : model_(model), data_(data) {
  for (const auto& layer : model.network().layers())
    require(layer->affine().has_value(), owner, ": layer \"", layer->name(), "\" (",
            layer->class_name(), ") cannot be computed in double.");
}

std::vector<ExactLoss::Stage> ExactLoss::stages() const {
  std::vector<Stage> all;
  for (const auto& layer : model_.network().layers())
    all.push_back({*layer->affine(), layer->final_activation()});
  return all;
}

double ExactLoss::of_sample(const std::vector<Stage>& stages, Index position) const {
  std::vector<Real> numbers(static_cast<std::size_t>(data_.samples().features()));
  const auto row = static_cast<std::uint32_t>(position);
  data_.gather({&row, 1}, {numbers.data(), 1, data_.samples().features()});
  std::vector<double> x(numbers.begin(), numbers.end());
  for (const Stage& stage : stages) {
    x = passed(stage.affine, std::move(x));
    if (stage.activation) apply_exactly(*stage.activation, x);
  }
  const ConstMatrixView targets = data_.targets();
  const std::span y(targets.data() + position * targets.cols(),
                    static_cast<std::size_t>(targets.cols()));
  const bool fused = model_.network().layers().back()->activation_is_fused();
  return data_.sample_weight(position) * exact_loss(model_.loss(), y, x, fused);
}

double ExactLoss::operator()() const {
  const std::vector<Stage> now = stages();
  double sum = 0;
  for (Index i = 0; i < data_.size(); ++i) sum += of_sample(now, i);
  return sum / static_cast<double>(data_.size()) + model_.network().penalty();
}

}  // namespace denselab
