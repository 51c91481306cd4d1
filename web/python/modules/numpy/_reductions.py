# Sums and their like, over all elements or along axes.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import FLOAT64, as_dtype
from ._indexing import assign
from ._conversion import asarray
from ._ndarray import ndarray, numbers, plain
from ._shaping import all_axes, one_axis


def _reduce(name, a, axis, keepdims=False, ddof=0, dtype=None, out=None):
    a = asarray(a) if dtype is None else asarray(a, dtype)
    axes = all_axes(axis, a.ndim)
    if not axes:
        result = a.astype(FLOAT64).item() if name in ("mean", "var", "std") else a.item()
        return 0.0 if name in ("var", "std") else result
    if name in ("max", "min") and a.size == 0:
        raise ValueError(
            "zero-size array to reduction operation %simum which has no identity" % name
        )
    result = plain(ask(_arrays.reduce, name, a._handle, numbers(axes), keepdims, ddof))
    if out is None:
        return result
    assign(out, result)
    return out


def sum(a, axis=None, dtype=None, out=None, keepdims=False):
    return _reduce("sum", a, axis, keepdims, 0, dtype, out)


def prod(a, axis=None, dtype=None, out=None, keepdims=False):
    return _reduce("prod", a, axis, keepdims, 0, dtype, out)


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    return _reduce("mean", a, axis, keepdims, 0, dtype, out)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _reduce("var", a, axis, keepdims, ddof, dtype, out)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _reduce("std", a, axis, keepdims, ddof, dtype, out)


def max(a, axis=None, out=None, keepdims=False):
    return _reduce("max", a, axis, keepdims, out=out)


def min(a, axis=None, out=None, keepdims=False):
    return _reduce("min", a, axis, keepdims, out=out)


amax, amin = max, min


def ptp(a, axis=None, keepdims=False):
    return max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims)


def any(a, axis=None, out=None, keepdims=False):
    return _reduce("any", a, axis, keepdims, out=out)


def all(a, axis=None, out=None, keepdims=False):
    return _reduce("all", a, axis, keepdims, out=out)


def argmax(a, axis=None, keepdims=False):
    return _place("argmax", a, axis, keepdims)


def argmin(a, axis=None, keepdims=False):
    return _place("argmin", a, axis, keepdims)


def _place(name, a, axis, keepdims):
    a = asarray(a)
    if a.size == 0:
        raise ValueError("attempt to get %s of an empty sequence" % name)
    if axis is None:
        a, axis = a.ravel(), 0
    return _reduce(name, a, one_axis(axis, a.ndim), keepdims)


def count_nonzero(a, axis=None, keepdims=False):
    return sum(asarray(a) != 0, axis, keepdims=keepdims)


def cumsum(a, axis=None, dtype=None):
    return _accumulate("cumsum", a, axis, dtype)


def cumprod(a, axis=None, dtype=None):
    return _accumulate("cumprod", a, axis, dtype)


def _accumulate(name, a, axis, dtype):
    a = asarray(a) if dtype is None else asarray(a, as_dtype(dtype))
    if axis is None:
        a, axis = a.ravel(), 0
    return ndarray(ask(_arrays.accumulate, name, a._handle, one_axis(axis, a.ndim)))


def average(a, axis=None, weights=None, returned=False):
    a = asarray(a)
    if weights is None:
        return mean(a, axis)
    weights = asarray(weights)
    if weights.shape != a.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        shape = [1] * a.ndim
        shape[one_axis(axis, a.ndim)] = -1
        weights = weights.reshape(shape)
    total = sum(weights, axis if weights.shape == a.shape else None)
    if not isinstance(total, ndarray) and total == 0:
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    result = sum(a * weights, axis) / total
    return (result, total) if returned else result


def _without_nan(a, filler):
    from ._logic import where
    from ._ufuncs import isnan

    a = asarray(a)
    return where(isnan(a), filler, a) if a.dtype.kind == "f" else a


def nansum(a, axis=None, keepdims=False):
    return sum(_without_nan(a, 0.0), axis, keepdims=keepdims)


def nanmean(a, axis=None, keepdims=False):
    a = asarray(a)
    return nansum(a, axis, keepdims) / sum(a == a, axis, keepdims=keepdims)


def nanmax(a, axis=None, keepdims=False):
    return max(_without_nan(a, -float("inf")), axis, keepdims=keepdims)


def nanmin(a, axis=None, keepdims=False):
    return min(_without_nan(a, float("inf")), axis, keepdims=keepdims)


def nanstd(a, axis=None, ddof=0):
    a = asarray(a)
    count = sum(a == a, axis, keepdims=True)
    spread = a - nanmean(a, axis, keepdims=True)
    return (nansum(spread * spread, axis, True) / (count - ddof)).squeeze() ** 0.5
