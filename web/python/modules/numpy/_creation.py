# New arrays.

import math

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import BOOL, FLOAT64, INT64, as_dtype
from ._conversion import array, asarray, full
from ._ndarray import ndarray, numbers


def zeros(shape, dtype=float, order="C"):
    return full(shape, 0, as_dtype(dtype) or FLOAT64)


def ones(shape, dtype=float, order="C"):
    return full(shape, 1, as_dtype(dtype) or FLOAT64)


def empty(shape, dtype=float, order="C"):
    return zeros(shape, dtype)


def full_like(a, fill_value, dtype=None, shape=None):
    a = asarray(a)
    return full(a.shape if shape is None else shape, fill_value, as_dtype(dtype) or a.dtype)


def zeros_like(a, dtype=None, shape=None):
    return full_like(a, 0, dtype, shape)


def ones_like(a, dtype=None, shape=None):
    return full_like(a, 1, dtype, shape)


def empty_like(a, dtype=None, shape=None):
    return full_like(a, 0, dtype, shape)


def ascontiguousarray(a, dtype=None):
    return asarray(a, dtype).copy()


def copy(a):
    return array(a)


def eye(N, M=None, k=0, dtype=float):
    columns = N if M is None else M
    result = zeros((N, columns), dtype)
    for row in range(N):
        if 0 <= row + k < columns:
            result[row, row + k] = 1
    return result


def identity(n, dtype=float):
    return eye(n, dtype=dtype)


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 1:
        side = len(v) + abs(k)
        result = zeros((side, side), v.dtype)
        rows = arange(len(v)) + max(0, -k)
        result[rows, rows + k] = v
        return result
    if v.ndim != 2:
        raise ValueError("Input must be 1- or 2-d.")
    rows = max(0, -k)
    count = max(0, min(v.shape[0] - rows, v.shape[1] - max(0, k)))
    along = arange(count)
    return v[along + rows, along + max(0, k)]


def diagonal(a, offset=0):
    return diag(a, offset)


def tri(N, M=None, k=0, dtype=float):
    columns = arange(N if M is None else M)
    return (arange(N).reshape(-1, 1) + k >= columns).astype(dtype)


def tril(m, k=0):
    m = asarray(m)
    return m * tri(m.shape[-2], m.shape[-1], k, BOOL)


def triu(m, k=0):
    m = asarray(m)
    return m * ~tri(m.shape[-2], m.shape[-1], k - 1, BOOL)


def arange(start=None, stop=None, step=None, dtype=None):
    if start is None and stop is None:
        raise TypeError("arange() requires stop to be specified.")
    if stop is None:
        start, stop = 0, start
    step = 1 if step is None else step
    if step == 0:
        raise ZeroDivisionError("division by zero")
    real = any(isinstance(value, float) for value in (start, stop, step))
    count = max(0, math.ceil((stop - start) / step))
    kind = as_dtype(dtype) or (FLOAT64 if real else INT64)
    if real and kind.kind != "f":
        return ndarray(ask(_arrays.arange, "float64", start, step, count)).astype(kind)
    # The second element less the first is the step, as NumPy has it.
    return ndarray(ask(_arrays.arange, kind.name, start, (start + step) - start, count))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    num = int(num)
    if num < 0:
        raise ValueError("Number of samples, %d, must be non-negative." % num)
    if isinstance(start, (list, tuple, ndarray)) or isinstance(stop, (list, tuple, ndarray)):
        parts = arange(num).reshape([-1] + [1] * max(asarray(start).ndim, asarray(stop).ndim))
        result = parts * ((asarray(stop) - start) / max(1, num - 1 if endpoint else num)) + start
        return result if dtype is None else result.astype(dtype)
    start, stop = float(start), float(stop)
    steps = num - 1 if endpoint else num
    step = (stop - start) / steps if steps > 0 else math.nan
    result = arange(num) * (step if steps > 0 else stop - start) + start
    if endpoint and num > 1:
        result[-1] = stop
    if dtype is not None:
        kind = as_dtype(dtype)
        from ._ufuncs import floor

        result = (floor(result) if kind.kind != "f" else result).astype(kind)
    return (result, step) if retstep else result


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
    result = base ** linspace(start, stop, num, endpoint)
    return result if dtype is None else result.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True):
    result = logspace(math.log10(start), math.log10(stop), num, endpoint)
    if num > 0:
        result[0] = start
        if endpoint and num > 1:
            result[-1] = stop
    return result


def meshgrid(*xi, indexing="xy"):
    axes = [asarray(x).ravel() for x in xi]
    shapes = [[-1 if i == j else 1 for j in range(len(axes))] for i in range(len(axes))]
    if indexing == "xy" and len(axes) > 1:
        for shape in shapes:
            shape[0], shape[1] = shape[1], shape[0]
    from ._shaping import broadcast_arrays

    grids = broadcast_arrays(*[x.reshape(shape) for x, shape in zip(axes, shapes)])
    return [grid.copy() for grid in grids]


def indices(dimensions, dtype=int):
    from ._joining import stack

    return stack(meshgrid(*[arange(side, dtype=dtype) for side in dimensions], indexing="ij"))


def fromfunction(function, shape, dtype=float):
    return function(*list(indices(shape, dtype)))


def fromiter(iterable, dtype, count=-1):
    return array(list(iterable), dtype)


def frombuffer(buffer, dtype=float):
    kind = as_dtype(dtype)
    values = numbers(bytes(buffer))
    return ndarray(ask(_arrays.fromBytes, kind.name, str(len(buffer) // kind.itemsize), values))


def fromstring(string, dtype=float, sep=" "):
    parts = string.split(None if sep.isspace() else sep)
    return array([float(part) for part in parts]).astype(dtype)


class _Rows:
    """np.r_[1, 2, 5:8]: one after the other."""

    def __getitem__(self, key):
        return _joined(key, -1)


class _Columns:
    """np.c_[a, b]: side by side."""

    def __getitem__(self, key):
        return _joined(key, 1)


def _joined(key, axis):
    from ._joining import column_stack, concatenate
    from ._shaping import atleast_1d

    parts = []
    for part in key if isinstance(key, tuple) else (key,):
        if isinstance(part, str):
            raise NotImplementedError("r_ and c_ with text are not there: use np.concatenate")
        if hasattr(part, "start") and not isinstance(part, ndarray):
            part = arange(part.start or 0, part.stop, part.step)
        parts.append(atleast_1d(part))
    return column_stack(parts) if axis == 1 else concatenate(parts, 0)


r_ = _Rows()
c_ = _Columns()
