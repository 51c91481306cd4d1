#pragma once

#include <cstdint>
#include <span>

#include "base/matrix.hpp"

namespace denselab {

/// What a pixel is multiplied by to become a number from 0 to 1.
inline constexpr Real pixel_scale = Real(1) / Real(255);

/// A batch of samples that are still bytes, 0 … 255, each where its data set keeps it.
struct PixelRows {
  std::span<const std::uint8_t* const> rows;  // each [features]
  Index features = 0;

  Index size() const { return static_cast<Index>(rows.size()); }
  PixelRows subset(Index first, Index count) const {
    return {rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count)),
            features};
  }
};

}  // namespace denselab
