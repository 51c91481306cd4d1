#pragma once

#include <string>

#include "array/ndarray.hpp"
#include "base/json.hpp"

namespace denselab::array::test {

/// The cases that tests/fixtures/make_arrays.py wrote with NumPy.
Json::Array cases_in(const std::string& file);

/// An array as that program describes it.
NDArray array_of(const Json& described);

Shape shape_of(const Json& list);

/// A call: the name of the function, then its arguments.
struct Call {
  Json::Array parts;

  const std::string& text(std::size_t i) const { return parts[i].as_string(); }
  double number(std::size_t i) const { return parts[i].as_number(); }
  Index index(std::size_t i) const { return static_cast<Index>(number(i)); }
  std::int64_t whole(std::size_t i) const { return static_cast<std::int64_t>(number(i)); }
  Shape shape(std::size_t i) const { return shape_of(parts[i]); }
  Dtype dtype(std::size_t i) const { return dtype_named(text(i)); }
};

/// How near values must be to NumPy's.
enum class Nearness {
  exact,     ///< every bit
  function,  ///< up to a few units in the last place of a value, or of 1 where it is smaller
  sum,       ///< the same of the largest value: terms cancel, in an order of one's own
};

/// Checks dtype, shape and values.
void check_same(const NDArray& found, const NDArray& expected, Nearness nearness);

}  // namespace denselab::array::test
