#pragma once

#include <string_view>

namespace denselab {

/// The number nearest to a decimal as JSON writes it, such as "-1.5e-3", ties to even; infinity
/// where it is too large. std::strtod says the same, but brings 128-bit arithmetic along: 6 kB of
/// the WebAssembly build, gzipped.
double read_double(std::string_view decimal);
float read_float(std::string_view decimal);

}  // namespace denselab
