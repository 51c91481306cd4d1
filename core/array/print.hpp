#pragma once

#include <string>

#include "array/ndarray.hpp"

namespace denselab::array {

/// NumPy's set_printoptions.
struct PrintOptions {
  int precision = 8;       ///< digits behind the point at most
  Index threshold = 1000;  ///< arrays with more elements are summarised
  Index edge_items = 3;    ///< of each end of an axis, where summarised
  Index line_width = 75;
  bool suppress = false;  ///< no exponent for small numbers
};

/// str(a) and repr(a), character for character as NumPy 1.24 writes them. Time and memory grow with
/// the elements that are shown.
std::string str(const NDArray& a, const PrintOptions& options = {},
                const std::string& separator = " ");
std::string repr(const NDArray& a, const PrintOptions& options = {});

/// str() of one element, at this address.
std::string element_text(Dtype dtype, const char* at);

}  // namespace denselab::array
