#include "base/natural.hpp"

#include <bit>
#include <cstddef>

namespace denselab {

void Natural::multiply_add(std::uint32_t factor, std::uint32_t term) {
  std::uint64_t carry = term;
  for (std::uint32_t& word : words_) {
    carry += std::uint64_t{word} * factor;
    word = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) words_.push_back(static_cast<std::uint32_t>(carry));
}

void Natural::shift_left(int bits) {
  if (words_.empty()) return;
  multiply_add(std::uint32_t{1} << bits % 32, 0);
  words_.insert(words_.begin(), static_cast<std::size_t>(bits / 32), 0);
}

void Natural::subtract(const Natural& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint64_t taken = (i < other.words_.size() ? other.words_[i] : 0) + borrow;
    borrow = words_[i] < taken;
    words_[i] -= static_cast<std::uint32_t>(taken);
  }
  while (!words_.empty() && words_.back() == 0) words_.pop_back();
}

int Natural::bits() const {
  return words_.empty() ? 0
                        : static_cast<int>(32 * words_.size()) - std::countl_zero(words_.back());
}

std::strong_ordering Natural::operator<=>(const Natural& other) const {
  if (words_.size() != other.words_.size()) return words_.size() <=> other.words_.size();
  for (std::size_t i = words_.size(); i-- > 0;)
    if (words_[i] != other.words_[i]) return words_[i] <=> other.words_[i];
  return std::strong_ordering::equal;
}

}  // namespace denselab
