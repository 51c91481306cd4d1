// What is running: which build, which version, on how many threads, how much memory it holds.

#include <emscripten/bind.h>
#include <emscripten/heap.h>

#include "bindings/guard.hpp"
#include "kernels/threads.hpp"

namespace denselab::bindings {
namespace {

std::string build() { return DENSELAB_BUILD; }
std::string version() { return DENSELAB_VERSION; }
double heap_bytes() { return static_cast<double>(emscripten_get_heap_size()); }

int threads() { return kernels::threads(); }
void set_threads(int count) { kernels::set_threads(count); }

}  // namespace

EMSCRIPTEN_BINDINGS(info) {
  emscripten::function("build", guarded<"the answer", build>);
  emscripten::function("version", guarded<"the answer", version>);
  emscripten::function("threads", guarded<"the answer", threads>);
  emscripten::function("setThreads(count)", guarded<"the threads", set_threads>);
  emscripten::function("heapBytes", guarded<"the answer", heap_bytes>);
}

}  // namespace denselab::bindings
