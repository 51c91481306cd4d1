#include "array/fixture.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>

#include "array/creation.hpp"
#include "array/print.hpp"
#include "array/random/random_state.hpp"
#include "array/views.hpp"

namespace denselab::array::test {
namespace {

NDArray from_bytes(Dtype dtype, const Shape& shape, const std::string& digits) {
  NDArray out(dtype, shape);
  REQUIRE(static_cast<Index>(digits.size()) == 2 * out.size() * bytes_of(dtype));
  for (std::size_t i = 0; i < digits.size() / 2; ++i)
    out.data()[i] = static_cast<char>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
  return out;
}

NDArray whole_array(const Json& described) {
  const Dtype dtype = dtype_named(described.find("dtype")->as_string());
  const Shape shape = shape_of(*described.find("shape"));
  if (const Json* count = described.find("arange"))
    return reshape(arange(dtype, 0, 1, static_cast<Index>(count->as_number())), shape);
  if (const Json* seed = described.find("uniform")) {
    RandomState random(static_cast<std::uint32_t>(seed->as_number()));
    NDArray out = random.random_sample(shape);
    for (Index i = 0; i < out.size(); ++i) out.as<double>()[i] = out.as<double>()[i] * 6 - 3;
    return astype(out, dtype);
  }
  return from_bytes(dtype, shape, described.find("bytes")->as_string());
}

template <typename T>
bool is_close(const NDArray& a, const NDArray& b, Nearness nearness) {
  T least{1};
  if (nearness == Nearness::sum) {
    for (Index i = 0; i < b.size(); ++i) least = std::max(least, std::fabs(b.as<T>()[i]));
  }
  for (Index i = 0; i < a.size(); ++i) {
    const T x = a.as<T>()[i], y = b.as<T>()[i];
    if (x == y || (x != x && y != y)) continue;
    const T tolerance = 8 * std::numeric_limits<T>::epsilon() * std::max(least, std::fabs(y));
    if (!(std::fabs(x - y) <= tolerance)) return false;
  }
  return true;
}

bool is_same(const NDArray& a, const NDArray& b, Nearness nearness) {
  const bool exact = nearness == Nearness::exact;
  if (!exact && a.dtype() == Dtype::float32) return is_close<float>(a, b, nearness);
  if (!exact && a.dtype() == Dtype::float64) return is_close<double>(a, b, nearness);
  for (Index i = 0; i < a.size(); ++i) {
    const Index bytes = bytes_of(a.dtype());
    if (std::memcmp(a.data() + i * bytes, b.data() + i * bytes, std::size_t(bytes)) == 0) continue;
    // One NaN is as good as another.
    const std::string x = element_text(a.dtype(), a.data() + i * bytes);
    if (x != "nan" || element_text(b.dtype(), b.data() + i * bytes) != "nan") return false;
  }
  return true;
}

}  // namespace

Json::Array cases_in(const std::string& file) {
  std::ifstream in(std::string(DENSELAB_FIXTURES) + "/arrays/" + file);
  REQUIRE_MESSAGE(in.good(), file, " is missing");
  return Json::parse(std::string(std::istreambuf_iterator<char>(in), {})).as_array();
}

Shape shape_of(const Json& list) {
  Shape out;
  for (const Json& item : list.as_array()) out.push_back(static_cast<Index>(item.as_number()));
  return out;
}

NDArray array_of(const Json& described) {
  const NDArray out = whole_array(described);
  if (const Json* axes = described.find("axes")) return transpose(out, shape_of(*axes));
  const Json* counts = described.find("counts");
  return counts ? out.view(shape_of(*counts), out.strides()) : out;
}

void check_same(const NDArray& found, const NDArray& expected, Nearness nearness) {
  CHECK(name_of(found.dtype()) == name_of(expected.dtype()));
  CHECK(shape_text(found.shape()) == shape_text(expected.shape()));
  if (found.dtype() != expected.dtype() || found.shape() != expected.shape()) return;
  CHECK_MESSAGE(is_same(contiguous(found), contiguous(expected), nearness), "found ", repr(found),
                ", expected ", repr(expected));
}

}  // namespace denselab::array::test
