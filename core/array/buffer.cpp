#include "array/buffer.hpp"

#include <atomic>
#include <new>

namespace denselab::array {
namespace {

constexpr std::align_val_t alignment{64};
std::atomic<std::size_t> live{0};

}  // namespace

Buffer::Buffer(std::size_t bytes)
    : bytes_(bytes), data_(static_cast<char*>(::operator new(bytes, alignment))) {
  live += bytes_;
}

Buffer::~Buffer() {
  live -= bytes_;
  ::operator delete(data_, alignment);
}

std::size_t Buffer::live_bytes() { return live; }

}  // namespace denselab::array
