#include "array/joining.hpp"

#include "array/views.hpp"

namespace denselab::array {

NDArray concatenate(const std::vector<NDArray>& arrays, Index axis, Dtype dtype) {
  require(!arrays.empty(), "need at least one array to concatenate");
  Shape shape = arrays[0].shape();
  require(!shape.empty(), "zero-dimensional arrays cannot be concatenated");
  const auto along = static_cast<std::size_t>(checked_axis(axis, arrays[0].rank()));
  shape[along] = 0;
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    const Shape& given = arrays[i].shape();
    require(
        given.size() == shape.size(),
        "all the input arrays must have same number of dimensions, but the array at index 0 has ",
        shape.size(), " dimension(s) and the array at index ", i, " has ", given.size(),
        " dimension(s)");
    for (std::size_t other = 0; other < shape.size(); ++other)
      require(other == along || given[other] == shape[other],
              "all the input array dimensions for the concatenation axis must match exactly, but ",
              "along dimension ", other, ", the array at index 0 has size ", shape[other],
              " and the array at index ", i, " has size ", given[other]);
    shape[along] += given[along];
  }
  NDArray out(dtype, shape);
  Index at = 0;
  for (const NDArray& a : arrays) {
    assign(out.view(a.shape(), out.strides(), at), a);
    at += a.shape()[along] * out.strides()[along];
  }
  return out;
}

}  // namespace denselab::array
