#pragma once

#include <algorithm>
#include <memory>

#include "base/matrix.hpp"

namespace denselab::kernels {

/// One pool for the whole process. Work is split by rows or columns of a result, never within a
/// sum, so what comes out does not depend on how many threads took part, or which did what.

/// How many threads work, the caller's included. 1 at first, and always where there are no threads
/// (a page that is not cross-origin isolated).
int threads();

/// Throws Error unless 1 ≤ count ≤ 64. The threads start in the background: work that comes before
/// they are there is done without them.
void set_threads(int count);

/// Calls work(context, part, parts) for every part from 0 to parts − 1, each once, in any order and
/// on any thread, and returns when all are done; or work(context, 0, 1), which has to come to the
/// same: from inside of such a work, while another thread uses the pool, and where jobs of the same
/// `cost` (in operations; 0 if it is large anyway) were quicker that way lately. `work` must not
/// throw.
void run_parts(Index parts, double cost, void (*work)(const void* context, Index part, Index parts),
               const void* context);

/// The same with work(part, parts).
template <typename Work>
void run_parts(Index parts, double cost, const Work& work) {
  run_parts(
      parts, cost,
      [](const void* w, Index part, Index of) { (*static_cast<const Work*>(w))(part, of); },
      std::addressof(work));
}

/// Calls work(i) for every i from 0 to count − 1.
template <typename Work>
void in_parallel(Index count, const Work& work) {
  run_parts(count, 0, [&](Index part, Index parts) {
    for (Index i = count * part / parts; i < count * (part + 1) / parts; ++i) work(i);
  });
}

/// Splits 0 … size − 1 into ranges of whole multiples of `unit` and calls work(begin, count) for
/// each. `cost` is that of all together, in operations: what takes 20 microseconds stays whole.
template <typename Work>
void in_parallel_ranges(Index size, Index unit, double cost, const Work& work) {
  constexpr double worth_a_part = 500'000;
  if (cost < 2 * worth_a_part || threads() == 1) return work(Index{0}, size);
  // More parts than threads: whoever is held up by something else leaves his to the others.
  const Index units = (size + unit - 1) / unit;
  const Index most =
      std::min({units, Index{2} * threads(), static_cast<Index>(cost / worth_a_part)});
  run_parts(most, cost, [&](Index part, Index parts) {
    const Index begin = units * part / parts * unit;
    const Index end = std::min(units * (part + 1) / parts * unit, size);
    work(begin, end - begin);
  });
}

}  // namespace denselab::kernels
