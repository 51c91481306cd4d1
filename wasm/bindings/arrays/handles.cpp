// NDArray: what an array tells of itself, and lists of them.

#include "bindings/arrays/handles.hpp"

#include <cmath>
#include <limits>

#include "array/print.hpp"
#include "base/error.hpp"

namespace denselab::bindings {

using array::NDArray;
using emscripten::val;

Index to_index(double number) {
  require(std::floor(number) == number, "'float' object cannot be interpreted as an integer");
  if (std::fabs(number) > double(std::numeric_limits<Index>::max())) throw std::bad_alloc();
  return static_cast<Index>(number);
}

Shape to_shape(const val& list) {
  Shape out;
  for (const double number : emscripten::convertJSArrayToNumberVector<double>(list))
    out.push_back(to_index(number));
  return out;
}

std::vector<NDArray> to_arrays(const ArrayList& list) {
  std::vector<NDArray> out;
  const auto length = list["length"].as<std::size_t>();
  for (std::size_t i = 0; i < length; ++i) out.push_back(*list[i].as<ArrayHandle>());
  return out;
}

ArrayList to_array_list(std::vector<NDArray> arrays) {
  val list = val::array();
  for (NDArray& a : arrays) list.call<void>("push", handle(std::move(a)));
  return ArrayList(list);
}

namespace {

std::string dtype(const NDArray& a) { return std::string(array::name_of(a.dtype())); }
NumberList shape(const NDArray& a) { return to_list(a.shape()); }
double size(const NDArray& a) { return static_cast<double>(a.size()); }

std::string format(const NDArray& a, const std::string& kind, int precision, double threshold,
                   int edge_items, int line_width, bool suppress, const std::string& separator) {
  array::PrintOptions options;
  options.precision = precision;
  options.threshold = threshold < 2e9 ? static_cast<Index>(threshold) : Index{2'000'000'000};
  options.edge_items = edge_items;
  options.line_width = line_width;
  options.suppress = suppress;
  return kind == "repr" ? array::repr(a, options) : array::str(a, options, separator);
}

double live_bytes() { return static_cast<double>(array::Buffer::live_bytes()); }

}  // namespace

EMSCRIPTEN_BINDINGS(array_handles) {
  emscripten::register_type<ArrayList>("NDArray[]");
  emscripten::register_type<ItemValue>("number | string");
  emscripten::class_<NDArray>("NDArray")
      .smart_ptr<ArrayHandle>("NDArray")
      .property("dtype", guarded<"the answer", dtype>)
      .property("shape", guarded<"the answer", shape>)
      .property("size", guarded<"the answer", size>);
  emscripten::function(
      "arrayFormat(a, kind, precision, threshold, edgeItems, lineWidth, suppress, separator)",
      guarded<"the text of an array", format>);
  emscripten::function("arrayLiveBytes()", guarded<"the answer", live_bytes>);
}

}  // namespace denselab::bindings
