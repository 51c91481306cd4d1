#include "array/indexing.hpp"

#include "array/views.hpp"
#include "array/widths.hpp"

namespace denselab::array {
namespace {

Index wrapped(std::int64_t index, Index length, std::size_t axis) {
  require(index >= -std::int64_t{length} && index < length, "index ", index,
          " is out of bounds for axis ", axis, " with size ", length);
  return static_cast<Index>(index < 0 ? index + length : index);
}

/// What index arrays select: the place of every element, in bytes from the first, and the shape and
/// strides of what lies at each place.
struct Selection {
  Shape places_shape;
  std::vector<Index> offsets;
  Shape inner_shape;
  Strides inner_strides;

  Shape shape() const {
    Shape all = places_shape;
    all.insert(all.end(), inner_shape.begin(), inner_shape.end());
    return all;
  }
};

Selection select(const NDArray& a, const std::vector<NDArray>& indices) {
  require(indices.size() <= a.shape().size(), "too many indices for array: array is ", a.rank(),
          "-dimensional, but ", indices.size(), " were indexed");
  Selection out;
  for (const NDArray& index : indices) {
    require(!is_float(index.dtype()) && index.dtype() != Dtype::boolean,
            "arrays used as indices must be of integer (or boolean) type");
    try {
      out.places_shape = broadcast_shapes(out.places_shape, index.shape());
    } catch (const Error&) {
      std::string shapes;
      for (const NDArray& each : indices) shapes += shape_text(each.shape()) + " ";
      throw Error("shape mismatch: indexing arrays could not be broadcast together with shapes " +
                  shapes);
    }
  }
  out.offsets.assign(static_cast<std::size_t>(size_of(out.places_shape)), 0);
  for (std::size_t axis = 0; axis < indices.size(); ++axis) {
    const NDArray all = contiguous(broadcast_to(indices[axis], out.places_shape), Dtype::int64);
    for (std::size_t i = 0; i < out.offsets.size(); ++i)
      out.offsets[i] +=
          wrapped(all.as<std::int64_t>()[i], a.shape()[axis], axis) * a.strides()[axis];
  }
  const auto used = static_cast<std::ptrdiff_t>(indices.size());
  out.inner_shape.assign(a.shape().begin() + used, a.shape().end());
  out.inner_strides.assign(a.strides().begin() + used, a.strides().end());
  return out;
}

/// visit(what lies at a place of `a`, the same in `packed`, where all lie side by side).
template <typename Visit>
void for_each_place(const NDArray& a, const Selection& selection, const NDArray& packed,
                    const Visit& visit) {
  const Shape& shape = selection.inner_shape;
  const Strides strides = contiguous_strides(shape, bytes_of(a.dtype()));
  const Index step = size_of(shape) * bytes_of(a.dtype());
  Index at = 0;
  for (const Index offset : selection.offsets) {
    visit(a.view(shape, selection.inner_strides, offset), packed.view(shape, strides, at));
    at += step;
  }
}

}  // namespace

NDArray gather(const NDArray& a, const std::vector<NDArray>& indices) {
  const Selection selection = select(a, indices);
  NDArray out(a.dtype(), selection.shape());
  if (selection.inner_shape.empty()) {
    with_width(a.dtype(), [&]<typename T>(std::type_identity<T>) {
      T* to = out.as<T>();
      for (const Index offset : selection.offsets)
        *to++ = *reinterpret_cast<const T*>(a.data() + offset);
    });
    return out;
  }
  for_each_place(a, selection, out,
                 [](const NDArray& place, const NDArray& value) { assign(value, place); });
  return out;
}

void scatter(const NDArray& a, const std::vector<NDArray>& indices, const NDArray& values) {
  const Selection selection = select(a, indices);
  const Shape shape = selection.shape();
  NDArray from(a.dtype(), shape);
  try {
    assign(from, values);
  } catch (const Error&) {
    fail("shape mismatch: value array of shape ", shape_text(values.shape()),
         " could not be broadcast to indexing result of shape ", shape_text(shape));
  }
  if (selection.inner_shape.empty()) {
    with_width(a.dtype(), [&]<typename T>(std::type_identity<T>) {
      const T* value = from.as<T>();
      for (const Index offset : selection.offsets)
        *reinterpret_cast<T*>(a.data() + offset) = *value++;
    });
    return;
  }
  for_each_place(a, selection, from,
                 [](const NDArray& place, const NDArray& value) { assign(place, value); });
}

NDArray take(const NDArray& a, const NDArray& indices, Index axis) {
  const auto along = static_cast<std::size_t>(checked_axis(axis, a.rank()));
  // The axis to the front, and its place in the result after those that were before it.
  Shape to_front{static_cast<Index>(along)};
  for (Index other = 0; other < a.rank(); ++other)
    if (other != static_cast<Index>(along)) to_front.push_back(other);
  const NDArray taken = gather(transpose(a, to_front), {indices});
  Shape back;
  const Index added = indices.rank();
  for (Index before = 0; before < static_cast<Index>(along); ++before)
    back.push_back(added + before);
  for (Index i = 0; i < added; ++i) back.push_back(i);
  for (Index i = added + static_cast<Index>(along); i < taken.rank(); ++i) back.push_back(i);
  return contiguous(transpose(taken, back));
}

}  // namespace denselab::array
