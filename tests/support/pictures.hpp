#pragma once

#include "base/pixel_rows.hpp"
#include "data/dataset.hpp"

namespace denselab::test {

/// `count` pictures of this shape whose pixels look random: uint8, or the same as 0 … 1.
inline std::shared_ptr<Samples> pictures(Index count, Shape shape,
                                         SampleType type = SampleType::uint8) {
  auto samples = std::make_shared<Samples>(std::move(shape), type);
  samples->append(count);
  for (Index i = 0; i < count * samples->features(); ++i) {
    const auto byte = static_cast<std::uint8_t>((i * 7919 + i / 13 * 31) % 251);
    if (type == SampleType::uint8)
      samples->bytes_from(0)[std::size_t(i)] = byte;
    else
      samples->reals_from(0)[std::size_t(i)] = static_cast<Real>(byte) * pixel_scale;
  }
  return samples;
}

/// Collects what a lens hands out, row by row, into one matrix.
inline auto collect(Matrix& all) {
  return [&all](Index first, ConstMatrixView rows) {
    if (first == 0) all.resize(0, rows.cols());
    all.conservativeResize(first + rows.rows(), rows.cols());
    all.bottomRows(rows.rows()) = rows;
  };
}

}  // namespace denselab::test
