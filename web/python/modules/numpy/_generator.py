# np.random.default_rng: NumPy's newer generator (PCG64), the same numbers for the same seed.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import FLOAT64, INT64, as_dtype
from ._conversion import asarray, sides
from ._ndarray import ndarray, numbers, plain
from ._operators import is_number
from ._reductions import any as _any
from ._shaping import broadcast_shapes

_missing = "Generator.%s is not there. There is: %s."


def _shape(size):
    return "" if size is None else numbers(sides(size))


def _parameters(one, other, size):
    """Parameters that are arrays give the size."""
    one, other = [v if is_number(v) else asarray(v) for v in (one, other)]
    if size is None and not (is_number(one) and is_number(other)):
        size = broadcast_shapes(asarray(one).shape, asarray(other).shape)
    return one, other, size


class _Draws:
    """What both kinds of generators make of their own `random`, `standard_normal` and `permutation`."""

    def uniform(self, low=0.0, high=1.0, size=None):
        low, high, size = _parameters(low, high, size)
        return low + (high - low) * self.random(size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        loc, scale, size = _parameters(loc, scale, size)
        if _any(scale < 0):
            raise ValueError("scale < 0")
        return loc + scale * self.standard_normal(size)

    def shuffle(self, x):
        order = self.permutation(len(x))
        if isinstance(x, ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order]


class Generator(_Draws):
    def __init__(self, seed=None):
        self._made = ask(_arrays.generator, None if seed is None else str(int(seed)))

    def _drawn(self, name, size, *more):
        return plain(ask(_arrays.drawn, self._made, name, _shape(size), *more))

    def random(self, size=None, dtype=FLOAT64):
        if as_dtype(dtype) is not FLOAT64:
            raise NotImplementedError("random: dtype %s is not there: use .astype on what it gives" % as_dtype(dtype))
        return self._drawn("random", size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        low, high = (0, low) if high is None else (low, high)
        if endpoint:
            high += 1
        if low >= high:
            raise ValueError("low >= high")
        if as_dtype(dtype) is not INT64:
            raise NotImplementedError("integers: dtype %s is not there: use .astype on what it gives" % as_dtype(dtype))
        return self._drawn("integers", size, str(int(low)), str(int(high)))

    def standard_normal(self, size=None):
        return self._drawn("standardNormal", size)

    def permutation(self, x):
        if isinstance(x, int):
            return ndarray(ask(_arrays.permutation, self._made, x))
        x = asarray(x)
        return x[ndarray(ask(_arrays.permutation, self._made, len(x)))]

    def choice(self, a, size=None, replace=True, p=None):
        named = isinstance(a, (list, tuple)) and a and isinstance(a[0], str)
        population = None if named or is_number(a) else asarray(a)
        count = len(a) if population is None and named else a if population is None else len(population)
        if p is not None:
            p = asarray(p, float)
        given = None if p is None else p._handle
        places = plain(ask(_arrays.choice, self._made, count, _shape(size), replace, given))
        if named:
            return a[places] if is_number(places) else [a[i] for i in places.tolist()]
        return places if population is None else population[places]

    def __getattr__(self, name):
        there = sorted([key for key in dir(Generator) if not key.startswith("_")])
        raise AttributeError(_missing % (name, ", ".join(there)))


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)
