#include "data/synthetic.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>

#include "support/messages.hpp"

namespace denselab::test {
namespace {

std::map<int, int> counts(const Synthetic& made) {
  std::map<int, int> out;
  for (const Real target : made.targets) ++out[static_cast<int>(target)];
  return out;
}

double norm(const Synthetic& made, Index i) { return made.points.row(i).norm(); }

double bump_at(double x, double y) {
  const double centres[6][3] = {{-4, 2.5, 1},   {0, 2.5, -1}, {4, 2.5, 1},
                                {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
  double largest = 0;
  for (const auto& [cx, cy, sign] : centres) {
    const double height = std::max(0.0, 1 - std::hypot(x - cx, y - cy) / 2);
    if (height > std::abs(largest)) largest = sign * height;
  }
  return largest;
}

}  // namespace

TEST_CASE("synthetic: without noise every label is what the set's formula says of its point") {
  const Synthetic circle = make_synthetic("circle"), exclusive = make_synthetic("xor"),
                  spiral = make_synthetic("spiral"), plane = make_synthetic("regPlane"),
                  bumps = make_synthetic("reg-gauss");
  CHECK(counts(circle) == std::map<int, int>{{0, 250}, {1, 250}});
  CHECK(plane.targets.size() == 1200);
  CHECK(plane.classes == 0);
  for (Index i = 0; i < 500; ++i) {
    CAPTURE(i);
    const bool inside = circle.targets[i] == 1;
    CHECK((inside ? norm(circle, i) < 2.5 : norm(circle, i) >= 3.5 && norm(circle, i) <= 5));
    const auto xor_point = exclusive.points.row(i);
    CHECK(xor_point.cwiseAbs().minCoeff() >= Real(0.3));
    CHECK((xor_point[0] * xor_point[1] >= 0) == (exclusive.targets[i] == 1));
    // Along an arm the angle grows with the radius; one arm begins at 0, the other at half a turn.
    const double turns = 1.75 * norm(spiral, i) / 5 + (spiral.targets[i] == 1 ? 0 : 0.5);
    const double angle = 2 * M_PI * turns;
    CHECK(spiral.points(i, 0) == doctest::Approx(norm(spiral, i) * std::sin(angle)).epsilon(1e-4));
    CHECK(spiral.points(i, 1) == doctest::Approx(norm(spiral, i) * std::cos(angle)).epsilon(1e-4));
    CHECK(plane.targets[i] == doctest::Approx(plane.points.row(i).sum() / 10).epsilon(1e-5));
    const double height = bump_at(double(bumps.points(i, 0)), double(bumps.points(i, 1)));
    CHECK(bumps.targets[i] == doctest::Approx(height).epsilon(1e-4));
  }
}

TEST_CASE("synthetic: noise moves the points of clouds and arms, and the labels of the others") {
  const auto variance = [](double noise) {
    const Synthetic made = make_synthetic("gauss", {.samples = 20000, .noise = noise});
    double sum = 0;
    for (Index i = 0; i < 20000; ++i)
      sum += std::pow(double(made.points(i, 0)) - (made.targets[i] == 1 ? 2 : -2), 2);
    return sum / 20000;
  };
  CHECK(variance(0) == doctest::Approx(0.5).epsilon(0.03));
  CHECK(variance(0.5) == doctest::Approx(4).epsilon(0.03));

  const Synthetic circle = make_synthetic("circle", {.noise = 0.5});
  int flipped = 0;
  for (Index i = 0; i < 500; ++i) {
    const bool inside = norm(circle, i) < 2.5;
    CHECK((inside || norm(circle, i) >= 3.5));
    flipped += inside != (circle.targets[i] == 1);
  }
  CHECK(flipped > 50);
  CHECK(flipped < 250);
}

TEST_CASE("synthetic: sets of our own, any number of classes, all of about one size") {
  for (const char* name : {"rings", "checkerboard", "blobs", "spirals"}) {
    CAPTURE(name);
    const Synthetic made = make_synthetic(name, {.samples = 1001, .seed = 3, .classes = 5});
    CHECK(made.classes == 5);
    CHECK(made.points.allFinite());
    CHECK(made.points.cwiseAbs().maxCoeff() < 8);
    const auto sizes = counts(made);
    CHECK(sizes.size() == 5);
    for (const auto& [label, size] : sizes) CHECK(size > 100);
  }
  const Synthetic rings = make_synthetic("rings");
  for (Index i = 0; i < 500; ++i) CHECK(std::floor(norm(rings, i) * 3 / 5) == rings.targets[i]);
  // The two moons are one figure turned by 180°, and they reach into each other.
  const Synthetic moons = make_synthetic("moons");
  double lowest = 9, highest = -9;
  for (Index i = 0; i < 500; ++i) {
    const Real y = moons.points(i, 1);
    if (moons.targets[i] == 0)
      lowest = std::min(lowest, double(y));
    else
      highest = std::max(highest, double(y));
  }
  CHECK(lowest < -0.5);
  CHECK(highest > 0.5);
}

TEST_CASE("synthetic: the seed decides, and the order is random") {
  const Synthetic a = make_synthetic("spiral", {.seed = 1}),
                  b = make_synthetic("spiral", {.seed = 1}),
                  c = make_synthetic("spiral", {.seed = 2});
  CHECK(a.points == b.points);
  CHECK(a.targets == b.targets);
  CHECK(a.targets != c.targets);
  const double first_half = a.targets.head(250).sum();
  CHECK(first_half > 90);
  CHECK(first_half < 160);
}

TEST_CASE("synthetic: what makes no sense is refused by name") {
  const auto refusal = [](const char* name, const SyntheticOptions& options) {
    return message_of([&] { make_synthetic(name, options); });
  };
  CHECK(contains(refusal("sprial", {}), "must be one of circle, xor, gauss, spiral, "));
  CHECK(contains(refusal("sprial", {}), "Did you mean spiral?"));
  CHECK(contains(refusal("circle", {.samples = -1}), "samples must be at least 1, but got -1"));
  CHECK(contains(refusal("circle", {.noise = -0.1}), "noise must be a number of at least 0"));
  CHECK(contains(refusal("circle", {.noise = std::numeric_limits<double>::quiet_NaN()}), "NaN"));
  CHECK(contains(refusal("circle", {.classes = 3}), "circle has always 2 classes, but got 3"));
  CHECK(contains(refusal("reg_plane", {.classes = 2}), "numbers for targets"));
  CHECK(contains(refusal("blobs", {.classes = 1}), "classes must be 2 to 100, but got 1"));
}

}  // namespace denselab::test
