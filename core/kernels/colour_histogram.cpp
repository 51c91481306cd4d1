#include "kernels/colour_histogram.hpp"

#include <algorithm>

#include "kernels/roots.hpp"

namespace denselab::kernels {
namespace {

constexpr Index levels = ColourHistogram::levels;
constexpr Index strides[3] = {levels * levels, levels, 1};

/// A pixel between the levels of each channel: share 1 − upper[c] of the lower one, upper[c] of the
/// next.
struct Place {
  Index corner = 0;
  Real upper[3];
  bool inside[3];  // whether the channel's value may move
};

inline Place place_of(const Real* pixel) {
  Place place;
  for (int c = 0; c < 3; ++c) {
    const Real value = pixel[c] * (levels - 1);
    const Real held = std::clamp(value, Real(0), Real(levels - 1));
    const Index level = std::min(static_cast<Index>(held), levels - 2);
    place.corner += level * strides[c];
    place.upper[c] = held - static_cast<Real>(level);
    place.inside[c] = value == held;
  }
  return place;
}

inline Real share(const Place& place, int corner, int channel) {
  const Real upper = place.upper[channel];
  return (corner >> channel) & 1 ? upper : 1 - upper;
}

inline Index bin_of(const Place& place, int corner) {
  Index bin = place.corner;
  for (int c = 0; c < 3; ++c) bin += ((corner >> c) & 1) * strides[c];
  return bin;
}

}  // namespace

void ColourHistogram::forward(const Real* x, Real* out) const {
  std::fill(out, out + size(), Real(0));
  for (Index i = 0; i < pixels_; ++i) {
    const Place place = place_of(x + 3 * i);
    for (int corner = 0; corner < 8; ++corner)
      out[bin_of(place, corner)] +=
          share(place, corner, 0) * share(place, corner, 1) * share(place, corner, 2);
  }
  for (Index i = 0; i < size(); ++i) out[i] = root_of_share(out[i] / static_cast<Real>(pixels_));
}

void ColourHistogram::backward(const Real* x, const Real* out, const Real* dout, Real* dx) const {
  Real dshares[size()];
  for (Index i = 0; i < size(); ++i)
    dshares[i] = dout[i] * slope_of_root(out[i]) / static_cast<Real>(pixels_);
  for (Index i = 0; i < pixels_; ++i) {
    const Place place = place_of(x + 3 * i);
    for (int corner = 0; corner < 8; ++corner) {
      const Real d = dshares[bin_of(place, corner)] * (levels - 1);
      for (int c = 0; c < 3; ++c) {
        if (!place.inside[c]) continue;
        const Real others = share(place, corner, (c + 1) % 3) * share(place, corner, (c + 2) % 3);
        dx[3 * i + c] += (corner >> c) & 1 ? d * others : -d * others;
      }
    }
  }
}

}  // namespace denselab::kernels
