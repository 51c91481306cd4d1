#include "kernels/threads.hpp"

#include "base/error.hpp"

#if defined(__EMSCRIPTEN__) && !defined(__EMSCRIPTEN_PTHREADS__)
#define DENSELAB_ONE_THREAD
#else
#include <pthread.h>

#include <atomic>
#include <chrono>
#include <vector>

#include "base/clock.hpp"
#include "kernels/experience.hpp"
#include "kernels/open_parts.hpp"
#endif

namespace denselab::kernels {
namespace {

using Work = void (*)(const void*, Index, Index);

void check_threads(int count) {
  require(count >= 1 && count <= 64, "threads must be a whole number from 1 to 64, but got ", count,
          ".");
}

}  // namespace

#ifdef DENSELAB_ONE_THREAD

int threads() { return 1; }
void set_threads(int count) { check_threads(count); }
void run_parts(Index, double, Work work, const void* context) { work(context, 0, 1); }

#else

namespace {

// Between the products of a training step a few microseconds pass: waking a sleeping thread takes
// longer than that, so for a while it keeps looking.
constexpr auto patience = std::chrono::microseconds(100);

// A browser compiles hot functions a second time, well, on threads of low priority: while every
// processor trains they do not get their turn for seconds. So the first work is done alone.
#ifdef __EMSCRIPTEN__
constexpr Clock::duration warm_up = std::chrono::milliseconds(300);
#else
constexpr Clock::duration warm_up = Clock::duration::zero();
#endif

void pause_a_little() {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#endif
}

// std::atomic::wait polls with growing sleeps where libc++ knows no futex, as in WebAssembly.
void sleep_while(std::atomic<std::uint32_t>& word, std::uint32_t value) {
#ifdef __EMSCRIPTEN__
  __builtin_wasm_memory_atomic_wait32(reinterpret_cast<int*>(&word), static_cast<int>(value), -1);
#else
  word.wait(value);
#endif
}

void wake_all(std::atomic<std::uint32_t>& word) {
#ifdef __EMSCRIPTEN__
  __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&word), 64);
#else
  word.notify_all();
#endif
}

// Not std::mutex and std::thread, whose errors bring as much along as Clock says.
class Lock {
 public:
  Lock(pthread_mutex_t& mutex, int (*take)(pthread_mutex_t*))
      : mutex_(mutex), held_(take(&mutex) == 0) {}
  ~Lock() {
    if (held_) pthread_mutex_unlock(&mutex_);
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  bool held() const { return held_; }

 private:
  pthread_mutex_t& mutex_;
  bool held_;
};

class Pool {
 public:
  ~Pool() { end_helpers(); }

  int threads() const { return threads_.load(std::memory_order_relaxed); }

  void set_threads(int count) {
    const Lock lock(in_use_, pthread_mutex_lock);
    end_helpers();
    experience_ = {};
    for (int i = 1; i < count; ++i) start_helper();
    threads_ = count;
  }

  void run(Index parts, double cost, Work work, const void* context) {
    if (parts < 2 || parts > OpenParts::most || threads() == 1 || inside_work_)
      return work(context, 0, 1);
    const Lock lock(in_use_, pthread_mutex_trylock);
    if (!lock.held() || ready_.load(std::memory_order_relaxed) == 0) return work(context, 0, 1);
    const bool warm = warmed_up_ >= warm_up;
    const bool together = warm && (cost == 0 || experience_.prefers_together(cost));
    const auto started = Clock::now();
    if (together)
      run_together(parts, work, context);
    else
      work(context, 0, 1);
    const auto took = Clock::now() - started;
    if (!warm)
      warmed_up_ += took;
    else if (cost > 0)
      experience_.add(cost, took);
  }

 private:
  void run_together(Index parts, Work work, const void* context) {
    work_.store(work, std::memory_order_relaxed);
    context_.store(context, std::memory_order_relaxed);
    parts_.store(parts, std::memory_order_relaxed);
    done_.store(0, std::memory_order_relaxed);
    const std::uint32_t job = job_.load(std::memory_order_relaxed) + 1;
    open_.store(OpenParts(job, parts).word);
    job_.store(job);
    if (sleeping_.load() > 0) wake_all(job_);
    take_parts(true);
    while (done_.load(std::memory_order_acquire) != static_cast<std::uint32_t>(parts))
      pause_a_little();
  }

  // The caller takes parts from the front and the helpers take them from the back: the same columns
  // of the weights then mostly stay in the same processor's cache, from product to product.
  void take_parts(bool from_front) {
    inside_work_ = true;
    for (OpenParts open = open_.load(std::memory_order_acquire); !open.empty();) {
      const Work work = work_.load(std::memory_order_relaxed);
      const void* context = context_.load(std::memory_order_relaxed);
      const Index parts = parts_.load(std::memory_order_relaxed);
      const std::uint64_t rest = from_front ? open.without_first() : open.without_last();
      if (!open_.compare_exchange_weak(open.word, rest, std::memory_order_acq_rel)) continue;
      work(context, from_front ? open.first() : open.end() - 1, parts);
      done_.fetch_add(1, std::memory_order_acq_rel);
      open = open_.load(std::memory_order_acquire);
    }
    inside_work_ = false;
  }

  void start_helper() {
    const auto work = [](void* pool) -> void* {
      static_cast<Pool*>(pool)->help();
      return nullptr;
    };
    pthread_t helper;
    require(pthread_create(&helper, nullptr, work, this) == 0, "threads: no more than ",
            helpers_.size() + 1, " can be started here.");
    helpers_.push_back(helper);
  }

  void help() {
    ready_.fetch_add(1);
    while (!ending_.load()) {
      const std::uint32_t seen = job_.load();
      take_parts(false);
      if (job_.load() != seen || waited_for_job(seen)) continue;
      sleeping_.fetch_add(1);
      if (!ending_.load()) sleep_while(job_, seen);
      sleeping_.fetch_sub(1);
    }
  }

  bool waited_for_job(std::uint32_t seen) const {
    const auto end = Clock::now() + patience;
    do {
      for (int i = 0; i < 200; ++i) {
        if (job_.load(std::memory_order_acquire) != seen) return true;
        pause_a_little();
      }
    } while (Clock::now() < end);
    return false;
  }

  void end_helpers() {
    ending_ = true;
    job_.fetch_add(1);
    wake_all(job_);
    for (const pthread_t helper : helpers_) pthread_join(helper, nullptr);
    helpers_.clear();
    ready_ = 0;
    ending_ = false;
  }

  static thread_local bool inside_work_;

  pthread_mutex_t in_use_ = PTHREAD_MUTEX_INITIALIZER;
  Experience experience_;
  Clock::duration warmed_up_ = {};  // time of the work done alone at first
  std::vector<pthread_t> helpers_;
  std::atomic<int> threads_ = 1;
  std::atomic<bool> ending_ = false;
  std::atomic<int> ready_ = 0;  // helpers that have started
  std::atomic<int> sleeping_ = 0;
  std::atomic<Work> work_ = nullptr;
  std::atomic<const void*> context_ = nullptr;
  std::atomic<Index> parts_ = 0;
  // Written often, each by others: a cache line for each.
  alignas(64) std::atomic<std::uint64_t> open_ = 0;  // an OpenParts
  alignas(64) std::atomic<std::uint32_t> done_ = 0;  // parts finished
  alignas(64) std::atomic<std::uint32_t> job_ = 0;   // number of the newest job
};

thread_local bool Pool::inside_work_ = false;

Pool& pool() {
  static Pool the_pool;
  return the_pool;
}

}  // namespace

int threads() { return pool().threads(); }

void set_threads(int count) {
  check_threads(count);
  pool().set_threads(count);
}

void run_parts(Index parts, double cost, Work work, const void* context) {
  pool().run(parts, cost, work, context);
}

#endif

}  // namespace denselab::kernels
