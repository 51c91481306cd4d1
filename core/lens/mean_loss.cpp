#include "lens/mean_loss.hpp"

#include "lens/rows.hpp"

namespace denselab {
namespace {

const Dataset& checked(Sequential& model, const Dataset& data, const char* owner) {
  model.require_compiled(owner);
  model.prepare(data, true);
  data.samples().check_finite("x");
  return data;
}

}  // namespace

MeanLoss::MeanLoss(Sequential& model, const Dataset& data, const char* owner)
    : model_(model),
      share_(1 / static_cast<double>(data.size())),
      // As numbers: a Flatten before the first dense layer then has an output, too.
      batches_(checked(model, data, owner), samples_at_a_time(data.samples().features())) {
  model.network().reserve(batches_.batch_size());
}

double MeanLoss::operator()() {
  return (*this)([](const Batches&) {});
}

double MeanLoss::operator()(const AfterBatch& after_batch) {
  double sum = 0;
  batches_.restart();
  while (batches_.next()) {
    sum +=
        model_.pass_batch(batches_.x(), batches_.y(), batches_.weights(), Phase::inference, share_);
    after_batch(batches_);
  }
  return sum * share_ + model_.network().penalty();
}

}  // namespace denselab
