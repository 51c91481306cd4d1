#include "kernels/pixels.hpp"

#include "kernels/threads.hpp"

namespace denselab::kernels {

void pixels_to_numbers(PixelRows x, Index first, MatrixView out) {
  const Index count = out.cols();
  constexpr double operations_a_pixel = 16;  // a conversion beside the kernels' multiply-adds
  in_parallel_ranges(out.rows(), 1, operations_a_pixel * static_cast<double>(out.size()),
                     [&](Index row, Index rows) {
                       for (const Index end = row + rows; row < end; ++row) {
                         const std::uint8_t* __restrict from =
                             x.rows[static_cast<std::size_t>(row)] + first;
                         Real* __restrict to = out.data() + row * count;
                         for (Index i = 0; i < count; ++i)
                           to[i] = static_cast<Real>(from[i]) * pixel_scale;
                       }
                     });
}

}  // namespace denselab::kernels
