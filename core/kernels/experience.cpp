#include "kernels/experience.hpp"

#include <algorithm>
#include <cmath>

namespace denselab::kernels {

bool Experience::prefers_together(double cost) {
  const Size& size = of(cost);
  return size.together != (size.trial > 0);
}

void Experience::add(double cost, Clock::duration took) {
  Size& size = of(cost);
  const double now = static_cast<double>(took.count()) / cost;
  if (size.trial > 0)
    size.tried(now);
  else
    size.usual(now);
}

void Experience::Size::usual(double now) {
  double& mine = lately[together];
  // A moving average of about the last 16 jobs. One long wait among them is no reason to doubt.
  mine += mine == 0 ? now : (std::min(now, 3 * mine) - mine) / 16;
  const bool in_doubt = worth_it() != together;
  if (--wait > 0 && !in_doubt) return;
  trial = trial_jobs;
  sum = 0;
}

void Experience::Size::tried(double now) {
  const bool first = trial-- == trial_jobs;
  if (first) return;
  sum += now;
  const int jobs = trial_jobs - 1 - trial;
  if (trial == 0 || (lately[together] > 0 && now > 2 * lately[together])) end_trial(sum / jobs);
}

void Experience::Size::end_trial(double mean) {
  trial = 0;
  lately[!together] = mean;
  const bool won = worth_it() != together;
  together = together != won;
  interval = won ? soonest : std::min(2 * interval, latest);
  wait = interval;
}

Experience::Size& Experience::of(double cost) {
  return sizes_[static_cast<std::size_t>(std::ilogb(cost)) % 64];
}

}  // namespace denselab::kernels
