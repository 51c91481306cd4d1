# numpy.random: the legacy generator (the Mersenne twister), the same numbers for the same seed as NumPy's.

import builtins

from _denselab import arrays as _arrays
from _door import ask
from _names import absent

from ._dtypes import INT64, as_dtype
from ._generator import Generator, _Draws, _shape, default_rng
from ._conversion import array, asarray, sides
from ._ndarray import ndarray, plain
from ._operators import is_number
from ._reductions import any as _any

_missing = "numpy.random.%s is not there. There is: %s."


class RandomState(_Draws):
    """A stream of random numbers of its own."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        if seed is not None and not isinstance(seed, int):
            seed = int(seed)
        if seed is not None and not 0 <= seed < 2**32:
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._seed = seed
        self._made = None

    def _state(self):
        if self._made is None:
            self._made = ask(_arrays.random, None if self._seed is None else str(self._seed))
        return self._made

    def _drawn(self, name, size, *more):
        return plain(ask(_arrays.drawn, self._state(), name, _shape(size), *more))

    def rand(self, *shape):
        return self._drawn("rand", shape or None)

    def random_sample(self, size=None):
        return self._drawn("rand", size)

    random = ranf = sample = random_sample

    def randn(self, *shape):
        return self._drawn("randn", shape or None)

    def standard_normal(self, size=None):
        return self._drawn("randn", size)

    def randint(self, low, high=None, size=None, dtype=int):
        low, high = (0, low) if high is None else (low, high)
        if low >= high:
            raise ValueError("low >= high")
        drawn = self._drawn("randint", size, str(int(low)), str(int(high)))
        kind = as_dtype(dtype)
        return drawn if is_number(drawn) or kind is INT64 else drawn.astype(kind)

    def random_integers(self, low, high=None, size=None):
        low, high = (1, low) if high is None else (low, high)
        return self.randint(low, high + 1, size)

    def exponential(self, scale=1.0, size=None):
        from ._ufuncs import log

        return -scale * log(1.0 - self.random_sample(size))

    def multivariate_normal(self, mean, cov, size=None):
        raise NotImplementedError(_missing % ("multivariate_normal", ", ".join(_there)))

    def permutation(self, x):
        if isinstance(x, int):
            return ndarray(ask(_arrays.permutation, self._state(), x))
        if is_number(x):
            raise IndexError("x must be an integer or at least 1-dimensional")
        if isinstance(x, (list, tuple)) and x and isinstance(x[0], str):
            return [x[i] for i in self.permutation(len(x)).tolist()]
        x = asarray(x)
        return x[ndarray(ask(_arrays.permutation, self._state(), len(x)))]

    def choice(self, a, size=None, replace=True, p=None):
        if isinstance(a, (list, tuple)) and a and isinstance(a[0], str):
            places = self.choice(len(a), size, replace, p)
            return a[places] if is_number(places) else [a[i] for i in places.tolist()]
        population = asarray(a)
        if population.ndim > 1:
            raise ValueError("a must be 1-dimensional")
        count = int(a) if population.ndim == 0 else len(population)
        wanted = 1
        for side in () if size is None else sides(size):
            wanted *= side
        if count <= 0 and wanted:
            raise ValueError(
                "a must be greater than 0 unless no samples are taken"
                if population.ndim == 0
                else "'a' cannot be empty unless no samples are taken"
            )
        if replace:
            places = self.randint(0, count, size) if p is None else self._by_weight(p, count, size)
        else:
            places = self._without_replacing(count, wanted, p)
            places = places.item() if size is None else places.reshape(size)
        if population.ndim == 0:
            return places
        return population[places]

    def _by_weight(self, p, count, size):
        from ._sorting import searchsorted

        cdf = _checked(p, count).cumsum()
        return searchsorted(cdf / cdf[-1], self.random_sample(size), "right")

    def _without_replacing(self, count, wanted, p):
        if wanted > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        if p is None:
            return self.permutation(count)[:wanted]
        from ._sorting import searchsorted, unique

        p = _checked(p, count).copy()
        if int((p > 0).sum()) < wanted:
            raise ValueError("Fewer non-zero entries in p than size")
        found = []
        while len(found) < wanted:
            drawn = self.rand(wanted - len(found))
            if found:
                p[found] = 0
            cdf = p.cumsum()
            new = searchsorted(cdf / cdf[-1], drawn, "right")
            _, first = unique(new, return_index=True)
            first.sort()
            found += new[first].tolist()
        return array(found, int)

    def __getattr__(self, name):
        raise AttributeError(_missing % (name, ", ".join(_there)))


def _checked(p, count):
    p = asarray(p, float)
    if len(p) != count:
        raise ValueError("'a' and 'p' must have same size")
    if _any(p < 0):
        raise ValueError("probabilities are not non-negative")
    if builtins.abs(p.sum() - 1) > 1e-8:
        raise ValueError("probabilities do not sum to 1")
    return p


_global = RandomState()

seed = _global.seed
rand = _global.rand
randn = _global.randn
randint = _global.randint
random = random_sample = ranf = sample = _global.random_sample
random_integers = _global.random_integers
standard_normal = _global.standard_normal
uniform = _global.uniform
normal = _global.normal
exponential = _global.exponential
permutation = _global.permutation
shuffle = _global.shuffle
choice = _global.choice

_there = (
    "seed, rand, randn, randint, random, random_sample, uniform, normal, standard_normal, exponential, permutation, "
    "shuffle, choice, RandomState, default_rng"
).split(", ")

__getattr__ = absent("numpy.random", _there)
