# NumPy's element-wise functions.

import builtins
import math

from _denselab import arrays as _arrays
from _door import ask

from . import _operators
from ._dtypes import as_dtype
from ._indexing import assign
from ._conversion import asarray
from ._ndarray import plain
from ._operators import is_number


class ufunc:
    """np.add and the like: called on numbers and arrays; with two operands also .reduce, .outer and .accumulate."""

    def __init__(self, name, operands):
        self.__name__ = name
        self.nin = operands

    def __repr__(self):
        return "<ufunc '%s'>" % self.__name__

    def __call__(self, *operands, out=None, where=True, dtype=None):
        if len(operands) == self.nin + 1:
            operands, out = operands[:-1], operands[-1]
        if len(operands) != self.nin:
            raise TypeError(
                "%s() takes from %d to %d positional arguments but %d were given"
                % (self.__name__, self.nin, self.nin + 1, len(operands))
            )
        if where is not True:
            raise NotImplementedError("%s: 'where' is not there. Use np.where." % self.__name__)
        if self.nin == 1:
            result = _operators.unary(self.__name__, operands[0])
        else:
            result = _operators.binary(self.__name__, operands[0], operands[1])
        if dtype is not None:
            result = asarray(result).astype(dtype)
            result = result if result.ndim else result.item()
        if out is None:
            return result
        assign(out, result)
        return out

    def reduce(self, array, axis=0, keepdims=False):
        function = _reducing.get(self.__name__)
        if not function:
            raise self._missing("reduce", _reducing)
        return getattr(asarray(array), function)(axis=axis, keepdims=keepdims)

    def accumulate(self, array, axis=0):
        function = _accumulating.get(self.__name__)
        if not function:
            raise self._missing("accumulate", _accumulating)
        return getattr(asarray(array), function)(axis=axis)

    def outer(self, a, b):
        a, b = asarray(a), asarray(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b):
        """a[indices] op= b, once for every index."""
        places = [asarray(part).ravel() for part in (indices if isinstance(indices, tuple) else (indices,))]
        values = asarray(b)
        for i in range(places[0].size):
            key = tuple([place[i] for place in places])
            a[key] = self(a[key], values[i] if values.ndim else b)

    def _missing(self, method, there):
        return NotImplementedError(
            "np.%s.%s is not there. It is there for: %s." % (self.__name__, method, ", ".join(sorted(there)))
        )


_reducing = {
    "add": "sum",
    "multiply": "prod",
    "maximum": "max",
    "minimum": "min",
    "logical_and": "all",
    "logical_or": "any",
}
_accumulating = {"add": "cumsum", "multiply": "cumprod"}

_binary = (
    "add subtract multiply divide floor_divide remainder power maximum minimum arctan2 hypot equal not_equal less "
    "less_equal greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor "
    "left_shift right_shift"
).split(" ")
_unary = (
    "negative absolute sign exp exp2 expm1 log log2 log10 log1p sqrt square reciprocal sin cos tan arcsin arccos "
    "arctan sinh cosh tanh floor ceil rint trunc isnan isinf isfinite logical_not invert"
).split(" ")

for _name in _binary:
    globals()[_name] = ufunc(_name, 2)
for _name in _unary:
    globals()[_name] = ufunc(_name, 1)

true_divide = divide
mod = remainder
abs = fabs = absolute
bitwise_not = invert
fmax = maximum
fmin = minimum
float_power = power


def positive(x):
    return +asarray(x)


def cbrt(x):
    return sign(x) * power(absolute(x), 1 / 3)


def degrees(x):
    return multiply(x, 180 / math.pi)


def radians(x):
    return multiply(x, math.pi / 180)


rad2deg = degrees
deg2rad = radians


def heaviside(x1, x2):
    from ._logic import where

    return where(less(x1, 0), 0.0, where(greater(x1, 0), 1.0, x2))


def logaddexp(x1, x2):
    high = maximum(x1, x2)
    return high + log(exp(subtract(x1, high)) + exp(subtract(x2, high)))


def divmod(x1, x2):
    return floor_divide(x1, x2), remainder(x1, x2)


def around(a, decimals=0, out=None):
    if is_number(a):
        if not isinstance(a, float):
            return a if decimals >= 0 else int(builtins.round(a, decimals))
    array = asarray(a)
    result = plain(ask(_arrays.round, array._handle, decimals))
    if out is None:
        return result
    assign(out, result)
    return out


round = round_ = around


def clip(a, a_min=None, a_max=None, out=None):
    if a_min is None and a_max is None:
        raise ValueError("One of max or min must be given")
    a = a if is_number(a) else asarray(a)
    limits = [asarray(v) if not is_number(v) else v for v in (a_min, a_max) if v is not None]
    kind = _operators.common_type(a, *limits)
    if a_min is not None:
        a = _operators.binary("maximum", a, a_min, kind)
    if a_max is not None:
        a = _operators.binary("minimum", a, a_max, kind)
    if out is None:
        return a
    assign(out, a)
    return out


def vectorize(function, otypes=None):
    """A function of numbers as one of arrays, called for each element."""

    def mapped(*operands):
        from ._shaping import broadcast_arrays

        spread = broadcast_arrays(*operands)
        values = [function(*each) for each in zip(*[part.ravel().tolist() for part in spread])]
        result = asarray(values).reshape(spread[0].shape)
        return result.astype(as_dtype(otypes[0])) if otypes else result

    return mapped


def apply_along_axis(func1d, axis, arr):
    from ._joining import stack
    from ._shaping import moveaxis

    a = moveaxis(asarray(arr), axis, -1)
    rows = a.reshape(-1, a.shape[-1])
    results = [func1d(row) for row in rows]
    if is_number(results[0]):
        return asarray(results).reshape(a.shape[:-1])
    found = stack(results).reshape(a.shape[:-1] + results[0].shape)
    return moveaxis(found, -1, axis)


class errstate:
    """with np.errstate(divide='ignore'): nothing warns here anyway."""

    def __init__(self, **settings):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        pass


def seterr(**settings):
    return {}
