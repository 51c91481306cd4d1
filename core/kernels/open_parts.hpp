#pragma once

#include <cstdint>

#include "base/matrix.hpp"

namespace denselab::kernels {

/// The parts of a job that nobody has taken yet: [first, end). In one word, to be taken from by
/// compare-and-exchange; the job's number in it keeps a thread that was held up from taking a part
/// of the next job for one of the last.
struct OpenParts {
  static constexpr Index most = (1 << 20) - 1;

  std::uint64_t word;

  OpenParts(std::uint64_t word) : word(word) {}
  OpenParts(std::uint32_t job, Index parts)
      : word((std::uint64_t{job} << 40) | static_cast<std::uint64_t>(parts)) {}

  Index first() const { return static_cast<Index>(word >> 20) & most; }
  Index end() const { return static_cast<Index>(word) & most; }
  bool empty() const { return first() == end(); }
  std::uint64_t without_first() const { return word + (1 << 20); }
  std::uint64_t without_last() const { return word - 1; }
};

}  // namespace denselab::kernels
