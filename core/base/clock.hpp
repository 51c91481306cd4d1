#pragma once

#include <chrono>

#ifdef __EMSCRIPTEN__
#include <emscripten/html5.h>
#else
#include <ctime>
#endif

namespace denselab {

/// std::chrono::steady_clock without its system_error, which brings the C library's texts of all
/// errors, and printf with them, into the WebAssembly build: 6 kB, gzipped. There it asks the
/// browser straight away: by way of clock_gettime that takes several times as long.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;

  static time_point now() {
#ifdef __EMSCRIPTEN__
    return time_point(duration(static_cast<rep>(1e6 * emscripten_performance_now())));
#else
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#endif
  }
};

}  // namespace denselab
