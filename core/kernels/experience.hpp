#pragma once

#include <cstddef>

#include "base/clock.hpp"

namespace denselab::kernels {

/// Whether helpers are worth it, measured and not guessed. Handing work over takes longer where two
/// processors share no cache, and a helper that loses its processor to other programs is waited
/// for. So jobs of a size are done in the way that took less time lately, and now and then a trial
/// is made of the other: of several jobs, because the first of them may have to wake the helpers.
/// After each trial that was lost the next is put off for twice as long, so that trials cost next
/// to nothing where they bring nothing.
class Experience {
 public:
  /// @param cost of the whole job in operations, above 0
  /// @return whether helpers should take part
  bool prefers_together(double cost);

  /// What came of it. @param took the time of the job that was asked about last, of that cost
  void add(double cost, Clock::duration took);

 private:
  // What changes for the better is noticed within a thousand jobs.
  static constexpr int trial_jobs = 8, soonest = 64, latest = 900;

  struct Size {
    /// Nanoseconds an operation, lately: alone, and together. 0 before the first.
    double lately[2] = {0, 0};
    bool together = false;   // the way that is preferred
    int interval = soonest;  // jobs from the last trial to the next
    int wait = soonest;      // what is left of it
    int trial = trial_jobs;  // jobs left of the trial that is on
    double sum = 0;          // of its jobs so far

    void usual(double now);
    void tried(double now);
    void end_trial(double mean);
    /// Whether helpers save a tenth. For less the page may have the other processor.
    bool worth_it() const { return lately[1] < 0.9 * lately[0]; }
  };

  /// Jobs of at least 2^k and less than 2^(k + 1) operations count as one size.
  Size& of(double cost);

  Size sizes_[64];
};

}  // namespace denselab::kernels
