#include "image/autocorrelation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "kernels/byte_products.hpp"
#include "kernels/threads.hpp"

namespace denselab {
namespace {

struct Sums {
  std::uint64_t values = 0, squares = 0;

  void add(const Sums& other) {
    values += other.values;
    squares += other.squares;
  }
  void leave_out(std::uint64_t pixel) {
    values -= pixel;
    squares -= pixel * pixel;
  }
};

Sums sums_of(const std::uint8_t* pixels, int count) {
  Sums sums;
  for (int x = 0; x < count; ++x) sums.add({pixels[x], std::uint64_t(pixels[x]) * pixels[x]});
  return sums;
}

// Sums over all rows from the top, without the first or the last few columns: those of any
// rectangle that touches a side of the image are a difference of two.
class MarginSums {
 public:
  MarginSums(const ImageView& image, int margin) : rows_(std::size_t(image.height) + 1) {
    margin = std::min(margin, image.width);
    without_first_.resize(rows_ * (std::size_t(margin) + 1));
    without_last_.resize(without_first_.size());
    for (int y = 0; y < image.height; ++y) {
      const std::uint8_t* row = image.row(y);
      Sums first = sums_of(row, image.width), last = first;
      for (int left_out = 0; left_out <= margin; ++left_out) {
        extend(without_first_, left_out, y, first);
        extend(without_last_, left_out, y, last);
        if (left_out == margin) break;
        first.leave_out(row[left_out]);
        last.leave_out(row[image.width - 1 - left_out]);
      }
    }
  }

  // Over rows from … to − 1; `columns` > 0 leaves out so many at the left, < 0 at the right.
  Sums over(int from, int to, int columns) const {
    const std::vector<Sums>& table = columns > 0 ? without_first_ : without_last_;
    const Sums* sums = table.data() + std::size_t(std::abs(columns)) * rows_;
    return {sums[to].values - sums[from].values, sums[to].squares - sums[from].squares};
  }

 private:
  void extend(std::vector<Sums>& table, int left_out, int y, const Sums& row) const {
    Sums* sums = table.data() + std::size_t(left_out) * rows_;
    sums[y + 1] = sums[y];
    sums[y + 1].add(row);
  }

  std::size_t rows_;
  std::vector<Sums> without_first_, without_last_;
};

double products(const ImageView& image, int dx, int dy) {
  const int from = std::max(0, -dx), count = image.width - std::abs(dx);
  std::uint64_t sum = 0;
  for (int y = 0; y + dy < image.height; ++y)
    sum += kernels::sum_of_products(image.row(y) + from, image.row(y + dy) + from + dx,
                                    std::size_t(count));
  return double(sum);
}

// dy ≥ 0. All sums are whole numbers that a double holds exactly; where nothing varies, so is the
// 0.
float correlation(const ImageView& image, const MarginSums& sums, int dx, int dy) {
  const int columns = image.width - std::abs(dx), rows = image.height - dy;
  if (columns < 1 || rows < 1) return std::numeric_limits<float>::quiet_NaN();
  const double pairs = double(columns) * rows;
  const Sums a = sums.over(0, rows, -dx), b = sums.over(dy, image.height, dx);
  const double mean_a = double(a.values) / pairs, mean_b = double(b.values) / pairs;
  const double covariance = products(image, dx, dy) - mean_a * double(b.values);
  const double spread_a = double(a.squares) - mean_a * double(a.values);
  const double spread_b = double(b.squares) - mean_b * double(b.values);
  return float(covariance / std::sqrt(spread_a * spread_b));
}

}  // namespace

std::vector<float> autocorrelation(const ImageView& image, int radius) {
  require(image.channels == 1, "autocorrelation: the image must be grey, but it has ",
          image.channels, " channels.");
  require(radius >= 1 && radius <= 64, "autocorrelation: radius must be from 1 to 64, but got ",
          radius, ".");
  const MarginSums sums(image, radius);
  const Index side = 2 * Index(radius) + 1, middle = side * side / 2;
  std::vector<float> out(std::size_t(side * side));
  // A pair is the same seen from either end: one half gives the other.
  kernels::in_parallel(middle + 1, [&](Index place) {
    const Index at = middle + place;
    const float found = correlation(image, sums, int(at % side) - radius, int(at / side) - radius);
    out[std::size_t(at)] = found;
    out[std::size_t(middle - place)] = found;
  });
  return out;
}

}  // namespace denselab
