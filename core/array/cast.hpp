#pragma once

#include "array/ndarray.hpp"

namespace denselab::array {

/// Converts n elements, `stride` bytes apart, into n side by side, as a C cast does: a fraction is
/// dropped, what does not fit wraps around, anything but 0 is true. Defined where C's is not: NaN
/// and numbers beyond int64 become the smallest int64 first (x86 does so for int64 alone).
using Cast = void (*)(const char* from, Index stride, char* to, Index n);
Cast cast_between(Dtype from, Dtype to);

/// Copies n elements side by side to places `stride` bytes apart.
void scatter_run(const char* from, char* to, Index stride, Index n, Dtype dtype);

}  // namespace denselab::array
