#pragma once

#include "kernels/threads.hpp"

namespace denselab::test {

/// So many threads compute while it lives, one afterwards.
struct WithThreads {
  explicit WithThreads(int count) { kernels::set_threads(count); }
  ~WithThreads() { kernels::set_threads(1); }
  WithThreads(const WithThreads&) = delete;
  WithThreads& operator=(const WithThreads&) = delete;
};

}  // namespace denselab::test
