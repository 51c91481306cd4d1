// What is running: which build, which version, how much memory it holds.

#include <emscripten/bind.h>
#include <emscripten/heap.h>

#include "bindings/guard.hpp"

namespace denselab::bindings {
namespace {

std::string build() { return DENSELAB_BUILD; }
std::string version() { return DENSELAB_VERSION; }
double heap_bytes() { return static_cast<double>(emscripten_get_heap_size()); }

}  // namespace

EMSCRIPTEN_BINDINGS(info) {
  emscripten::function("build", guarded<"the answer", build>);
  emscripten::function("version", guarded<"the answer", version>);
  emscripten::function("heapBytes", guarded<"the answer", heap_bytes>);
}

}  // namespace denselab::bindings
