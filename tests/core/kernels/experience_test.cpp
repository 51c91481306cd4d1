#include "kernels/experience.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace denselab::test {
namespace {

using std::chrono::microseconds;

/// Does `jobs` jobs and says how many of them were done together.
int together_of(kernels::Experience& experience, int jobs, double cost, microseconds alone,
                microseconds together) {
  int count = 0;
  for (int job = 0; job < jobs; ++job) {
    const bool helped = experience.prefers_together(cost);
    experience.add(cost, helped, helped ? together : alone);
    count += helped;
  }
  return count;
}

}  // namespace

TEST_CASE("experience: jobs are done in the quicker way, and now and then in the other") {
  kernels::Experience experience;
  const int good = together_of(experience, 2560, 1e6, microseconds(100), microseconds(60));
  CHECK(good > 2500);
  CHECK(good < 2560);
  const int bad = together_of(experience, 2560, 1e8, microseconds(100), microseconds(130));
  CHECK(bad > 0);
  CHECK(bad < 60);
}

TEST_CASE("experience: it changes its mind when the machine changes") {
  kernels::Experience experience;
  together_of(experience, 1000, 1e6, microseconds(100), microseconds(60));
  CHECK(together_of(experience, 1000, 1e6, microseconds(100), microseconds(300)) < 50);
  CHECK(together_of(experience, 2000, 1e6, microseconds(100), microseconds(60)) > 1000);
}

TEST_CASE("experience: one long wait is soon forgiven") {
  kernels::Experience experience;
  together_of(experience, 1000, 1e6, microseconds(100), microseconds(60));
  experience.add(1e6, true, microseconds(5000));
  CHECK(together_of(experience, 256, 1e6, microseconds(100), microseconds(60)) < 50);
  CHECK(together_of(experience, 2560, 1e6, microseconds(100), microseconds(60)) > 1000);
}

TEST_CASE("experience: sizes are learned each by itself") {
  kernels::Experience experience;
  together_of(experience, 1000, 1e6, microseconds(100), microseconds(300));
  CHECK(together_of(experience, 1000, 1e8, microseconds(100), microseconds(60)) > 950);
  CHECK(together_of(experience, 1000, 1e6, microseconds(100), microseconds(300)) < 50);
}

}  // namespace denselab::test
