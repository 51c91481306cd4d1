# Where something is so, and whether two arrays are alike.

from _denselab import arrays as _arrays
from _door import ask

from . import _operators
from ._dtypes import BOOL
from ._conversion import asarray, full
from ._ndarray import ndarray, plain
from ._operators import is_number


def nonzero(a):
    return tuple([ndarray(handle) for handle in ask(_arrays.nonzero, asarray(a)._handle)])


def flatnonzero(a):
    return nonzero(asarray(a).ravel())[0]


def argwhere(a):
    from ._joining import stack

    return stack(nonzero(a), axis=1)


def where(condition, x=None, y=None):
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    x = x if is_number(x) else _operators.operand("where", x)
    y = y if is_number(y) else _operators.operand("where", y)
    kind = _operators.common_type(x, y)
    chosen = asarray(condition).astype(BOOL, copy=False)
    parts = [full((), v, kind) if is_number(v) else v.astype(kind, copy=False) for v in (x, y)]
    return plain(ask(_arrays.where, chosen._handle, parts[0]._handle, parts[1]._handle))


def select(condlist, choicelist, default=0):
    result = default
    for condition, choice in reversed(list(zip(condlist, choicelist))):
        result = where(condition, choice, result)
    return result


def extract(condition, arr):
    return asarray(arr).ravel()[asarray(condition).ravel().astype(BOOL)]


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    from ._ufuncs import absolute, isfinite, isnan, less_equal, logical_and, logical_or

    near = less_equal(absolute(_operators.binary("subtract", a, b)), atol + rtol * absolute(b))
    near = logical_or(logical_and(near, isfinite(b)), _operators.binary("equal", a, b))
    if equal_nan:
        near = logical_or(near, logical_and(isnan(a), isnan(b)))
    return near


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a1, a2, equal_nan=False):
    a, b = asarray(a1), asarray(a2)
    if a.shape != b.shape:
        return False
    same = a == b
    if equal_nan:
        same = same | ((a != a) & (b != b))
    return bool(asarray(same).all())


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    from ._dtypes import finfo

    a = asarray(x)
    if a.dtype.kind != "f":
        return a.copy()
    most = finfo(a.dtype).max
    result = where(a != a, nan, a)
    result = where(result == float("inf"), most if posinf is None else posinf, result)
    return where(result == -float("inf"), -most if neginf is None else neginf, result)


def isscalar(element):
    return is_number(element) or isinstance(element, str)


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def triu_indices(n, k=0, m=None):
    from ._creation import tri
    from ._ufuncs import logical_not

    return nonzero(logical_not(tri(n, m, k - 1, BOOL)))


def tril_indices(n, k=0, m=None):
    from ._creation import tri

    return nonzero(tri(n, m, k, BOOL))


def diag_indices(n, ndim=2):
    from ._creation import arange

    return tuple([arange(n) for _ in range(ndim)])


def unravel_index(indices, shape):
    rest = indices if is_number(indices) else asarray(indices)
    places = []
    for side in reversed(shape):
        places.insert(0, rest % side)
        rest = rest // side
    return tuple(places)


def ravel_multi_index(multi_index, dims):
    flat = 0
    for place, side in zip(multi_index, dims):
        flat = flat * side + (place if is_number(place) else asarray(place))
    return flat
