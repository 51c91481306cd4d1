#include "kernels/threads.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "support/threads.hpp"

namespace denselab::test {

TEST_CASE("threads: every part is done once, whoever does it") {
  for (const int count : {1, 2, 3, 8}) {
    const WithThreads threads(count);
    CHECK(kernels::threads() == count);
    for (int round = 0; round < 2000; ++round) {
      const Index parts = round % 23;
      std::vector<std::atomic<int>> times(23);
      kernels::in_parallel(parts, [&](Index part) { ++times[std::size_t(part)]; });
      for (Index part = 0; part < 23; ++part) REQUIRE(times[std::size_t(part)] == (part < parts));
    }
  }
}

TEST_CASE("threads: they take part, also after a rest") {
  const WithThreads threads(4);
  const auto caller = std::this_thread::get_id();
  for (const int rest : {0, 1, 20}) {
    std::this_thread::sleep_for(std::chrono::milliseconds(rest));
    // Not in every job: they may be busy, or the pool may have learned that they often are.
    std::atomic<bool> helped = false;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!helped && std::chrono::steady_clock::now() < end)
      kernels::in_parallel(8, [&](Index) {
        if (std::this_thread::get_id() != caller) helped = true;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
      });
    CHECK(helped);
  }
}

TEST_CASE("threads: work within work, and from several threads at once") {
  const WithThreads threads(3);
  std::atomic<int> done = 0;
  const auto nested = [&] {
    kernels::in_parallel(10, [&](Index) { kernels::in_parallel(10, [&](Index) { ++done; }); });
  };
  std::thread another(nested);
  nested();
  another.join();
  CHECK(done == 200);
}

TEST_CASE("threads: ranges cover everything once, in whole units, and small work stays whole") {
  const WithThreads threads(3);
  for (const Index size : {1, 5, 6, 7, 100, 101}) {
    // Not in every job: the helpers have to have started, and to be worth it.
    bool was_split = false;
    for (int job = 0; job < 10'000 && !(was_split && job > 20); ++job) {
      std::vector<std::atomic<int>> times(101);
      std::atomic<int> calls = 0;
      kernels::in_parallel_ranges(size, 6, 1e9, [&](Index begin, Index count) {
        ++calls;
        CHECK(begin % 6 == 0);
        for (Index i = begin; i < begin + count; ++i) ++times[std::size_t(i)];
      });
      for (Index i = 0; i < 101; ++i) CHECK(times[std::size_t(i)] == (i < size));
      was_split |= calls > 1;
    }
    CHECK(was_split == (size > 6));
  }
  int calls = 0;
  kernels::in_parallel_ranges(100, 1, 1000, [&](Index begin, Index count) {
    ++calls;
    CHECK(begin == 0);
    CHECK(count == 100);
  });
  CHECK(calls == 1);
}

TEST_CASE("threads: a count that makes no sense is refused") {
  CHECK_THROWS_WITH_AS(kernels::set_threads(0), doctest::Contains("but got 0"), Error);
  CHECK_THROWS_WITH_AS(kernels::set_threads(65), doctest::Contains("but got 65"), Error);
  CHECK(kernels::threads() == 1);
}

}  // namespace denselab::test
