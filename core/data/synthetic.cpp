#include "data/synthetic.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"
#include "base/rng.hpp"
#include "base/turns.hpp"

namespace denselab {
namespace {

constexpr double radius = 5;             // of the sets of classes
constexpr double regression_radius = 6;  // half the side of the whole plane

struct Point {
  double x = 0, y = 0;
};

Point polar(double distance, double turns) {
  const SineCosine angle = sine_cosine(turns);
  return {distance * angle.sine, distance * angle.cosine};
}

double distance(Point a, Point b) {
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/// One point of a set: `index` of the `count` of class `label` out of `classes`.
struct Place {
  Index index = 0, count = 1, label = 0, classes = 0;
  double share() const { return static_cast<double>(index) / static_cast<double>(count); }
  double turn() const { return static_cast<double>(label) / static_cast<double>(classes); }
};

struct Sample {
  Point at;
  double target;
};

/// Randomness with the words of the generators.
class Source {
 public:
  Source(std::uint64_t seed, double noise) : rng_(seed), noise_(noise) {}

  double noise() const { return noise_; }
  double uniform(double low, double high) {
    return low + (high - low) * static_cast<double>(rng_.uniform());
  }
  Point in_square(double half_side) {
    const double x = uniform(-half_side, half_side);
    return {x, uniform(-half_side, half_side)};
  }
  /// Where a point is taken to lie when it gets its label.
  Point shifted(Point p, double half_side) {
    const Point shift = in_square(half_side);
    return {p.x + noise_ * shift.x, p.y + noise_ * shift.y};
  }
  Point normal(Point centre, double deviation) {
    const double x = centre.x + deviation * static_cast<double>(rng_.normal());
    return {x, centre.y + deviation * static_cast<double>(rng_.normal())};
  }
  template <typename Item>
  void shuffle(std::vector<Item>& items) {
    rng_.shuffle(std::span(items));
  }

 private:
  Rng rng_;
  double noise_;
};

Sample circle(Source& source, Place place) {
  const bool inside = place.label == 1;
  const double reach =
      inside ? source.uniform(0, radius * 0.5) : source.uniform(radius * 0.7, radius);
  const Point at = polar(reach, source.uniform(0, 1));
  return {at, distance(source.shifted(at, radius), {}) < radius * 0.5 ? 1.0 : 0.0};
}

Sample exclusive_or(Source& source, Place) {
  constexpr double padding = 0.3;
  Point at = source.in_square(radius);
  at.x += at.x > 0 ? padding : -padding;
  at.y += at.y > 0 ? padding : -padding;
  const Point seen = source.shifted(at, radius);
  return {at, seen.x * seen.y >= 0 ? 1.0 : 0.0};
}

// The variance goes from 0.5 to 4 as the noise goes from 0 to 0.5.
double cloud_deviation(double noise) { return std::sqrt(0.5 + 7 * noise); }

Sample gauss(Source& source, Place place) {
  const double centre = place.label == 1 ? 2 : -2;
  return {source.normal({centre, centre}, cloud_deviation(source.noise())),
          static_cast<double>(place.label)};
}

Sample spirals(Source& source, Place place) {
  const double share = place.share();
  const Point at = polar(radius * share, 1.75 * share + place.turn());
  return {source.shifted(at, 1), static_cast<double>(place.label)};
}

// Playground's first arm, at angle 0, is its +1.
Sample spiral(Source& source, Place place) {
  place.label = 1 - place.label;
  Sample sample = spirals(source, place);
  sample.target = 1 - sample.target;
  return sample;
}

Sample plane(Source& source, Place) {
  const Point at = source.in_square(regression_radius);
  const Point seen = source.shifted(at, regression_radius);
  return {at, (seen.x + seen.y) / 10};
}

Sample bumps(Source& source, Place) {
  constexpr struct {
    Point centre;
    double sign;
  } all[] = {{{-4, 2.5}, 1},   {{0, 2.5}, -1}, {{4, 2.5}, 1},
             {{-4, -2.5}, -1}, {{0, -2.5}, 1}, {{4, -2.5}, -1}};
  const Point at = source.in_square(regression_radius);
  const Point seen = source.shifted(at, regression_radius);
  double target = 0;
  for (const auto& bump : all) {
    const double height = std::max(0.0, 1 - distance(seen, bump.centre) / 2);
    if (height > std::abs(target)) target = bump.sign * height;
  }
  return {at, target};
}

// The sets of our own scatter their points by a deviation of twice the noise: 1 at most in
// Playground's range, as the spiral does about.
Sample scattered(Source& source, Point at, Place place) {
  return {source.normal(at, 2 * source.noise()), static_cast<double>(place.label)};
}

// make_moons' half circles, brought to the middle, where one is the other turned by 180°, and 10 /
// 3 as large.
Sample moons(Source& source, Place place) {
  const double scale = (place.label == 1 ? -10.0 : 10.0) / 3;
  const SineCosine angle = sine_cosine(source.uniform(0, 0.5));
  return scattered(source, {scale * (angle.cosine - 0.5), scale * (angle.sine - 0.25)}, place);
}

// As many bands of equal width, each filled in its inner two thirds.
Sample rings(Source& source, Place place) {
  const double width = radius / static_cast<double>(place.classes);
  const double inner = width * (static_cast<double>(place.label) + 1.0 / 6);
  const double reach = source.uniform(inner, inner + width * 2 / 3);
  return scattered(source, polar(reach, source.uniform(0, 1)), place);
}

// Squares of side 2.5, coloured along their diagonals.
Sample checkerboard(Source& source, Place place) {
  const Point at = source.in_square(radius);
  const Point seen = source.shifted(at, radius);
  const double diagonal = std::floor(seen.x / 2.5) + std::floor(seen.y / 2.5);
  const auto classes = static_cast<double>(place.classes);
  const double remainder = std::fmod(diagonal, classes);  // exact, however far the noise throws
  return {at, remainder < 0 ? remainder + classes : remainder};
}

Sample blobs(Source& source, Place place) {
  return {source.normal(polar(radius * 0.8, place.turn()), cloud_deviation(source.noise())),
          static_cast<double>(place.label)};
}

struct Set {
  std::string_view name;
  Sample (*sample)(Source&, Place);
  Index classes;             // 0: numbers
  bool any_classes = false;  // or another number of them
};

constexpr Set sets[] = {{"circle", circle, 2},
                        {"xor", exclusive_or, 2},
                        {"gauss", gauss, 2},
                        {"spiral", spiral, 2},
                        {"reg_plane", plane, 0},
                        {"reg_gauss", bumps, 0},
                        {"moons", moons, 2},
                        {"rings", rings, 3, true},
                        {"checkerboard", checkerboard, 2, true},
                        {"blobs", blobs, 3, true},
                        {"spirals", spirals, 3, true}};

const Set& set_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Set& set : sets) names.push_back(set.name);
  return sets[choose("synthetic: name", name, names)];
}

void check(const Set& set, const SyntheticOptions& options) {
  require(options.samples >= 0, "synthetic: samples must be at least 1, but got ", options.samples,
          ".");
  require(options.noise >= 0 && std::isfinite(options.noise),
          "synthetic: noise must be a number of at least 0, but got ", options.noise, ".");
  if (options.classes == 0 || options.classes == set.classes) return;
  require(set.classes != 0, "synthetic: ", set.name,
          " has numbers for targets and no classes, but classes is ", options.classes, ".");
  require(set.any_classes, "synthetic: ", set.name, " has always ", set.classes,
          " classes, but got ", options.classes, ".");
  require(options.classes >= 2 && options.classes <= 100,
          "synthetic: classes must be 2 to 100, but got ", options.classes, ".");
}

}  // namespace

Synthetic make_synthetic(std::string_view name, const SyntheticOptions& options) {
  const Set& set = set_named(name);
  check(set, options);
  Synthetic made;
  made.classes = options.classes != 0 ? options.classes : set.classes;
  const Index groups = std::max(made.classes, Index{1});
  const Index samples = options.samples != 0 ? options.samples : set.classes != 0 ? 500 : 1200;

  Source source(options.seed, options.noise);
  std::vector<Sample> all;
  all.reserve(static_cast<std::size_t>(samples));
  for (Index i = 0; i < samples; ++i) {
    // Class 0, 1, …, 0, 1, …: no count of samples leaves one class more than one behind another.
    const Index label = i % groups;
    const Index count = (samples - label + groups - 1) / groups;
    all.push_back(set.sample(source, {i / groups, count, label, made.classes}));
  }
  source.shuffle(all);

  made.points.resize(samples, 2);
  made.targets.resize(samples);
  for (Index i = 0; i < samples; ++i) {
    const Sample& sample = all[static_cast<std::size_t>(i)];
    made.points(i, 0) = static_cast<Real>(sample.at.x);
    made.points(i, 1) = static_cast<Real>(sample.at.y);
    made.targets[i] = static_cast<Real>(sample.target);
  }
  return made;
}

}  // namespace denselab
