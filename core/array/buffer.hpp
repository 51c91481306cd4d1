#pragma once

#include <cstddef>
#include <memory>

namespace denselab::array {

/// The memory behind an array and all views of it, aligned for SIMD. Counted, so that whoever holds
/// arrays on behalf of a collector knows what there is to gain.
class Buffer {
 public:
  /// Not initialised. Throws std::bad_alloc.
  explicit Buffer(std::size_t bytes);
  ~Buffer();
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  char* data() { return data_; }

  /// The bytes of all buffers that live.
  static std::size_t live_bytes();

 private:
  std::size_t bytes_;
  char* data_;
};

using SharedBuffer = std::shared_ptr<Buffer>;

}  // namespace denselab::array
