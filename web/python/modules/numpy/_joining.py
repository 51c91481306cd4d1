# Arrays made of several, and several made of one.

from _denselab import arrays as _arrays
from _door import ask

from . import _dtypes
from ._conversion import array, asarray
from ._ndarray import ndarray
from ._shaping import atleast_1d, atleast_2d, expand_dims, moveaxis, one_axis, s_


def concatenate(arrays, axis=0, dtype=None):
    parts = [asarray(a) for a in arrays]
    if not parts:
        raise ValueError("need at least one array to concatenate")
    if axis is None:
        parts, axis = [part.ravel() for part in parts], 0
    first = parts[0]
    if first.ndim == 0:
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    axis = one_axis(axis, first.ndim)
    kind = first.dtype
    for i, part in enumerate(parts):
        _check_joinable(first, part, i, axis)
        kind = _dtypes.promote(kind, part.dtype)
    parts = [part if part.dtype is kind else part.astype(kind) for part in parts]
    result = ndarray(ask(_arrays.concatenate, axis, *[part._handle for part in parts]))
    return result if dtype is None else result.astype(dtype)


def _check_joinable(first, part, i, axis):
    if part.ndim != first.ndim:
        raise ValueError(
            "all the input arrays must have same number of dimensions, but the array at index 0 has %d "
            "dimension(s) and the array at index %d has %d dimension(s)" % (first.ndim, i, part.ndim)
        )
    for at in range(first.ndim):
        if at != axis and part.shape[at] != first.shape[at]:
            raise ValueError(
                "all the input array dimensions except for the concatenation axis must match exactly, but "
                "along dimension %d, the array at index 0 has size %d and the array at index %d has size %d"
                % (at, first.shape[at], i, part.shape[at])
            )


def stack(arrays, axis=0):
    parts = [asarray(a) for a in arrays]
    if not parts:
        raise ValueError("need at least one array to stack")
    if any(part.shape != parts[0].shape for part in parts):
        raise ValueError("all input arrays must have the same shape")
    axis = one_axis(axis, parts[0].ndim + 1)
    return concatenate([expand_dims(part, axis) for part in parts], axis)


def vstack(tup):
    return concatenate([atleast_2d(a) for a in tup], 0)


row_stack = vstack


def hstack(tup):
    parts = [atleast_1d(a) for a in tup]
    return concatenate(parts, 0 if parts and parts[0].ndim == 1 else 1)


def dstack(tup):
    return concatenate([atleast_2d(a) if asarray(a).ndim > 2 else _deep(a) for a in tup], 2)


def _deep(a):
    return expand_dims(atleast_2d(a), 2)


def column_stack(tup):
    parts = [asarray(a) for a in tup]
    return concatenate([a.reshape(-1, 1) if a.ndim < 2 else a for a in parts], 1)


def append(arr, values, axis=None):
    if axis is None:
        return concatenate([asarray(arr).ravel(), asarray(values).ravel()])
    return concatenate([arr, values], axis)


def delete(arr, obj, axis=None):
    a = asarray(arr)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = one_axis(axis, a.ndim)
    gone = asarray([obj] if isinstance(obj, int) else obj)
    count = a.shape[axis]
    gone = [int(i) % count for i in (gone.nonzero()[0] if gone.dtype.kind == "b" else gone)]
    return take(a, [i for i in range(count) if i not in gone], axis)


def insert(arr, obj, values, axis=None):
    a = asarray(arr)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = one_axis(axis, a.ndim)
    front = moveaxis(a, axis, 0)
    added = asarray(values).astype(a.dtype)
    if added.ndim < a.ndim:
        from ._shaping import broadcast_to

        added = broadcast_to(added, (added.size if a.ndim == 1 else 1,) + front.shape[1:])
    return moveaxis(concatenate([front[:obj], added, front[obj:]]), 0, axis)


def take(a, indices, axis=None):
    a = asarray(a)
    if axis is None:
        return a.ravel()[asarray(indices) if not isinstance(indices, int) else indices]
    axis = one_axis(axis, a.ndim)
    picked = indices if isinstance(indices, int) else asarray(indices)
    return a[tuple([s_[:]] * axis + [picked])]


def array_split(ary, indices_or_sections, axis=0):
    a = asarray(ary)
    count = a.shape[axis]
    if isinstance(indices_or_sections, int):
        parts = indices_or_sections
        if parts <= 0:
            raise ValueError("number sections must be larger than 0.")
        each, more = divmod(count, parts)
        edges = [0]
        for i in range(parts):
            edges.append(edges[-1] + each + (1 if i < more else 0))
    else:
        edges = [0] + [int(i) for i in indices_or_sections] + [count]
    before = [s_[:]] * one_axis(axis, a.ndim)
    return [a[tuple(before + [s_[low:high]])] for low, high in zip(edges[:-1], edges[1:])]


def split(ary, indices_or_sections, axis=0):
    if isinstance(indices_or_sections, int) and asarray(ary).shape[axis] % indices_or_sections:
        raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0 if asarray(ary).ndim == 1 else 1)


def vsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0)


def tile(A, reps):
    a = asarray(A)
    reps = (reps,) if isinstance(reps, int) else tuple(reps)
    while a.ndim < len(reps):
        a = a[None]
    reps = (1,) * (a.ndim - len(reps)) + reps
    result = a
    for axis, times in enumerate(reps):
        result = concatenate([result] * times, axis) if times else result[tuple([s_[:]] * axis + [s_[:0]])]
    return array(result) if result is a else result


def repeat(a, repeats, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = one_axis(axis, a.ndim)
    times = [repeats] * a.shape[axis] if isinstance(repeats, int) else [int(n) for n in repeats]
    if len(times) != a.shape[axis]:
        raise ValueError(
            "operands could not be broadcast together with shape (%d,) (%d,)" % (a.shape[axis], len(times))
        )
    return take(a, array([i for i, n in enumerate(times) for _ in range(n)], int), axis)


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    axis = one_axis(axis, a.ndim)
    count = a.shape[axis]
    at = (count - shift) % count if count else 0
    before = [s_[:]] * axis
    return concatenate([a[tuple(before + [s_[at:]])], a[tuple(before + [s_[:at]])]], axis)


_pad_modes = ("constant", "edge", "reflect", "wrap", "symmetric")


def pad(array, pad_width, mode="constant", constant_values=0):
    a = asarray(array)
    if mode not in _pad_modes:
        raise NotImplementedError("pad: mode '%s' is not there. There is: %s." % (mode, ", ".join(_pad_modes)))
    widths = pad_width if not isinstance(pad_width, int) else (pad_width, pad_width)
    if isinstance(widths[0], int):
        widths = [tuple(widths) if len(widths) == 2 else (widths[0], widths[0])] * a.ndim
    if mode == "constant":
        from ._conversion import full

        sides = [low + side + high for (low, high), side in zip(widths, a.shape)]
        result = full(tuple(sides), constant_values, a.dtype)
        result[tuple([s_[low : low + side] for (low, _), side in zip(widths, a.shape)])] = a
        return result
    for axis, (low, high) in enumerate(widths):
        side = a.shape[axis]
        a = take(a, [_source(i, side, mode) for i in range(-low, side + high)], axis)
    return a


def _source(i, side, mode):
    """Where an element beyond the edge comes from."""
    if mode == "edge":
        return max(0, min(side - 1, i))
    if mode == "wrap":
        return i % side
    period = max(1, 2 * side - 2) if mode == "reflect" else 2 * side
    i %= period
    return i if i < side else period - i - (0 if mode == "reflect" else 1)
