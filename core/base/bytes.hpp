#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace denselab {

/// A file's content, owned by somebody else.
using Bytes = std::span<const std::uint8_t>;

/// Reads a file's numbers from front to back. Reading past the end gives zeros and is remembered,
/// so that a header is read in one go and `ended()` is asked once; no read is ever out of bounds.
class ByteReader {
 public:
  explicit ByteReader(Bytes bytes, std::size_t position = 0) : bytes_(bytes) { skip(position); }

  std::size_t position() const { return position_; }
  std::size_t remaining() const { return bytes_.size() - position_; }

  /// Whether something was asked for that the file does not have.
  bool ended() const { return ended_; }

  std::uint8_t u8() {
    if (remaining() == 0) {
      ended_ = true;
      return 0;
    }
    return bytes_[position_++];
  }

  std::uint16_t be16() {
    const int high = u8();
    return static_cast<std::uint16_t>(high << 8 | u8());
  }

  std::uint16_t le16() {
    const int low = u8();
    return static_cast<std::uint16_t>(u8() << 8 | low);
  }

  std::uint32_t be32() {
    const std::uint32_t high = be16();
    return high << 16 | be16();
  }

  std::uint32_t le32() {
    const std::uint32_t low = le16();
    return static_cast<std::uint32_t>(le16()) << 16 | low;
  }

  /// The next `count` bytes, fewer where the file ends before.
  Bytes take(std::size_t count) {
    if (count > remaining()) ended_ = true;
    const Bytes taken = bytes_.subspan(position_, std::min(count, remaining()));
    position_ += taken.size();
    return taken;
  }

  void skip(std::size_t count) { take(count); }

 private:
  Bytes bytes_;
  std::size_t position_ = 0;
  bool ended_ = false;
};

}  // namespace denselab
