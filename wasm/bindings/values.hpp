#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/shape.hpp"
#include "model/history.hpp"

namespace denselab::bindings {

// JavaScript values by the names that their TypeScript types get (registered in values.cpp).
EMSCRIPTEN_DECLARE_VAL_TYPE(Uint8ArrayValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float32ArrayValue)
EMSCRIPTEN_DECLARE_VAL_TYPE(OptionalUint32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(OptionalFloat32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(NumberList)
EMSCRIPTEN_DECLARE_VAL_TYPE(FigureRecord)

/// Copies a typed array into the engine's memory, converting its numbers as JavaScript does.
template <typename Number>
std::vector<Number> copied(const emscripten::val& array) {
  std::vector<Number> out(array["length"].as<std::size_t>());
  emscripten::val(emscripten::typed_memory_view(out.size(), out.data())).call<void>("set", array);
  return out;
}

/// The same for null or undefined: nothing.
template <typename Number>
std::vector<Number> copied_if_given(const emscripten::val& array) {
  if (array.isNull() || array.isUndefined()) return {};
  return copied<Number>(array);
}

/// A typed array of JavaScript's own with these values.
template <typename Number>
emscripten::val typed_array(std::span<const Number> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .template call<emscripten::val>("slice");
}

/// "[28,28,1]" as a shape; Error, as of an argument `name`, unless it is a list of whole numbers.
Shape parse_shape(const std::string& json, std::string_view name);

NumberList to_list(const Shape& shape);
/// {"loss": 0.5, …}; NaN stays NaN, which JSON could not carry.
FigureRecord to_record(const Logs& logs);

}  // namespace denselab::bindings
