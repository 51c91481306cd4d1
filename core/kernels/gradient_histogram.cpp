#include "kernels/gradient_histogram.hpp"

#include <algorithm>
#include <cmath>

#include "kernels/roots.hpp"
#include "kernels/simd.hpp"

namespace denselab::kernels {
namespace {

constexpr Real root_of_two = Real(1.41421356237309504880);
/// Keeps the slope of the square root finite in black; one step of a byte.
constexpr Real darkest = Real(1) / Real(255);

struct Gradient {
  Real x, y;
  Index channel;
};

inline Quad positive(Quad v) { return v > 0 ? v : Quad{}; }
inline Quad smaller(Quad a, Quad b) { return a < b ? a : b; }
inline Real positive(Real v) { return v > 0 ? v : 0; }

/// What a gradient gives to right, left, down, up, and to the four diagonals between them.
struct Ballot {
  Quad straight, diagonal;
};

inline Ballot vote(Real gx, Real gy) {
  const Real ax = std::abs(gx), ay = std::abs(gy);
  const Real right = positive(gx), left = positive(-gx), down = positive(gy), up = positive(-gy);
  return {positive(Quad{gx, -gx, gy, -gy} - Quad{ay, ay, ax, ax}),
          smaller(Quad{right, right, left, left}, Quad{down, up, down, up}) * root_of_two};
}

/// dL/dgx and dL/dgy, given dL/dvotes.
inline Gradient backward_vote(const Gradient& g, const Quad& straight, const Quad& diagonal) {
  const Real ax = std::abs(g.x), ay = std::abs(g.y);
  const Real sign_x = g.x < 0 ? Real(-1) : Real(1), sign_y = g.y < 0 ? Real(-1) : Real(1);
  // The diagonal gets √2 times the smaller of the two, the straight direction the difference.
  const Real across = diagonal[(g.x < 0 ? 2 : 0) + (g.y < 0 ? 1 : 0)] * root_of_two;
  if (ax > ay) {
    const Real along = straight[g.x < 0 ? 1 : 0];
    return {sign_x * along, g.y == 0 ? 0 : sign_y * (across - along), g.channel};
  }
  if (ay > ax) {
    const Real along = straight[g.y < 0 ? 3 : 2];
    return {g.x == 0 ? 0 : sign_x * (across - along), sign_y * along, g.channel};
  }
  return {0, 0, g.channel};
}

/// The picture around one pixel; beyond its edge lies the edge once more.
struct Neighbours {
  Index left, right, above, below;  // offsets into [height, width, channels]
};

inline Gradient steepest(const Real* picture, const Neighbours& at, Index channels) {
  Gradient best{0, 0, 0};
  Real most = -1;
  for (Index c = 0; c < channels; ++c) {
    const Real x = picture[at.right + c] - picture[at.left + c];
    const Real y = picture[at.below + c] - picture[at.above + c];
    const Real steepness = x * x + y * y;
    if (steepness > most) {
      most = steepness;
      best = {x, y, c};
    }
  }
  return best;
}

inline Quad quad_at(const Real* from) {
  Quad v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

inline void add_to(Real* to, Quad v) {
  v += quad_at(to);
  std::memcpy(to, &v, sizeof v);
}

}  // namespace

GradientHistogram::GradientHistogram(Index height, Index width, Index channels, Index cells)
    : height_(height),
      width_(width),
      channels_(channels),
      cells_(cells),
      share_(static_cast<Real>(cells * cells) / static_cast<Real>(height * width)),
      rows_(votes_along(height, cells)),
      columns_(votes_along(width, cells)) {}

std::vector<GradientHistogram::Votes> GradientHistogram::votes_along(Index length, Index cells) {
  std::vector<Votes> votes;
  for (Index i = 0; i < length; ++i) {
    // In cells, from the middle of the one in front of the first.
    const Real place =
        (static_cast<Real>(i) + Real(0.5)) * static_cast<Real>(cells) / static_cast<Real>(length) +
        Real(0.5);
    const Index cell = static_cast<Index>(place);
    const Real second = place - static_cast<Real>(cell);
    votes.push_back({cell, 1 - second, second});
  }
  return votes;
}

Index GradientHistogram::scratch() const {
  return 2 * height_ * width_ * channels_ + (cells_ + 3) * bordered();
}

void GradientHistogram::take_roots(const Real* x, Real* roots) const {
  for (Index i = 0; i < height_ * width_ * channels_; ++i) roots[i] = std::sqrt(x[i] + darkest);
}

// Calls act(y, x, gradient, neighbours) for each pixel, and end_row(y) after each row.
template <typename Act, typename EndRow>
inline void each_gradient(const Real* picture, Index height, Index width, Index channels, Act act,
                          EndRow end_row) {
  const Index stride = width * channels;
  for (Index y = 0; y < height; ++y) {
    const Index above = std::max(y - 1, Index{0}) * stride;
    const Index below = std::min(y + 1, height - 1) * stride;
    for (Index x = 0; x < width; ++x) {
      const Neighbours at{y * stride + std::max(x - 1, Index{0}) * channels,
                          y * stride + std::min(x + 1, width - 1) * channels, above + x * channels,
                          below + x * channels};
      act(y, x, steepest(picture, at, channels), at);
    }
    end_row(y);
  }
}

void GradientHistogram::forward(const Real* x, Real* out, Real* scratch) const {
  Real* const roots = scratch;
  Real* const row = roots + height_ * width_ * channels_;  // [cells + 2, directions]
  Real* const sums = row + bordered();                     // [cells + 2, cells + 2, directions]
  take_roots(x, roots);
  std::fill(row, sums + (cells_ + 2) * bordered(), Real(0));
  each_gradient(
      roots, height_, width_, channels_,
      [&](Index, Index column, const Gradient& g, const Neighbours&) {
        const Ballot ballot = vote(g.x, g.y);
        const Votes& to = columns_[static_cast<std::size_t>(column)];
        Real* const cell = row + to.cell * directions;
        add_to(cell, ballot.straight * to.first);
        add_to(cell + 4, ballot.diagonal * to.first);
        add_to(cell + 8, ballot.straight * to.second);
        add_to(cell + 12, ballot.diagonal * to.second);
      },
      [&](Index y) {
        const Votes& to = rows_[static_cast<std::size_t>(y)];
        Real* const first = sums + to.cell * bordered();
        for (Index i = 0; i < bordered(); ++i) {
          first[i] += to.first * row[i];
          first[bordered() + i] += to.second * row[i];
          row[i] = 0;
        }
      });
  for (Index i = 0; i < cells_; ++i) {
    const Real* const inner = sums + (i + 1) * bordered() + directions;
    for (Index j = 0; j < cells_ * directions; ++j)
      out[i * cells_ * directions + j] = root_of_share(inner[j] * share_);
  }
}

void GradientHistogram::backward(const Real* x, const Real* out, const Real* dout, Real* dx,
                                 Real* scratch) const {
  const Index values = height_ * width_ * channels_;
  Real* const roots = scratch;
  Real* const droots = roots + values;
  Real* const row = droots + values;    // dL/dvotes of one row of pixels
  Real* const sums = row + bordered();  // dL/dsums, the border included, whose votes are lost
  take_roots(x, roots);
  std::fill(droots, sums + (cells_ + 2) * bordered(), Real(0));
  for (Index i = 0; i < cells_; ++i) {
    Real* const inner = sums + (i + 1) * bordered() + directions;
    for (Index j = 0; j < cells_ * directions; ++j) {
      const Index k = i * cells_ * directions + j;
      inner[j] = dout[k] * slope_of_root(out[k]) * share_;
    }
  }
  const auto begin_row = [&](Index y) {
    const Votes& from = rows_[static_cast<std::size_t>(y)];
    const Real* const first = sums + from.cell * bordered();
    for (Index i = 0; i < bordered(); ++i)
      row[i] = from.first * first[i] + from.second * first[bordered() + i];
  };
  begin_row(0);
  each_gradient(
      roots, height_, width_, channels_,
      [&](Index, Index column, const Gradient& g, const Neighbours& at) {
        const Votes& from = columns_[static_cast<std::size_t>(column)];
        const Real* const cell = row + from.cell * directions;
        const Gradient d =
            backward_vote(g, quad_at(cell) * from.first + quad_at(cell + 8) * from.second,
                          quad_at(cell + 4) * from.first + quad_at(cell + 12) * from.second);
        droots[at.right + d.channel] += d.x;
        droots[at.left + d.channel] -= d.x;
        droots[at.below + d.channel] += d.y;
        droots[at.above + d.channel] -= d.y;
      },
      [&](Index y) {
        if (y + 1 < height_) begin_row(y + 1);
      });
  for (Index i = 0; i < values; ++i) dx[i] += droots[i] * Real(0.5) / roots[i];
}

}  // namespace denselab::kernels
