// Training: one fit as a loop that JavaScript drives, a slice of time or a batch at a go.

#include <emscripten/bind.h>

#include <memory>

#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "model/trainer.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(HistoryValue)

// Keeps the model alive, which a Trainer needs.
struct Training {
  Training(std::shared_ptr<Sequential> model, const Dataset& data, const TrainingOptions& options)
      : model(std::move(model)), trainer(*this->model, data, options) {}

  std::shared_ptr<Sequential> model;
  Trainer trainer;
};

std::shared_ptr<Training> create(std::shared_ptr<Sequential> model, const Dataset& data,
                                 std::shared_ptr<Dataset> validation, const std::string& options) {
  TrainingOptions made = TrainingOptions::from_config(Json::parse(options));
  if (validation) made.validation_data = *validation;
  return std::make_shared<Training>(std::move(model), data, made);
}

bool ends_epoch(Trainer::Event event) { return event == Trainer::Event::epoch_end; }

bool step(Training& training) { return ends_epoch(training.trainer.step()); }

bool run_for(Training& training, double milliseconds) {
  const std::chrono::duration<double, std::milli> budget(milliseconds);
  return ends_epoch(
      training.trainer.run_for(std::chrono::duration_cast<std::chrono::microseconds>(budget)));
}

void stop(Training& training) { training.trainer.stop(); }

std::string ending(const Training& training) {
  switch (training.trainer.ending()) {
    case Ending::epochs_done:
      return "epochsDone";
    case Ending::stopped:
      return "stopped";
    case Ending::early_stopped:
      return "earlyStopped";
    case Ending::loss_not_finite:
      return "lossNotFinite";
    case Ending::not_yet:
      break;
  }
  return "";
}

HistoryValue history(const Training& training) {
  const History& kept = training.trainer.history();
  val figures = val::object();
  for (const auto& [name, values] : kept.history) figures.set(name, val::array(values));
  val out = val::object();
  out.set("epoch", val::array(kept.epoch));
  out.set("history", figures);
  return HistoryValue(out);
}

FigureRecord logs(const Training& training) { return to_record(training.trainer.logs()); }
int epoch(const Training& training) { return training.trainer.epoch(); }
int epochs(const Training& training) { return training.trainer.epochs(); }
int batch(const Training& training) { return static_cast<int>(training.trainer.batch()); }
int batches(const Training& training) { return static_cast<int>(training.trainer.batches()); }
double samples_seen(const Training& training) {
  return static_cast<double>(training.trainer.samples_seen());
}
int training_samples(const Training& training) {
  return static_cast<int>(training.trainer.training_samples());
}
int validation_samples(const Training& training) {
  return static_cast<int>(training.trainer.validation_samples());
}

}  // namespace

EMSCRIPTEN_BINDINGS(training) {
  emscripten::register_type<HistoryValue>("{ epoch: number[], history: Record<string, number[]> }");
  emscripten::class_<Training>("Training")
      .smart_ptr<std::shared_ptr<Training>>("Training")
      .class_function("create(model, data, validation, options)",
                      guarded<"training; choose a smaller batch size", create>)
      .function("step()", guarded<"training; choose a smaller batch size", step>)
      .function("runFor(milliseconds)", guarded<"training; choose a smaller batch size", run_for>)
      .function("stop()", guarded<"the answer", stop>)
      .function("ending()", guarded<"the answer", ending>)
      .function("history()", guarded<"the history", history>)
      .function("logs()", guarded<"the answer", logs>)
      .function("epoch()", guarded<"the answer", epoch>)
      .function("epochs()", guarded<"the answer", epochs>)
      .function("batch()", guarded<"the answer", batch>)
      .function("batches()", guarded<"the answer", batches>)
      .function("samplesSeen()", guarded<"the answer", samples_seen>)
      .function("trainingSamples()", guarded<"the answer", training_samples>)
      .function("validationSamples()", guarded<"the answer", validation_samples>);
}

}  // namespace denselab::bindings
