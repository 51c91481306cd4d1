#include "image/taps.hpp"

#include <algorithm>
#include <cmath>

namespace denselab {
namespace {

int clamped(double value, int lowest, int highest) {
  return static_cast<int>(std::clamp(value, double(lowest), double(highest)));
}

// The part of pixel [p, p + 1) that lies in [from, to).
double covered(int p, double from, double to) {
  return std::max(0.0, std::min(p + 1.0, to) - std::max(double(p), from));
}

void append_area(Taps& taps, double from, double to, int source) {
  const int first = clamped(std::floor(from), 0, source - 1);
  const int last = std::max(first, clamped(std::ceil(to) - 1, 0, source - 1));
  double sum = 0;
  for (int p = first; p <= last; ++p) sum += covered(p, from, to);
  taps.pixels.push_back({first, last - first + 1, taps.weights.size()});
  for (int p = first; p <= last; ++p)
    taps.weights.push_back(static_cast<float>(covered(p, from, to) / sum));
}

// Pixel p has its centre at p + ½. Beyond the outermost centres the outermost pixel goes on.
void append_linear(Taps& taps, double centre, int source) {
  const double at = centre - 0.5;
  const int left = clamped(std::floor(at), 0, source - 1);
  const int right = std::min(left + 1, source - 1);
  const auto share = static_cast<float>(std::clamp(at - left, 0.0, 1.0));
  taps.pixels.push_back({left, right - left + 1, taps.weights.size()});
  taps.weights.push_back(right > left ? 1 - share : 1);
  if (right > left) taps.weights.push_back(share);
}

}  // namespace

Taps make_taps(double begin, double length, int source, int target) {
  const double step = length / target;
  Taps taps;
  taps.pixels.reserve(std::size_t(target));
  for (int i = 0; i < target; ++i) {
    if (step >= 1)
      append_area(taps, begin + i * step, begin + (i + 1) * step, source);
    else
      append_linear(taps, begin + (i + 0.5) * step, source);
  }
  return taps;
}

}  // namespace denselab
