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
    experience.add(cost, helped ? together : alone);
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

TEST_CASE("experience: a long wait now and then changes nothing, many in a row do, for a while") {
  kernels::Experience experience;
  together_of(experience, 200, 1e6, microseconds(100), microseconds(60));
  for (int wait = 0; wait < 10; ++wait) {
    if (experience.prefers_together(1e6)) experience.add(1e6, microseconds(5000));
    CHECK(together_of(experience, 20, 1e6, microseconds(100), microseconds(60)) >= 12);
  }
  CHECK(together_of(experience, 100, 1e6, microseconds(100), microseconds(5000)) < 20);
  CHECK(together_of(experience, 2000, 1e6, microseconds(100), microseconds(60)) > 1600);
}

TEST_CASE("experience: helpers that save next to nothing are left alone") {
  kernels::Experience experience;
  CHECK(together_of(experience, 5000, 1e6, microseconds(100), microseconds(95)) < 150);
}

TEST_CASE("experience: a trial is not lost because its first job wakes the helpers") {
  kernels::Experience experience;
  bool helped_before = false;
  int together = 0;
  for (int job = 0; job < 1000; ++job) {
    const bool helped = experience.prefers_together(1e6);
    experience.add(1e6, microseconds(!helped ? 100 : helped_before ? 60 : 1000));
    helped_before = helped;
    together += helped;
  }
  CHECK(together > 900);
}

TEST_CASE("experience: trials that bring nothing become rare, and the longest waits end them") {
  kernels::Experience experience;
  CHECK(together_of(experience, 20'000, 1e6, microseconds(100), microseconds(130)) < 300);
  kernels::Experience harder;
  CHECK(together_of(harder, 20'000, 1e6, microseconds(100), microseconds(1000)) < 80);
}

TEST_CASE("experience: sizes are learned each by itself") {
  kernels::Experience experience;
  together_of(experience, 1000, 1e6, microseconds(100), microseconds(300));
  CHECK(together_of(experience, 1000, 1e8, microseconds(100), microseconds(60)) > 950);
  CHECK(together_of(experience, 1000, 1e6, microseconds(100), microseconds(300)) < 50);
}

}  // namespace denselab::test
