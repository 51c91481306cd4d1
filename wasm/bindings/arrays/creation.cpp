// Arrays from JavaScript's values and back.

#include "array/creation.hpp"

#include "array/views.hpp"
#include "base/error.hpp"
#include "bindings/arrays/handles.hpp"

namespace denselab::bindings {
namespace {

using array::NDArray;
using emscripten::val;

ArrayHandle from_bytes(const std::string& dtype, NumberList shape, Uint8ArrayValue bytes) {
  NDArray out(array::dtype_named(dtype), to_shape(shape));
  const auto expected = static_cast<std::size_t>(out.size() * array::bytes_of(out.dtype()));
  require(bytes["length"].as<std::size_t>() == expected, "an array of shape ",
          array::shape_text(out.shape()), " of ", dtype, " needs ", expected,
          " bytes, but there are ", bytes["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(expected, reinterpret_cast<std::uint8_t*>(out.data())))
      .call<void>("set", bytes);
  // C++ knows no bool but 0 and 1.
  if (out.dtype() == array::Dtype::boolean)
    for (std::uint8_t* byte = out.as<std::uint8_t>(); byte < out.as<std::uint8_t>() + expected;
         ++byte)
      *byte = *byte != 0;
  return handle(std::move(out));
}

Uint8ArrayValue bytes(const NDArray& a) {
  const NDArray whole = array::contiguous(a);
  const auto count = static_cast<std::size_t>(whole.size() * array::bytes_of(whole.dtype()));
  return Uint8ArrayValue(typed_array(std::span(whole.as<const std::uint8_t>(), count)));
}

ArrayHandle full(const std::string& dtype, NumberList shape, const NDArray& value) {
  NDArray out(array::dtype_named(dtype), to_shape(shape));
  array::assign(out, value);
  return handle(std::move(out));
}

ArrayHandle arange(const std::string& dtype, double start, double step, double count) {
  return handle(array::arange(array::dtype_named(dtype), start, step, to_index(count)));
}

ItemValue item(const NDArray& a, double index) {
  const NDArray element = array::element(a, to_index(index));
  return ItemValue(array::with_type(a.dtype(), [&](auto type) {
    using T = typename decltype(type)::type;
    const T value = *element.as<T>();
    if constexpr (std::is_same_v<T, std::int64_t>)
      if (value != static_cast<std::int32_t>(value)) return val(std::to_string(value));
    return val(static_cast<double>(value));
  }));
}

ArrayHandle element(const NDArray& a, double index) {
  return handle(array::element(a, to_index(index)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(array_creation) {
  emscripten::function("arrayFromBytes(dtype, shape, bytes)",
                       guarded<"an array of this size", from_bytes>);
  emscripten::function("arrayBytes(a)", guarded<"the bytes of an array", bytes>);
  emscripten::function("arrayFull(dtype, shape, value)", guarded<"an array of this size", full>);
  emscripten::function("arrayArange(dtype, start, step, count)",
                       guarded<"an array of this size", arange>);
  emscripten::function("arrayItem(a, index)", guarded<"the answer", item>);
  emscripten::function("arrayElement(a, index)", guarded<"the answer", element>);
}

}  // namespace denselab::bindings
