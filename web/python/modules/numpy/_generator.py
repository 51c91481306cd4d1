# np.random.default_rng: NumPy's newer generator (PCG64), the same numbers for the same seed.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import FLOAT64, INT64, as_dtype
from ._conversion import asarray, sides
from ._ndarray import ndarray, numbers, plain
from ._operators import is_number
from ._reductions import any as _any

_missing = "Generator.%s is not there. There is: %s."


class Generator:
    def __init__(self, seed=None):
        self._made = ask(_arrays.generator, None if seed is None else str(int(seed)))

    def _drawn(self, name, size, *more):
        shape = "" if size is None else numbers(sides(size))
        return plain(ask(_arrays.drawn, self._made, name, shape, *more))

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

    def normal(self, loc=0.0, scale=1.0, size=None):
        from .random import _parameters

        loc, scale, size = _parameters(loc, scale, size)
        if _any(scale < 0):
            raise ValueError("scale < 0")
        return loc + scale * self.standard_normal(size)

    def uniform(self, low=0.0, high=1.0, size=None):
        from .random import _parameters

        low, high, size = _parameters(low, high, size)
        return low + (high - low) * self.random(size)

    def permutation(self, x):
        if isinstance(x, int):
            return ndarray(ask(_arrays.permutation, self._made, x))
        x = asarray(x)
        return x[ndarray(ask(_arrays.permutation, self._made, len(x)))]

    def shuffle(self, x):
        order = self.permutation(len(x))
        if isinstance(x, ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order]

    def choice(self, a, size=None, replace=True, p=None):
        named = isinstance(a, (list, tuple)) and a and isinstance(a[0], str)
        population = None if named or is_number(a) else asarray(a)
        count = len(a) if population is None and named else a if population is None else len(population)
        if p is not None:
            p = asarray(p, float)
        shape = "" if size is None else numbers(sides(size))
        given = None if p is None else p._handle
        places = plain(ask(_arrays.choice, self._made, count, shape, replace, given))
        if named:
            return a[places] if is_number(places) else [a[i] for i in places.tolist()]
        return places if population is None else population[places]

    def __getattr__(self, name):
        there = sorted([key for key in dir(Generator) if not key.startswith("_")])
        raise AttributeError(_missing % (name, ", ".join(there)))


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)
