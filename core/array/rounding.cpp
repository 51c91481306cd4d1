#include "array/rounding.hpp"

#include <cmath>

#include "array/creation.hpp"
#include "array/elementwise.hpp"
#include "array/views.hpp"

namespace denselab::array {

NDArray round(const NDArray& a, int decimals) {
  if (!is_float(a.dtype()) && decimals >= 0) return copy(a);
  if (decimals == 0) return unary("rint", a);
  // Whole numbers are rounded as doubles and come back as what they were.
  const Dtype compute = is_float(a.dtype()) ? a.dtype() : Dtype::float64;
  const NDArray power = scalar(std::pow(10.0, std::abs(decimals)), Dtype::float64);
  const char* there = decimals > 0 ? "multiply" : "divide";
  const char* back = decimals > 0 ? "divide" : "multiply";
  const NDArray whole = unary("rint", binary(there, a, power, compute));
  const NDArray rounded = binary(back, whole, power, compute);
  return a.dtype() == compute ? rounded : astype(rounded, a.dtype());
}

}  // namespace denselab::array
