# One column: an array of numbers, or a list where it has text.

import math

import numpy as np

from ._text import series_text


class Index(list):
    """Labels of rows, or names of columns."""

    def tolist(self):
        return list(self)

    def __repr__(self):
        return "Index(%s)" % list(self)


def column(values):
    """Values as an array where all are numbers, else as a list."""
    if isinstance(values, Series):
        return values.values
    if isinstance(values, np.ndarray):
        return values
    values = list(values)
    if any(value is None or isinstance(value, str) for value in values):
        if any(isinstance(value, str) for value in values):
            return values
        values = [math.nan if value is None else value for value in values]
    return np.array(values)


def picked(values, rows):
    """The values of these rows: whole numbers."""
    if isinstance(values, np.ndarray):
        return values[np.array(rows, int)] if rows else values[:0]
    return [values[i] for i in rows]


def rows_of(key, count):
    """The rows that a slice, a mask, or a list of whole numbers picks."""
    if hasattr(key, "start") and not isinstance(key, (np.ndarray, Series)):
        return np.arange(count)[key].tolist()
    if isinstance(key, Series):
        key = key.values
    listed = key.tolist() if isinstance(key, np.ndarray) else list(key)
    if listed and (listed[0] is True or listed[0] is False):
        if len(listed) != count:
            raise ValueError("Item wrong length %d instead of %d." % (len(listed), count))
        return [i for i, chosen in enumerate(listed) if chosen]
    return [i if i >= 0 else i + count for i in listed]


class Series:
    def __init__(self, data=(), index=None, name=None, dtype=None):
        if isinstance(data, dict):
            index, data = list(data.keys()), list(data.values())
        self.values = column(data) if dtype is None else np.array(column(data), dtype)
        self.index = Index(range(len(self.values)) if index is None else index)
        self.name = name

    def _like(self, values, index=None):
        return Series(values, self.index if index is None else index, self.name)

    @property
    def dtype(self):
        return self.values.dtype if isinstance(self.values, np.ndarray) else "object"

    @property
    def shape(self):
        return (len(self.values),)

    @property
    def size(self):
        return len(self.values)

    ndim = 1

    @property
    def iloc(self):
        return _ByPlace(self)

    @property
    def loc(self):
        return _ByLabel(self)

    @property
    def str(self):
        raise NotImplementedError("Series.str is not there. Use .apply(lambda text: …).")

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.tolist())

    def __repr__(self):
        return series_text(self)

    def __array__(self, dtype=None):
        return self._numbers("as an array").copy()

    def _numbers(self, why):
        if not isinstance(self.values, np.ndarray):
            found = [v for v in self.values if isinstance(v, str)][0]
            raise ValueError("column '%s' has text (could not convert string to float: '%s'): it cannot be used %s" % (self.name, found, why))
        return self.values

    def to_numpy(self, dtype=None):
        return np.array(self._numbers("as an array"), dtype)

    def tolist(self):
        return self.values.tolist() if isinstance(self.values, np.ndarray) else list(self.values)

    to_list = tolist

    def to_frame(self):
        from ._frame import DataFrame

        return DataFrame._of([(0 if self.name is None else self.name, self.values)], self.index)

    def copy(self):
        return self._like(self.values.copy())

    def __getitem__(self, key):
        if isinstance(key, (int, str)):
            if key in self.index:
                return self.values[self.index.index(key)]
            raise KeyError(key)
        rows = rows_of(key, len(self))
        return self._like(picked(self.values, rows), [self.index[i] for i in rows])

    def __setitem__(self, key, value):
        if isinstance(key, (int, str)):
            self.values[self.index.index(key)] = value
            return
        for row in rows_of(key, len(self)):
            self.values[row] = value

    def head(self, n=5):
        return self[:n]

    def tail(self, n=5):
        return self[-n:] if n else self[:0]

    # Arithmetic

    def _with(self, other, operator, swapped=False):
        if isinstance(other, Series):
            other = other.values
        if not isinstance(self.values, np.ndarray) or isinstance(other, (list, str)):
            others = other if isinstance(other, list) else [other] * len(self)
            return self._like([operator(a, b) for a, b in zip(self.tolist(), others)])
        return self._like(operator(other, self.values) if swapped else operator(self.values, other))

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __radd__(self, other):
        return self._with(other, lambda a, b: a + b, True)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: a - b, True)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._with(other, lambda a, b: a * b, True)

    def __truediv__(self, other):
        return self._with(other, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._with(other, lambda a, b: a / b, True)

    def __floordiv__(self, other):
        return self._with(other, lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, lambda a, b: a % b)

    def __pow__(self, other):
        return self._with(other, lambda a, b: a**b)

    def __neg__(self):
        return self._like(-self.values)

    def __invert__(self):
        return self._like(~self.values)

    def __eq__(self, other):
        return self._with(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._with(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._with(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._with(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._with(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._with(other, lambda a, b: a >= b)

    def __and__(self, other):
        return self._with(other, lambda a, b: a & b)

    def __or__(self, other):
        return self._with(other, lambda a, b: a | b)

    def __bool__(self):
        raise ValueError("The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")

    # Statistics: what is missing does not count

    def _present(self):
        values = self._numbers("in a statistic")
        return values[~np.isnan(values)] if values.dtype.kind == "f" else values

    def sum(self):
        return self._present().sum()

    def mean(self):
        return self._present().mean()

    def median(self):
        return np.median(self._present())

    def std(self, ddof=1):
        return self._present().std(ddof=ddof)

    def var(self, ddof=1):
        return self._present().var(ddof=ddof)

    def min(self):
        return self._present().min()

    def max(self):
        return self._present().max()

    def quantile(self, q=0.5):
        return np.quantile(self._present(), q)

    def count(self):
        return len(self) - sum([1 for gone in self.isna().tolist() if gone])

    def any(self):
        return bool(self.values.any())

    def all(self):
        return bool(self.values.all())

    def argmax(self):
        return self.values.argmax()

    def idxmax(self):
        return self.index[self.values.argmax()]

    def corr(self, other):
        return np.corrcoef(self.values, other.values)[0, 1]

    def isna(self):
        return isna(self)

    isnull = isna

    def notna(self):
        return ~isna(self)

    def fillna(self, value):
        return self._like([value if gone else v for v, gone in zip(self.tolist(), self.isna().tolist())])

    def dropna(self):
        return self[~self.isna()]

    def unique(self):
        found = []
        seen = set()
        for value in self.tolist():
            if value not in seen:
                seen.add(value)
                found.append(value)
        return column(found)

    def nunique(self):
        return len(self.unique())

    def value_counts(self):
        counts = {}
        order = []
        for value in self.tolist():
            if value not in counts:
                order.append(value)
            counts[value] = counts.get(value, 0) + 1
        places = sorted(range(len(order)), key=lambda i: (-counts[order[i]], i))
        order = [order[i] for i in places]
        return Series([counts[value] for value in order], order, self.name)

    def describe(self):
        values = self._present()
        figures = [float(len(values)), values.mean(), values.std(ddof=1), values.min()]
        figures += [np.quantile(values, share) for share in (0.25, 0.5, 0.75)] + [values.max()]
        return Series([float(v) for v in figures], describing, self.name)

    # Changes

    def astype(self, dtype):
        if dtype is str:
            return self._like([str(value) for value in self.tolist()])
        if isinstance(self.values, list):
            convert = float if np.zeros(0, dtype).dtype.kind == "f" else int
            return self._like(np.array([convert(value) for value in self.values]))
        return self._like(self.values.astype(dtype))

    def map(self, function):
        convert = function if callable(function) else lambda value: function.get(value, math.nan)
        return self._like([convert(value) for value in self.tolist()])

    apply = map

    def replace(self, to_replace, value=None):
        table = to_replace if isinstance(to_replace, dict) else {to_replace: value}
        return self.map(lambda v: table.get(v, v))

    def sort_values(self, ascending=True):
        values = self.tolist()
        order = sorted(range(len(values)), key=lambda i: values[i], reverse=not ascending)
        return self._like(picked(self.values, order), [self.index[i] for i in order])

    def reset_index(self, drop=False):
        return self._like(self.values, range(len(self)))

    def __getattr__(self, name):
        there = sorted([key for key in dir(Series) if not key.startswith("_")])
        raise AttributeError("'Series' object has no attribute '%s' here. There is: %s." % (name, ", ".join(there)))


describing = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]


class _ByPlace:
    def __init__(self, series):
        self._series = series

    def __getitem__(self, key):
        series = self._series
        if isinstance(key, int):
            if not -len(series) <= key < len(series):
                raise IndexError("single positional indexer is out-of-bounds")
            return series.values[key]
        rows = rows_of(key, len(series))
        return series._like(picked(series.values, rows), [series.index[i] for i in rows])


class _ByLabel:
    def __init__(self, series):
        self._series = series

    def __getitem__(self, key):
        return self._series[key]


def isna(obj):
    if hasattr(obj, "isna") and not isinstance(obj, Series):
        return obj.isna()
    values = obj.tolist() if hasattr(obj, "tolist") else [obj]
    gone = [value is None or (isinstance(value, float) and math.isnan(value)) for value in values]
    return obj._like(np.array(gone, bool)) if isinstance(obj, Series) else gone[0]


isnull = isna


def notna(obj):
    gone = isna(obj)
    return ~gone if isinstance(gone, Series) else not gone


notnull = notna
