#pragma once

#include <chrono>
#include <ctime>

namespace denselab {

/// std::chrono::steady_clock without its system_error, which brings the C library's texts of all
/// errors, and printf with them, into the WebAssembly build: 6 kB, gzipped.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;

  static time_point now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
  }
};

}  // namespace denselab
