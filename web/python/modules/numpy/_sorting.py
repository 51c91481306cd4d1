# Order: sorting, searching, what is there at all.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import INT64, promote
from ._conversion import array, asarray, full
from ._ndarray import ndarray
from ._shaping import one_axis


def sort(a, axis=-1, kind=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    return ndarray(ask(_arrays.sort, a._handle, one_axis(axis, a.ndim)))


def sort_in_place(a, axis=-1, kind=None):
    a[...] = sort(a, axis)


def argsort(a, axis=-1, kind=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    return ndarray(ask(_arrays.argsort, a._handle, one_axis(axis, a.ndim)))


def lexsort(keys):
    order = None
    for key in keys:
        key = asarray(key)
        order = argsort(key) if order is None else order[argsort(key[order])]
    return order


def partition(a, kth, axis=-1):
    return sort(a, axis)


def argpartition(a, kth, axis=-1):
    return argsort(a, axis)


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    a = asarray(ar)
    if axis is not None:
        raise NotImplementedError("unique: 'axis' is not there. There is: return_index, return_inverse, return_counts.")
    flat = a.ravel()
    order = argsort(flat)
    ordered = flat[order]
    first = full(ordered.shape, True)
    first[1:] = ordered[1:] != ordered[:-1]
    starts = first.nonzero()[0]
    results = [ordered[first]]
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = full(flat.shape, 0, INT64)
        inverse[order] = first.cumsum() - 1
        results.append(inverse)
    if return_counts:
        ends = array(starts.tolist()[1:] + [flat.size], INT64) if flat.size else starts
        results.append(ends - starts)
    return results[0] if len(results) == 1 else tuple(results)


def searchsorted(a, v, side="left"):
    a, values = asarray(a), asarray(v)
    kind = promote(a.dtype, values.dtype)
    places = ask(
        _arrays.searchsorted,
        a.astype(kind, copy=False)._handle,
        values.astype(kind, copy=False).ravel()._handle,
        side == "right",
    )
    places = ndarray(places)
    return places.item() if values.ndim == 0 else places.reshape(values.shape)


def digitize(x, bins, right=False):
    return searchsorted(bins, x, "left" if right else "right")


def in1d(ar1, ar2, invert=False):
    return isin(asarray(ar1).ravel(), ar2, invert)


def isin(element, test_elements, invert=False):
    a = asarray(element)
    found = full(a.shape, False)
    for value in unique(test_elements).tolist():
        found |= a == value
    return ~found if invert else found


def intersect1d(ar1, ar2):
    one = unique(ar1)
    return one[isin(one, ar2)]


def union1d(ar1, ar2):
    from ._joining import concatenate

    return unique(concatenate([asarray(ar1).ravel(), asarray(ar2).ravel()]))


def setdiff1d(ar1, ar2):
    one = unique(ar1)
    return one[isin(one, ar2, invert=True)]
