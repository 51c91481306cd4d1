# Statistics of data.

import math

from ._creation import linspace, zeros
from ._dtypes import FLOAT64, INT64
from ._joining import concatenate, stack
from ._logic import where
from ._conversion import array, asarray
from ._ndarray import ndarray
from ._operators import is_number
from ._reductions import max, mean, min
from ._shaping import all_axes, moveaxis
from ._sorting import searchsorted, sort
from ._ufuncs import floor


def median(a, axis=None, keepdims=False):
    return quantile(a, 0.5, axis, keepdims=keepdims, _median=True)


def percentile(a, q, axis=None, method="linear", keepdims=False):
    shares = q / 100 if is_number(q) else asarray(q, float) / 100
    if _any_outside([shares] if is_number(q) else shares.ravel().tolist()):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, shares, axis, method, keepdims)


_methods = ("linear", "lower", "higher", "nearest", "midpoint")


def quantile(a, q, axis=None, method="linear", keepdims=False, _median=False):
    if method not in _methods:
        raise NotImplementedError("method '%s' is not there. There is: %s." % (method, ", ".join(_methods)))
    a = asarray(a)
    axes = all_axes(axis, a.ndim)
    others = [side for i, side in enumerate(a.shape) if i not in axes]
    ordered = sort(moveaxis(a, axes, list(range(len(axes)))).reshape([-1] + others), axis=0)
    shares = [q] if is_number(q) else asarray(q).ravel().tolist()
    if _any_outside(shares):
        raise ValueError("Quantiles must be in the range [0, 1]")
    found = [_between(ordered, share, method, _median) for share in shares]
    kept = [1 if i in axes else side for i, side in enumerate(a.shape)]
    if keepdims:
        found = [asarray(part).reshape(kept) for part in found]
    if is_number(q):
        return found[0]
    return stack(found) if isinstance(found[0], ndarray) else array(found)


def _any_outside(shares):
    for share in shares:
        if not 0 <= share <= 1:
            return True
    return False


def _between(ordered, share, method, as_median):
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = low + 1 if low + 1 < len(ordered) else low
    part = place - low
    if as_median:
        return mean(ordered[low : high + 1] if part else ordered[low : low + 1], axis=0)
    if method == "lower":
        return ordered[low]
    if method == "higher":
        return ordered[high if part else low]
    if method == "nearest":
        return ordered[round(place)]
    if method == "midpoint":
        part = 0.5 if part else 0.0
    below = ordered[low] * 1.0
    above = ordered[high] * 1.0
    # From the nearer side, so that it is exact at both.
    return below + (above - below) * part if part < 0.5 else above - (above - below) * (1 - part)


def histogram(a, bins=10, range=None, density=False, weights=None):
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    inside = (a >= edges[0]) & (a <= edges[-1])
    places = searchsorted(edges[1:-1], a[inside], "right")
    if weights is None:
        counts = bincount(places, minlength=len(edges) - 1)
    else:
        counts = bincount(places, asarray(weights).ravel()[inside], len(edges) - 1)
    if density:
        counts = counts / ((edges[1:] - edges[:-1]) * counts.sum())
    return counts, edges


def histogram_bin_edges(a, bins=10, range=None):
    a = asarray(a).ravel()
    if not isinstance(bins, int):
        if isinstance(bins, str):
            raise NotImplementedError("bins='%s' is not there: give a number of bins, or their edges." % bins)
        return asarray(bins)
    if bins < 1:
        raise ValueError("`bins` must be positive, when an integer")
    low, high = range or ((min(a), max(a)) if a.size else (0.0, 1.0))
    if low == high:
        low, high = low - 0.5, high + 0.5
    return linspace(low, high, bins + 1)


def bincount(x, weights=None, minlength=0):
    a = asarray(x)
    if a.size and min(a) < 0:
        raise ValueError("'list' argument must have no negative elements")
    values = a.tolist()
    count = len(values) and max(a) + 1
    totals = [0] * (count if count > minlength else minlength)
    if weights is None:
        for value in values:
            totals[value] += 1
        return array(totals, INT64)
    for value, weight in zip(values, asarray(weights, float).tolist()):
        totals[value] += weight
    return array(totals, FLOAT64)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    data = asarray(m, float)
    data = data.reshape(1, -1) if data.ndim == 1 else data if rowvar else data.T
    if y is not None:
        more = asarray(y, float)
        more = more.reshape(1, -1) if more.ndim == 1 else more if rowvar else more.T
        data = concatenate([data, more], 0)
    less = (0 if bias else 1) if ddof is None else ddof
    centred = data - data.mean(axis=1, keepdims=True)
    result = centred @ centred.T * (1 / (data.shape[1] - less))
    return result.item() if result.size == 1 else result


def corrcoef(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if is_number(c):
        return c / c
    spread = c.diagonal() ** 0.5
    return (c / spread.reshape(-1, 1) / spread).clip(-1, 1)


def diff(a, n=1, axis=-1):
    a = asarray(a)
    for _ in range(n):
        front = moveaxis(a, axis, 0)
        front = front[1:] != front[:-1] if a.dtype.kind == "b" else front[1:] - front[:-1]
        a = moveaxis(front, 0, axis)
    return a


def ediff1d(a):
    return diff(asarray(a).ravel())


def gradient(f, *spacing):
    a = asarray(f, float)
    if a.ndim != 1:
        raise NotImplementedError("gradient is there for one dimension, but the array has %d" % a.ndim)
    step = spacing[0] if spacing else 1.0
    result = zeros(len(a))
    result[1:-1] = (a[2:] - a[:-2]) / (2.0 * step)
    result[0] = (a[1] - a[0]) / step
    result[-1] = (a[-1] - a[-2]) / step
    return result


def trapz(y, x=None, dx=1.0):
    y = asarray(y)
    steps = dx if x is None else diff(x)
    return ((y[1:] + y[:-1]) / 2.0 * steps).sum()


def interp(x, xp, fp):
    xp, fp, points = asarray(xp, float), asarray(fp, float), asarray(x, float)
    flat = points.ravel()
    at = (searchsorted(xp, flat, "right") - 1).clip(0, len(xp) - 2)
    low, high = xp[at], xp[at + 1]
    slope = (fp[at + 1] - fp[at]) / (high - low)
    found = slope * (flat - low) + fp[at]
    found = where(flat <= xp[0], fp[0], where(flat >= xp[-1], fp[-1], found))
    return found.item() if points.ndim == 0 else found.reshape(points.shape)


def polyval(p, x):
    result = asarray(x) * 0
    for coefficient in list(p):
        result = result * x + coefficient
    return result


def polyfit(x, y, deg):
    """Least squares by the normal equations of scaled powers."""
    from . import linalg

    x, y = asarray(x, float), asarray(y, float)
    powers = stack([x ** (deg - i) for i in range(deg + 1)], axis=1)
    return linalg.lstsq(powers, y)[0]


def convolve(a, v, mode="full"):
    a, v = asarray(a), asarray(v)
    if len(v) > len(a):
        a, v = v, a
    full_ = zeros(len(a) + len(v) - 1, (a[:1] * v[:1]).dtype)
    for i, weight in enumerate(v.tolist()):
        full_[i : i + len(a)] += a * weight
    if mode == "full":
        return full_
    if mode == "same":
        start = (len(v) - 1) // 2
        return full_[start : start + len(a)]
    return full_[len(v) - 1 : len(a)]
