#pragma once

#include <functional>
#include <string>
#include <vector>

#include "array/ndarray.hpp"
#include "array/print.hpp"

namespace denselab::array {

/// Writes one element, padded so that all that are shown line up.
using ElementFormat = std::function<std::string(const char*)>;

/// The format for the elements that are shown. NumPy's rules: numbers are written with an exponent
/// where the largest is 1e8 and more, the smallest below 1e-4, or 1000 times smaller than the
/// largest.
ElementFormat element_format(const NDArray& a, const std::vector<const char*>& shown,
                             const PrintOptions& options);

}  // namespace denselab::array
