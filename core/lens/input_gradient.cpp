#include "lens/input_gradient.hpp"

#include "base/error.hpp"

namespace denselab {
namespace {

// While it lives, the network ends at the logits and takes dL/dlogits, whatever its loss.
class EndAtLogits {
 public:
  explicit EndAtLogits(Layer& last) : last_(last), fused_(last.activation_is_fused()) {
    last_.fuse_activation_with_loss(true);
  }
  ~EndAtLogits() { last_.fuse_activation_with_loss(fused_); }
  EndAtLogits(const EndAtLogits&) = delete;
  EndAtLogits& operator=(const EndAtLogits&) = delete;

 private:
  Layer& last_;
  bool fused_;
};

// ∂(the quantity)/∂logits, over `gradient`. The logits become outputs where the activation is
// passed through.
void begin_at(Index unit, const Activation* activation, MatrixView logits, MatrixView gradient) {
  gradient.setZero();
  gradient.col(unit).setOnes();
  if (!activation) return;
  const Matrix z = logits;
  activation->forward(as_const(logits), logits);
  activation->backward({z.data(), z.rows(), z.cols()}, as_const(logits), as_const(gradient),
                       gradient);
}

}  // namespace

void require_output(const Network& network, Index unit, const char* owner) {
  const Index outputs = network.outputs();
  require(unit >= 0 && unit < outputs, owner, ": unit must be 0 to ", outputs - 1,
          ", because the model has ", outputs, outputs == 1 ? " output" : " outputs", ", but got ",
          unit, ".");
}

void input_gradient(Sequential& model, const Dataset& data, Index unit, Quantity of,
                    const TakeRows& take) {
  model.prepare(data, false);
  Network& network = model.network();
  require_output(network, unit, "input_gradient");
  const Index features = data.samples().features();
  Batches batches(data, samples_at_a_time(features));
  network.reserve(batches.batch_size());
  Matrix result(batches.batch_size(), features);
  Layer& last = *network.layers().back();
  const EndAtLogits end_at_logits(last);
  const Activation* through = of == Quantity::output ? last.final_activation() : nullptr;
  while (batches.next()) {
    const MatrixView logits = network.forward(batches.x(), Phase::inference);
    begin_at(unit, through, logits, network.output_gradient());
    network.input_gradient(top_rows(result, batches.count()));
    take(batches.first(), as_const(top_rows(result, batches.count())));
  }
}

}  // namespace denselab
