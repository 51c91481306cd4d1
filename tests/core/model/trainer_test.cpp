#include "model/trainer.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "base/error.hpp"
#include "model/weights.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "support/close.hpp"
#include "support/small_data.hpp"

namespace denselab::test {
namespace {

Sequential classifier(std::uint64_t seed = 1) {
  Sequential model(seed);
  model.add(Dense(8, "relu"), {3});
  model.add(Dropout(Real(0.2)));
  model.add(Dense(3, "softmax"));
  model.compile(
      {.optimizer = "adam", .loss = "sparse_categorical_crossentropy", .metrics = {"accuracy"}});
  return model;
}

std::vector<Real> weights_of(const Sequential& model) {
  std::vector<Real> all;
  for (const Parameter& p : model.network().parameters())
    all.insert(all.end(), p.value.begin(), p.value.end());
  return all;
}

TrainingOptions epochs(int count) {
  TrainingOptions options;
  options.epochs = count;
  options.batch_size = 3;
  return options;
}

std::string refusal(const TrainingOptions& options) {
  Sequential model = classifier();
  try {
    Trainer trainer(model, small_classes(), options);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("Trainer: the same seed gives the same weights, bit for bit; another seed others") {
  const auto trained = [](std::uint64_t seed) {
    Sequential model = classifier(seed);
    TrainingOptions options = epochs(4);
    options.seed = seed;
    model.fit(small_classes(), options);
    return weights_of(model);
  };
  CHECK(trained(1) == trained(1));
  CHECK(trained(1) != trained(2));
}

TEST_CASE("Trainer: pausing between any two batches changes nothing") {
  Sequential straight = classifier(), paused = classifier();
  const History expected = straight.fit(small_classes(), epochs(3));
  Trainer trainer(paused, small_classes(), epochs(3));
  int steps = 0;
  while (!trainer.finished()) {
    trainer.step();
    ++steps;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(steps == 3 * 4);
  CHECK(trainer.ending() == Ending::epochs_done);
  CHECK(weights_of(paused) == weights_of(straight));
  CHECK(trainer.history().of("loss") == expected.of("loss"));
}

TEST_CASE("Trainer: stop keeps finished epochs and all weights") {
  Sequential model = classifier();
  Trainer trainer(model, small_classes(), epochs(50));
  while (trainer.epoch() < 2) trainer.step();
  trainer.step();
  const std::vector<Real> kept = weights_of(model);
  trainer.stop();
  CHECK(trainer.finished());
  CHECK(trainer.ending() == Ending::stopped);
  CHECK(trainer.history().epoch.size() == 2);
  CHECK(weights_of(model) == kept);
}

TEST_CASE("Trainer: a training that goes on later is the training that never paused") {
  // Dropout masks and orders depend on seed and epoch; the optimizer remembers its state.
  Sequential once = classifier(), twice = classifier();
  once.fit(small_classes(), epochs(2));
  TrainingOptions second = epochs(4);
  second.initial_epoch = 2;
  once.fit(small_classes(), second);
  twice.fit(small_classes(), epochs(2));
  twice.fit(small_classes(), second);
  CHECK(weights_of(once) == weights_of(twice));
  CHECK(once.optimizer().iterations() == 4 * 4);
}

namespace {

// Twelve images of two classes: bright at the left, bright at the right.
Dataset images() {
  auto samples = std::make_shared<Samples>(Shape{4, 6, 1}, SampleType::uint8);
  samples->append(12);
  Matrix labels(12, 1);
  for (Index i = 0; i < 12; ++i) {
    labels(i, 0) = static_cast<Real>(i % 2);
    for (Index j = 0; j < 24; ++j)
      samples->bytes_from(i)[std::size_t(j)] =
          static_cast<std::uint8_t>(((j % 6 < 3) == (i % 2 == 0) ? 180 : 30) + (i * j) % 50);
  }
  return {samples, labels};
}

Sequential image_classifier(const char* optimizer) {
  Sequential model(3);
  model.add(Flatten(), {4, 6, 1});
  model.add(Dense(8, "relu"));
  model.add(Dropout(Real(0.3)));
  model.add(Dense(2, "softmax"));
  model.compile({.optimizer = optimizer, .loss = "sparse_categorical_crossentropy"});
  return model;
}

TrainingOptions augmented(int count, int from = 0) {
  TrainingOptions options = epochs(count);
  options.initial_epoch = from;
  options.seed = 8;
  options.augmentation = Augmentation{.width_shift_range = 0.2, .rotation_range = 20, .noise = 0.1};
  return options;
}

}  // namespace

TEST_CASE("Trainer: a resumed training is the uninterrupted one, with dropout and augmentation") {
  for (const char* optimizer : {"sgd", "adam"}) {
    Sequential straight = image_classifier(optimizer), resumed = image_classifier(optimizer);
    const History whole = straight.fit(images(), augmented(5));
    resumed.fit(images(), augmented(2));
    const History rest = resumed.fit(images(), augmented(5, 2));
    CHECK(weights_of(resumed) == weights_of(straight));
    CHECK(rest.of("loss") == std::vector(whole.of("loss").begin() + 2, whole.of("loss").end()));
  }
  // Gradient descent remembers nothing but the weights: another model goes on with them.
  Sequential straight = image_classifier("sgd"), first = image_classifier("sgd");
  straight.fit(images(), augmented(5));
  first.fit(images(), augmented(2));
  Sequential second = image_classifier("sgd");
  set_weights(second.network(), get_weights(first.network()));
  second.fit(images(), augmented(5, 2));
  CHECK(weights_of(second) == weights_of(straight));
}

TEST_CASE("Trainer: augmentation changes what is trained on, never what is validated on") {
  Sequential plain = image_classifier("sgd"), changed = image_classifier("sgd");
  TrainingOptions options = augmented(3), without = options;
  without.augmentation.reset();
  plain.fit(images(), without);
  options.validation_split = 0.5;
  const History history = changed.fit(images(), options);
  CHECK(weights_of(plain) != weights_of(changed));
  CHECK(close(history.of("val_loss").back(), changed.evaluate(images().last(6))[0]));
  Sequential again = image_classifier("sgd");
  CHECK(again.fit(images(), options).of("loss") == history.of("loss"));
  CHECK(weights_of(again) == weights_of(changed));

  Sequential vectors = classifier();
  CHECK_THROWS_WITH_AS(vectors.fit(small_classes(), options),
                       doctest::Contains("augmentation: the samples must be images"), Error);
}

TEST_CASE("Trainer: validation comes from the end, and is measured without dropout") {
  Sequential model = classifier();
  TrainingOptions options = epochs(2);
  options.validation_split = 0.3;
  Trainer trainer(model, small_classes(), options);
  CHECK(trainer.training_samples() == 7);
  CHECK(trainer.validation_samples() == 3);
  while (!trainer.finished()) trainer.step();
  const History& history = trainer.history();
  REQUIRE(history.history.size() == 4);
  CHECK(history.history[2].first == "val_loss");
  CHECK(history.history[3].first == "val_accuracy");
  const std::vector<double> measured = model.evaluate(small_classes().last(3));
  CHECK(close(history.of("val_loss").back(), measured[0]));
  CHECK(close(history.of("val_accuracy").back(), measured[1]));
}

TEST_CASE("Trainer: early stopping waits, stops, and brings the best weights back") {
  // Two sources of truth that cannot both be met: the validation loss falls, then rises.
  Sequential model = classifier();
  TrainingOptions options = epochs(500);
  Dataset contrary = small_classes();
  options.validation_data = contrary.last(4);
  options.early_stopping = EarlyStoppingOptions{.patience = 3, .restore_best_weights = true};
  const Dataset data = small_classes().first(6);
  Trainer trainer(model, data, options);
  while (!trainer.finished()) trainer.step();
  CHECK(trainer.ending() == Ending::early_stopped);
  const std::vector<double>& losses = trainer.history().of("val_loss");
  const auto best = std::ranges::min_element(losses);
  CHECK(losses.end() - best == 4);  // the best epoch, and three without improvement
  CHECK(close(model.evaluate(contrary.last(4))[0], *best));
}

TEST_CASE("Trainer: the best weights come back however the training ends") {
  Sequential model = classifier();
  const Dataset contrary = small_classes().last(4);
  TrainingOptions options = epochs(60);
  options.validation_data = contrary;
  options.early_stopping = EarlyStoppingOptions{.patience = 1000, .restore_best_weights = true};
  const Dataset data = small_classes().first(6);
  const auto best = [&](const Trainer& trainer) {
    return *std::ranges::min_element(trainer.history().of("val_loss"));
  };
  Trainer whole(model, data, options);
  while (!whole.finished()) whole.step();
  CHECK(whole.ending() == Ending::epochs_done);
  CHECK(whole.history().of("val_loss").back() > best(whole));  // or there is nothing to put back
  CHECK(close(model.evaluate(contrary)[0], best(whole)));

  Sequential other = classifier();
  Trainer cut(other, data, options);
  while (cut.epoch() < 50) cut.step();
  cut.stop();
  CHECK(close(other.evaluate(contrary)[0], best(cut)));
}

TEST_CASE("Trainer: early stopping on a figure that is not measured says which are") {
  Sequential model = classifier();
  TrainingOptions options = epochs(2);
  options.early_stopping = EarlyStoppingOptions{};
  CHECK_THROWS_WITH_AS(model.fit(small_classes(), options),
                       doctest::Contains("monitor must be one of loss, accuracy"), Error);
}

TEST_CASE("Trainer: a loss that is no longer a number ends the training") {
  Sequential model;
  model.add(Dense(1), {3});
  model.compile({.optimizer = Json::parse(R"({"class_name": "SGD",
                     "config": {"learning_rate": 1e30}})"),
                 .loss = "mean_squared_error"});
  Trainer trainer(model, small_regression(), epochs(100));
  while (!trainer.finished()) trainer.step();
  CHECK(trainer.ending() == Ending::loss_not_finite);
  CHECK(trainer.epoch() < 10);
}

TEST_CASE("Trainer: runs for about the time it is given") {
  Sequential model = classifier();
  Trainer trainer(model, small_classes(), epochs(1000000));
  CHECK(trainer.run_for(std::chrono::microseconds(0)) == Trainer::Event::batch_end);
  CHECK(trainer.batch() == 1);
  CHECK(trainer.samples_seen() == 3);
  CHECK(trainer.run_for(std::chrono::seconds(10)) == Trainer::Event::epoch_end);  // never past one
  CHECK(trainer.epoch() == 1);
}

TEST_CASE("Trainer: learns a line exactly") {
  Sequential model(2);
  model.add(Dense(1), {3});
  model.compile({.optimizer = Json::parse(R"({"class_name": "SGD",
                     "config": {"learning_rate": 0.1}})"),
                 .loss = "mean_squared_error"});
  const History history = model.fit(small_regression(), epochs(400));
  CHECK(history.of("loss").back() < 1e-6);
  check_close(model.network().parameters()[0].value, {1, -2, 0}, 1e-2);
  check_close(model.network().parameters()[1].value, {0.5}, 1e-2);
}

TEST_CASE("Trainer: options out of range are refused by name") {
  CHECK(refusal(epochs(0)) == "fit: epochs must be a whole number of at least 1, but got 0.");
  TrainingOptions options = epochs(1);
  options.validation_split = 0.95;
  CHECK(refusal(options).find("leaves 0 for training") != std::string::npos);
  options.validation_split = 1;
  CHECK(refusal(options).find("below 1, but got 1") != std::string::npos);
  options = epochs(1);
  options.batch_size = 0;
  CHECK(refusal(options).find("batch_size") != std::string::npos);

  const auto config_error = [](const char* json) -> std::string {
    try {
      TrainingOptions::from_config(Json::parse(json));
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  CHECK(config_error(R"({"epochs": 2.5})") ==
        "fit: epochs must be a whole number of at least 1, but got 2.5.");
  CHECK(config_error(R"({"epoch": 2})").find("epochs") != std::string::npos);
  CHECK(config_error(R"({"class_weight": {"cat": 1}})").find("class indices") != std::string::npos);
}

}  // namespace denselab::test
