#include "nn/schedules.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "support/close.hpp"
#include "support/messages.hpp"

namespace denselab {
namespace {

using test::close;
using test::contains;
using test::message_of;

std::unique_ptr<const Schedule> schedule(std::string_view json) {
  return Schedule::from_config(Json::parse(json));
}

void check_rates(const Schedule& schedule,
                 const std::vector<std::pair<std::int64_t, double>>& expected) {
  const auto restored = Schedule::from_config(schedule.config());
  for (const auto& [step, rate] : expected) {
    CAPTURE(step);
    CHECK(close(schedule.at(step), rate, 1e-10));
    CHECK(restored->at(step) == schedule.at(step));
  }
}

std::string failure(std::string_view json) {
  return message_of([&] { schedule(json); });
}

}  // namespace

// Expected rates: PyTorch 1.13 (Debian 12), torch.optim.lr_scheduler, the scheduler named at each.

TEST_CASE("a number is a constant rate") {
  check_rates(*schedule("0.05"), {{0, 0.05}, {1000000, 0.05}});
  CHECK(schedule("0.05")->config().dump() == "0.05");
}

TEST_CASE("step decay") {  // StepLR(10, 0.5)
  check_rates(*schedule(R"({"class_name": "StepDecay",
                            "config": {"initial_learning_rate": 0.2, "every": 10}})"),
              {{0, 0.2}, {1, 0.2}, {9, 0.2}, {10, 0.1}, {11, 0.1}, {25, 0.05}, {40, 0.0125}});
}

// MultiStepLR([11, 26], 0.1): PyTorch names the first step of the next rate, Keras the last of the
// one before.
TEST_CASE("piecewise constant decay: a boundary still belongs to the rate before it") {
  check_rates(*schedule(R"({"class_name": "PiecewiseConstantDecay",
                            "config": {"boundaries": [10, 25], "values": [0.1, 0.01, 0.001]}})"),
              {{0, 0.1}, {10, 0.1}, {11, 0.01}, {25, 0.01}, {26, 0.001}, {100, 0.001}});
}

TEST_CASE("exponential decay, smooth and on a staircase") {  // ExponentialLR(0.9^0.1), StepLR
  check_rates(*schedule(R"({"class_name": "ExponentialDecay", "config":
                            {"initial_learning_rate": 0.1, "decay_steps": 10, "decay_rate": 0.9}})"),
              {{0, 0.1},
               {1, 0.09895192582},
               {9, 0.09095325761},
               {10, 0.09},
               {11, 0.08905673324},
               {25, 0.07684334714},
               {40, 0.06561}});
  check_rates(*schedule(R"({"class_name": "ExponentialDecay", "config":
                            {"initial_learning_rate": 0.1, "decay_steps": 10, "decay_rate": 0.9,
                             "staircase": true, "name": "stairs"}})"),
              {{0, 0.1}, {9, 0.1}, {10, 0.09}, {11, 0.09}, {25, 0.081}, {40, 0.06561}});
}

TEST_CASE("cosine decay, constant after its end") {  // CosineAnnealingLR(40, eta_min=0.01)
  check_rates(*schedule(R"({"class_name": "CosineDecay", "config":
                            {"initial_learning_rate": 0.1, "decay_steps": 40, "alpha": 0.1}})"),
              {{0, 0.1},
               {1, 0.09986128002},
               {10, 0.08681980515},
               {20, 0.055},
               {39, 0.01013871998},
               {40, 0.01},
               {41, 0.01},
               {1000, 0.01}});
}

TEST_CASE("a warm-up before the cosine, Keras's own and around any schedule") {
  // SequentialLR: LinearLR(0.2, 1, 5), then CosineAnnealingLR(40).
  const std::vector<std::pair<std::int64_t, double>> expected = {
      {0, 0.02}, {1, 0.036}, {4, 0.084}, {5, 0.1}, {6, 0.09984586669}, {25, 0.05}, {45, 0}};
  check_rates(*schedule(R"({"class_name": "CosineDecay", "config":
                            {"initial_learning_rate": 0.02, "decay_steps": 40,
                             "warmup_target": 0.1, "warmup_steps": 5}})"),
              expected);
  check_rates(*schedule(R"({"class_name": "Warmup", "config": {"warmup_steps": 5, "start": 0.02,
                            "schedule": {"class_name": "CosineDecay", "config":
                            {"initial_learning_rate": 0.1, "decay_steps": 40}}}})"),
              expected);
}

TEST_CASE("a warm-up to a constant rate begins at 0") {
  check_rates(*schedule(R"({"class_name": "Warmup", "config":
                            {"warmup_steps": 4, "schedule": 0.1}})"),
              {{0, 0}, {1, 0.025}, {4, 0.1}, {5, 0.1}, {400, 0.1}});
}

TEST_CASE("wrong schedules are refused in words") {
  CHECK(failure("0") == "The learning rate must be a number above 0 or a schedule, but got 0.");
  CHECK(failure("\"fast\"") ==
        "The learning rate must be a number above 0 or a schedule, but got \"fast\".");
  CHECK(contains(failure(R"({"class_name": "CosinDecay", "config": {}})"),
                 "Did you mean CosineDecay?"));
  CHECK(failure(R"({"class_name": "CosineDecay", "config": {"initial_learning_rate": 0.1}})") ==
        "CosineDecay: decay_steps is missing; it must be a whole number of at least 1.");
  CHECK(failure(R"({"class_name": "StepDecay", "config":
                    {"initial_learning_rate": 0.1, "every": 0}})") ==
        "StepDecay: every must be a whole number of at least 1, but got 0.");
  CHECK(failure(R"({"class_name": "ExponentialDecay", "config":
                    {"initial_learning_rate": 0.1, "decay_steps": 5, "decay_rate": -1}})") ==
        "ExponentialDecay: decay_rate must be a number above 0, but got -1.");
  CHECK(failure(R"({"class_name": "PiecewiseConstantDecay", "config":
                    {"boundaries": [5, 3], "values": [1, 2, 3]}})") ==
        "PiecewiseConstantDecay: boundaries must be a list of steps in rising order, but got "
        "[5,3].");
  CHECK(failure(R"({"class_name": "PiecewiseConstantDecay", "config":
                    {"boundaries": [3, 5], "values": [1, 2]}})") ==
        "PiecewiseConstantDecay: values must be a list of 3 learning rates, one more than there "
        "are boundaries, but got [1,2].");
  CHECK(contains(failure(R"({"class_name": "Warmup", "config": {"warmup_steps": 5}})"),
                 "Warmup: schedule is missing"));
  CHECK(contains(failure(R"({"class_name": "StepDecay", "config":
                             {"initial_learning_rate": 0.1, "every": 2, "dorp": 0.1}})"),
                 "Did you mean drop?"));
}

}  // namespace denselab
