#include "bindings/values.hpp"

#include <emscripten/bind.h>

#include <limits>

#include "base/config.hpp"

namespace denselab::bindings {

using emscripten::val;

Shape parse_shape(const std::string& json, std::string_view name) {
  const Json arguments = Json::object({{std::string(name), Json::parse(json)}});
  Config config("shape", arguments);
  const auto dimensions =
      config.integers(name, between(0, std::numeric_limits<std::int32_t>::max()));
  if (!dimensions) config.refuse(name, "a list of whole numbers");
  return Shape(dimensions->begin(), dimensions->end());
}

NumberList to_list(const Shape& shape) {
  val list = val::array();
  for (const Index dimension : shape) list.call<void>("push", static_cast<double>(dimension));
  return NumberList(list);
}

FigureRecord to_record(const Logs& logs) {
  val record = val::object();
  for (const auto& [name, value] : logs) record.set(name, value);
  return FigureRecord(record);
}

EMSCRIPTEN_BINDINGS(values) {
  emscripten::register_type<Uint8ArrayValue>("Uint8Array");
  emscripten::register_type<Float32ArrayValue>("Float32Array");
  emscripten::register_type<OptionalUint32Array>("Uint32Array | null");
  emscripten::register_type<OptionalFloat32Array>("Float32Array | null");
  emscripten::register_type<NumberList>("number[]");
  emscripten::register_type<FigureRecord>("Record<string, number>");
}

}  // namespace denselab::bindings
