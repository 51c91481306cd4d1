# a[…]: what lies under a key, as a view where the key is whole numbers and slices, as a copy where arrays of
# truth values or of whole numbers pick.

from _denselab import arrays as _arrays
from _door import ask
from _language import _slices

from ._dtypes import BOOL, INT64
from ._conversion import array, asarray, full, number_text
from ._ndarray import ndarray, numbers, plain

newaxis = None

_invalid = (
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays "
    "are valid indices"
)


def get(a, key):
    """a[key]: a view, a copy, or the number where the key leads to one."""
    place = _single(a, key)
    if place is not None:
        return plain(ask(_arrays.item, a._handle, place))
    if _is_mask(key, a):
        return ndarray(ask(_arrays.mask, a._handle, key._handle))
    parts = _parts(a, key)
    view, picks, single = _view(a, parts)
    if picks:
        return _picked(view, picks)
    if single:
        return plain(ask(_arrays.item, view._handle, 0))
    return view


def put(a, key, value):
    """a[key] = value"""
    if isinstance(value, (int, float)):
        place = _single(a, key)
        if place is not None:
            ask(_arrays.setItem, a._handle, place, number_text(value))
            return
    if _is_mask(key, a):
        value = _as_value(value, a)
        _check_mask_values(key, value)
        ask(_arrays.assignMask, a._handle, key._handle, value._handle)
        return
    view, picks, single = _view(a, _parts(a, key))
    if picks:
        _put_picked(view, picks, _as_value(value, a))
        return
    if single and isinstance(value, (list, tuple)):
        raise ValueError("setting an array element with a sequence.")
    assign(view, value)


def assign(target, value):
    """Writes over all of `target`, whose memory may be that of others."""
    value = _as_value(value, target)
    shape = value._shape
    while len(shape) > len(target._shape) and shape[0] == 1:
        shape = shape[1:]
    if len(shape) != len(value._shape):
        value = value.reshape(shape)
    if not _fits(shape, target._shape):
        raise ValueError(
            "could not broadcast input array from shape %s into shape %s"
            % (_brief(shape), _brief(target._shape))
        )
    ask(_arrays.assign, target._handle, value._handle)


def _fits(shape, wanted):
    if len(shape) > len(wanted):
        return False
    return all(side == 1 or side == wanted[-1 - i] for i, side in enumerate(reversed(shape)))


def _brief(shape):
    """(2,3) as NumPy writes a shape in its errors."""
    return "(%s%s)" % (numbers(shape), "," if len(shape) == 1 else "")


def _as_value(value, target):
    if isinstance(value, ndarray):
        return value
    if isinstance(value, (int, float)) or value is True or value is False:
        return full((), value, target.dtype if not isinstance(value, float) else None)
    return asarray(value)


def _single(a, key):
    """Where the one element is that whole numbers lead to, counted in C order; None for other keys."""
    if isinstance(key, int):
        return _inside(key, 0, a._shape[0]) if len(a._shape) == 1 else None
    if not isinstance(key, tuple) or len(key) != len(a._shape):
        return None
    place = 0
    for axis, index in enumerate(key):
        if not isinstance(index, int):
            return None
        place = place * a._shape[axis] + _inside(index, axis, a._shape[axis])
    return place


def _is_mask(key, a):
    return isinstance(key, ndarray) and key.dtype is BOOL and key._shape == a._shape and a._shape


def _check_mask_values(mask, value):
    if value.ndim == 0 or value._shape == (1,):
        return
    count = int(mask.sum())
    if value.size != count:
        raise ValueError(
            "NumPy boolean array indexing assignment cannot assign %d input values to the %d output values "
            "where the mask is true" % (value.size, count)
        )


def _inside(index, axis, size):
    if not -size <= index < size:
        raise IndexError(
            "index %d is out of bounds for axis %d with size %d" % (index, axis, size)
        )
    return index + size if index < 0 else index


def _parts(a, key):
    """The key, part by part, as long as the array has axes: Ellipsis and what is left out are written out."""
    given = list(key) if isinstance(key, tuple) else [key]
    parts = []
    used = 0
    for part in given:
        if isinstance(part, (list, range, tuple)):
            part = asarray(list(part)) if len(part) else array([], int)
        elif hasattr(part, "__array__"):
            part = part.__array__()
        if isinstance(part, ndarray):
            if part.dtype.kind == "f":
                raise IndexError("arrays used as indices must be of integer (or boolean) type")
            if part.ndim == 0 and part.dtype is not BOOL:
                part = part.item()
        elif isinstance(part, (str, float)):
            raise IndexError(_invalid)
        parts.append(part)
        used += _axes(part)
    ellipses = [i for i, part in enumerate(parts) if part is Ellipsis]
    if len(ellipses) > 1:
        raise IndexError("an index can only have a single ellipsis ('...')")
    if used > a.ndim:
        raise IndexError(
            "too many indices for array: array is %d-dimensional, but %d were indexed" % (a.ndim, used)
        )
    rest = [slice_all] * (a.ndim - used)
    at = ellipses[0] if ellipses else len(parts)
    return parts[:at] + rest + parts[at + (1 if ellipses else 0) :]


slice_all = _slices[:]


def _axes(part):
    """How many axes of the array this part of a key takes."""
    if part is None or part is Ellipsis or part is True or part is False:
        return 0
    if isinstance(part, ndarray) and part.dtype is BOOL:
        return part.ndim
    return 1


def _view(a, parts):
    """What whole numbers, slices and new axes leave; the arrays that pick, [(axis, array)]; whether one number is left."""
    starts, steps, counts, drop, shape, picks = [], [], [], [], [], []
    picking = any(isinstance(part, ndarray) for part in parts)
    single = bool(parts)
    axis = 0
    for part in parts:
        if part is None:
            shape.append(1)
            single = False
            continue
        if part is True or part is False:
            raise IndexError("a truth value as an index is not there: use a mask of the array's shape")
        size = a._shape[axis]
        if isinstance(part, int):
            index = _inside(part, axis, size)
            if not picking:
                _add(starts, steps, counts, drop, index, 1, 1, 1)
                axis += 1
                continue
            part = full((), index)  # beside arrays, a number is one of them
        single = False
        if isinstance(part, ndarray):
            for pick in _whole_numbers(part, a._shape, axis):
                picks.append((len(shape), pick))
                shape.append(a._shape[axis])
                _add(starts, steps, counts, drop, 0, 1, a._shape[axis], 0)
                axis += 1
            continue
        if not hasattr(part, "start"):
            raise IndexError(_invalid)
        start, step, count = _range_of(part, size)
        shape.append(count)
        _add(starts, steps, counts, drop, start, step, count, 0)
        axis += 1
    handle = ask(
        _arrays.slice, a._handle, numbers(starts), numbers(steps), numbers(counts), numbers(drop)
    )
    view = ndarray(handle)
    if any(part is None for part in parts):
        view = view.reshape(tuple(shape))
    return view, picks, single


def _add(starts, steps, counts, drop, start, step, count, dropped):
    starts.append(start)
    steps.append(step)
    counts.append(count)
    drop.append(dropped)


def _range_of(part, size):
    """Where a slice starts, its step, and how many it has."""
    step = 1 if part.step is None else int(part.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low, high = (0, size) if step > 0 else (-1, size - 1)
    start = _clipped(part.start, size, low, high, low if step > 0 else high)
    stop = _clipped(part.stop, size, low, high, high if step > 0 else low)
    count = (stop - start + step - (1 if step > 0 else -1)) // step
    return (start, step, count) if count > 0 else (0, 1, 0)


def _clipped(value, size, low, high, missing):
    if value is None:
        return missing
    value = int(value)
    return max(low, min(high, value + size if value < 0 else value))


def _whole_numbers(part, shape, axis):
    """A picking array as arrays of whole numbers, one for each axis that it takes."""
    if part.dtype is not BOOL:
        _check_bounds(part, axis, shape[axis])
        return [part.astype(INT64)]
    for i, side in enumerate(part._shape):
        if side != shape[axis + i]:
            raise IndexError(
                "boolean index did not match indexed array along dimension %d; dimension is %d but "
                "corresponding boolean dimension is %d" % (axis + i, shape[axis + i], side)
            )
    return [ndarray(handle) for handle in ask(_arrays.nonzero, part._handle)]


def _check_bounds(part, axis, size):
    if part.size == 0:
        return
    for index in (int(part.min()), int(part.max())):
        if not -size <= index < size:
            raise IndexError(
                "index %d is out of bounds for axis %d with size %d" % (index, axis, size)
            )


def _leading(view, picks):
    """The view with the picked axes first; where their result belongs among the others."""
    axes = [axis for axis, _ in picks]
    others = [axis for axis in range(view.ndim) if axis not in axes]
    together = axes == list(range(axes[0], axes[0] + len(axes)))
    return view.transpose(axes + others), axes[0] if together else 0


def _picked(view, picks):
    leading, place = _leading(view, picks)
    handles = [pick._handle for _, pick in picks]
    result = ndarray(ask(_arrays.gather, leading._handle, *handles))
    width = result.ndim - (view.ndim - len(picks))
    if place:
        order = list(range(width, width + place)) + list(range(width))
        result = result.transpose(order + list(range(width + place, result.ndim))).copy()
    return result.item() if result.ndim == 0 else result


def _put_picked(view, picks, value):
    leading, place = _leading(view, picks)
    arrays = [pick for _, pick in picks]
    shape = arrays[0]._shape
    for other in arrays[1:]:
        shape = common_shape(shape, other._shape)
    width = len(shape)
    rest = leading._shape[len(picks) :]
    result = rest[:place] + shape + rest[place:]
    while value.ndim > len(result) and value._shape[0] == 1:
        value = value.reshape(value._shape[1:])
    if not _fits(value._shape, result):
        raise ValueError(
            "shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s"
            % (_brief(value._shape), _brief(result))
        )
    value = ndarray(ask(_arrays.broadcastTo, value._handle, numbers(result)))
    if place:
        order = list(range(place, place + width)) + list(range(place))
        value = value.transpose(order + list(range(place + width, value.ndim)))
    handles = [pick._handle for pick in arrays]
    ask(_arrays.scatter, leading._handle, value._handle, *handles)


def common_shape(*shapes):
    """The shape that these broadcast to."""
    result = []
    for i in range(max([len(shape) for shape in shapes])):
        side = 1
        for shape in shapes:
            own = shape[-1 - i] if i < len(shape) else 1
            if own != 1 and side != 1 and own != side:
                raise ValueError(
                    "operands could not be broadcast together with shapes %s "
                    % " ".join([_brief(shape) for shape in shapes])
                )
            side = own if own != 1 else side
        result.insert(0, side)
    return tuple(result)
