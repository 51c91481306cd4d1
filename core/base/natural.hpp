#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace denselab {

/// A whole number of any size, from 0 up.
class Natural {
 public:
  /// this · factor + term
  void multiply_add(std::uint32_t factor, std::uint32_t term);

  void shift_left(int bits);

  /// At most this.
  void subtract(const Natural& other);

  /// How many binary digits it has; 0 has none.
  int bits() const;

  std::strong_ordering operator<=>(const Natural& other) const;
  bool operator==(const Natural& other) const = default;

 private:
  std::vector<std::uint32_t> words_;  // the least significant first, the last one not 0
};

}  // namespace denselab
