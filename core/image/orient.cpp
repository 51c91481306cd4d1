#include "image/orient.hpp"

#include <algorithm>

namespace denselab {
namespace {

// Walking right and down in the upright picture is walking by these many bytes in the stored one.
struct Walk {
  const std::uint8_t* start;
  std::ptrdiff_t right, down;
};

Walk walk_through(const ImageView& stored, Orientation orientation) {
  using enum Orientation;
  const bool from_right = orientation == mirrored || orientation == upside_down ||
                          orientation == transposed_other_way || orientation == quarter_turn_left;
  const bool from_bottom = orientation == upside_down || orientation == mirrored_upside_down ||
                           orientation == quarter_turn_right || orientation == transposed_other_way;
  const auto pixel = static_cast<std::ptrdiff_t>(stored.channels);
  const auto row = static_cast<std::ptrdiff_t>(stored.row_bytes());

  const std::uint8_t* start = stored.pixels;
  if (from_right) start += pixel * (stored.width - 1);
  if (from_bottom) start += row * (stored.height - 1);
  const std::ptrdiff_t along_row = from_right ? -pixel : pixel;
  const std::ptrdiff_t along_column = from_bottom ? -row : row;
  if (swaps_sides(orientation)) return {start, along_column, along_row};
  return {start, along_row, along_column};
}

// Squares small enough for the cache: where the sides are swapped, a row of the result is a column
// of the source, and every pixel of a whole column lies in a cache line of its own.
constexpr int tile = 32;

template <int channels>
void copy(const Walk& from, Image& to) {
  for (int top = 0; top < to.height; top += tile)
    for (int left = 0; left < to.width; left += tile)
      for (int y = top; y < std::min(top + tile, to.height); ++y) {
        const std::uint8_t* source = from.start + y * from.down + left * from.right;
        std::uint8_t* out = to.pixels.data() +
                            (std::size_t(y) * std::size_t(to.width) + std::size_t(left)) * channels;
        for (int x = left; x < std::min(left + tile, to.width); ++x, source += from.right)
          for (int c = 0; c < channels; ++c) *out++ = source[c];
      }
}

}  // namespace

Image orient(const ImageView& stored, Orientation orientation) {
  require(stored.channels == 1 || stored.channels == 3, "orient: images have 1 or 3 channels, not ",
          stored.channels, ".");
  const bool swap = swaps_sides(orientation);
  Image upright(swap ? stored.height : stored.width, swap ? stored.width : stored.height,
                stored.channels);
  if (orientation == Orientation::upright) {
    std::copy_n(stored.pixels, upright.pixels.size(), upright.pixels.begin());
    return upright;
  }
  const Walk walk = walk_through(stored, orientation);
  if (stored.channels == 1)
    copy<1>(walk, upright);
  else
    copy<3>(walk, upright);
  return upright;
}

}  // namespace denselab
