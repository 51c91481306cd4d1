# A table: columns by name.

import math

import numpy as np
from _denselab import tables as _tables
from _door import ask

from ._series import Index, Series, column, describing, picked, rows_of
from ._text import frame_text


class DataFrame:
    def __init__(self, data=None, columns=None, index=None):
        if isinstance(data, DataFrame):
            pairs = data._pairs()
        elif isinstance(data, dict):
            names = list(data.keys()) if columns is None else list(columns)
            pairs = [(name, data[name]) for name in names]
        elif isinstance(data, list) and data and isinstance(data[0], dict):
            names = list(data[0].keys()) if columns is None else list(columns)
            pairs = [(name, [row.get(name) for row in data]) for name in names]
        elif data is None:
            pairs = [(name, []) for name in columns or []]
        else:
            pairs = _from_rows(data, columns)
        self._set(pairs, index)

    @classmethod
    def _of(cls, pairs, index=None):
        frame = DataFrame()
        frame._set(pairs, index)
        return frame

    def _set(self, pairs, index):
        self.columns = Index([name for name, _ in pairs])
        self._data = {}
        lengths = [len(v) for _, v in pairs if _is_column(v)]
        count = lengths[0] if lengths else (0 if index is None else len(index))
        if any(length != count for length in lengths):
            raise ValueError("All arrays must be of the same length")
        for name, values in pairs:
            self._data[name] = column(values if _is_column(values) else [values] * count)
        self.index = Index(range(count) if index is None else index)

    def _pairs(self):
        return [(name, self._data[name]) for name in self.columns]

    # What it is

    @property
    def shape(self):
        return (len(self.index), len(self.columns))

    @property
    def size(self):
        return len(self.index) * len(self.columns)

    ndim = 2

    @property
    def empty(self):
        return self.size == 0

    @property
    def values(self):
        return self.to_numpy()

    @property
    def dtypes(self):
        return Series([str(self[name].dtype) for name in self.columns], self.columns)

    @property
    def T(self):
        rows = [list(row) for row in zip(*[self[name].tolist() for name in self.columns])]
        return DataFrame._of(list(zip(self.index, rows)), self.columns)

    @property
    def iloc(self):
        return _ByPlace(self)

    @property
    def loc(self):
        return _ByLabel(self)

    def __len__(self):
        return len(self.index)

    def __iter__(self):
        return iter(self.columns)

    def __contains__(self, name):
        return name in self.columns

    def __repr__(self):
        return frame_text(self)

    def __array__(self, dtype=None):
        return self.to_numpy()

    def to_numpy(self, dtype=None):
        parts = [self[name]._numbers("as an array") for name in self.columns]
        result = np.stack(parts, axis=1) if parts else np.zeros(self.shape)
        return result if dtype is None else result.astype(dtype)

    def to_dict(self):
        return {name: dict(zip(self.index, self[name].tolist())) for name in self.columns}

    def info(self):
        print("<class 'pandas.core.frame.DataFrame'>")
        print("RangeIndex: %d entries, 0 to %d" % (len(self), len(self) - 1))
        print("Data columns (total %d columns):" % len(self.columns))
        wide = max([6] + [len(str(name)) for name in self.columns])
        print(" #   %s  Non-Null Count  Dtype  " % _left("Column", wide))
        print("---  %s  --------------  -----  " % _left("------", wide))
        for i, name in enumerate(self.columns):
            count = "%d non-null" % self[name].count()
            print(" %s %s  %s  %s" % (_left(str(i), 3), _left(str(name), wide), _left(count, 14), _left(str(self[name].dtype), 7)))

    # Columns and rows

    def __getitem__(self, key):
        if isinstance(key, Index) or (isinstance(key, list) and (not key or not (key[0] is True or key[0] is False))):
            return DataFrame._of([(name, self._column(name)) for name in key], self.index)
        if hasattr(key, "start") and not isinstance(key, Series) or isinstance(key, (Series, np.ndarray, list)):
            return self._rows(rows_of(key, len(self)))
        return Series(self._column(key), self.index, key)

    def _column(self, name):
        if name not in self.columns:
            there = ", ".join([repr(column) for column in self.columns])
            raise KeyError("there is no column %r. There is: %s." % (name, there))
        return self._data[name]

    def _rows(self, rows):
        index = [self.index[i] for i in rows]
        return DataFrame._of([(name, picked(values, rows)) for name, values in self._pairs()], index)

    def __setitem__(self, name, values):
        if _is_column(values):
            if len(values) != len(self) and self.columns:
                raise ValueError(
                    "Length of values (%d) does not match length of index (%d)" % (len(values), len(self))
                )
            if not self.columns:
                self.index = Index(range(len(values)))
        else:
            values = [values] * len(self)
        if name not in self.columns:
            self.columns.append(name)
        self._data[name] = column(values)

    def __getattr__(self, name):
        data = self.__dict__.get("_data", {})
        if name in data:
            return Series(data[name], self.index, name)
        there = sorted([key for key in dir(DataFrame) if not key.startswith("_")])
        raise AttributeError(
            "'DataFrame' object has no attribute '%s' here. There is: %s; and the columns." % (name, ", ".join(there))
        )

    def head(self, n=5):
        return self[:n]

    def tail(self, n=5):
        return self[-n:] if n else self[:0]

    def copy(self):
        return DataFrame._of([(name, values.copy()) for name, values in self._pairs()], self.index)

    def drop(self, labels=None, axis=0, columns=None, index=None):
        if columns is None and axis in (1, "columns"):
            columns = labels
        elif index is None and columns is None:
            index = labels
        if columns is not None:
            gone = [columns] if isinstance(columns, str) else list(columns)
            for name in gone:
                self._column(name)
            return DataFrame._of([(n, v) for n, v in self._pairs() if n not in gone], self.index)
        gone = list(index) if isinstance(index, (list, tuple, Index)) else [index]
        return self._rows([i for i, label in enumerate(self.index) if label not in gone])

    def pop(self, name):
        series = self[name]
        self.columns.remove(name)
        del self._data[name]
        return series

    def rename(self, columns):
        return DataFrame._of([(columns.get(n, n), v) for n, v in self._pairs()], self.index)

    def sort_values(self, by, ascending=True):
        keys = [by] if isinstance(by, str) else list(by)
        columns = [self[name].tolist() for name in keys]
        order = sorted(range(len(self)), key=lambda i: [c[i] for c in columns], reverse=not ascending)
        return self._rows(order)

    def sample(self, n=None, frac=None, random_state=None):
        state = np.random._global if random_state is None else np.random.RandomState(random_state)
        count = round(frac * len(self)) if n is None and frac is not None else n or 1
        return self._rows(state.choice(len(self), size=count, replace=False).tolist())

    def reset_index(self, drop=False):
        pairs = self._pairs() if drop else [("index", list(self.index))] + self._pairs()
        return DataFrame._of(pairs)

    def iterrows(self):
        for i, label in enumerate(self.index):
            yield label, self.iloc[i]

    def apply(self, function, axis=0):
        if axis in (1, "columns"):
            return Series([function(row) for _, row in self.iterrows()], self.index)
        return Series([function(self[name]) for name in self.columns], self.columns)

    # What is missing

    def isna(self):
        return DataFrame._of([(name, self[name].isna().values) for name in self.columns], self.index)

    isnull = isna

    def dropna(self):
        gone = [False] * len(self)
        for name in self.columns:
            gone = [a or b for a, b in zip(gone, self[name].isna().tolist())]
        return self._rows([i for i, missing in enumerate(gone) if not missing])

    def fillna(self, value):
        def filler(name):
            return value.get(name, math.nan) if isinstance(value, dict) else value[name] if isinstance(value, Series) else value

        return DataFrame._of([(n, self[n].fillna(filler(n)).values) for n in self.columns], self.index)

    # Statistics of the columns of numbers

    def _numeric(self):
        return [name for name in self.columns if isinstance(self._data[name], np.ndarray)]

    def _each(self, function):
        names = self._numeric()
        return Series([function(self[name]) for name in names], names)

    def sum(self, numeric_only=True):
        return self._each(lambda s: s.sum())

    def mean(self, numeric_only=True):
        return self._each(lambda s: s.mean())

    def median(self, numeric_only=True):
        return self._each(lambda s: s.median())

    def std(self, numeric_only=True):
        return self._each(lambda s: s.std())

    def min(self, numeric_only=True):
        return self._each(lambda s: s.min())

    def max(self, numeric_only=True):
        return self._each(lambda s: s.max())

    def count(self):
        return Series([self[name].count() for name in self.columns], self.columns)

    def describe(self):
        names = self._numeric()
        return DataFrame._of([(name, self[name].describe().values) for name in names], describing)

    def corr(self, numeric_only=True):
        names = self._numeric()
        table = np.corrcoef(np.stack([self._data[name] for name in names]).astype(float))
        table = np.atleast_2d(table)
        return DataFrame._of([(name, table[:, i].copy()) for i, name in enumerate(names)], names)

    def to_csv(self, path, index=True, sep=","):
        names = [""] + list(self.columns) if index else list(self.columns)
        columns = [list(self.index)] if index else []
        columns += [self[name].tolist() for name in self.columns]
        rows = [names] + [[_plain(value) for value in row] for row in zip(*columns)]
        ask(_tables.write, str(path), rows, sep)


def _plain(value):
    gone = value is None or (isinstance(value, float) and math.isnan(value))
    return "" if gone else str(value)


def _left(text, width):
    return text + " " * (width - len(text))


def _is_column(values):
    return isinstance(values, (list, tuple, range, np.ndarray, Series))


def _from_rows(data, columns):
    if isinstance(data, (list, tuple)) and data and not isinstance(data[0], np.ndarray):
        rows = [list(row) if _is_column(row) else [row] for row in data]
        parts = [list(part) for part in zip(*rows)]
    else:
        table = np.asarray(data)
        table = table.reshape(-1, 1) if table.ndim == 1 else table
        if table.ndim != 2:
            raise ValueError("Must pass 2-d input. shape=%s" % (table.shape,))
        parts = [table[:, i].copy() for i in range(table.shape[1])]
    names = list(range(len(parts))) if columns is None else list(columns)
    if len(names) != len(parts):
        raise ValueError("%d columns passed, passed data had %d columns" % (len(names), len(parts)))
    return list(zip(names, parts))


class _ByPlace:
    """frame.iloc[rows, columns]: by place."""

    def __init__(self, frame):
        self._frame = frame

    def __getitem__(self, key):
        frame = self._frame
        rows, columns = key if isinstance(key, tuple) else (key, None)
        if columns is not None:
            if isinstance(columns, int):
                series = frame[frame.columns[columns]]
                return series.iloc[rows]
            names = [frame.columns[i] for i in rows_of(columns, len(frame.columns))]
            frame = frame[names]
        if isinstance(rows, int):
            if not -len(frame) <= rows < len(frame):
                raise IndexError("single positional indexer is out-of-bounds")
            row = [frame[name].iloc[rows] for name in frame.columns]
            return Series(row, frame.columns, frame.index[rows])
        return frame._rows(rows_of(rows, len(frame)))


class _ByLabel:
    """frame.loc[rows, columns]: by label or mask."""

    def __init__(self, frame):
        self._frame = frame

    def _places(self, rows):
        frame = self._frame
        if hasattr(rows, "start") and not isinstance(rows, (Series, np.ndarray)):
            low = 0 if rows.start is None else frame.index.index(rows.start)
            high = len(frame) - 1 if rows.stop is None else frame.index.index(rows.stop)
            return list(range(low, high + 1))
        if isinstance(rows, (Series, np.ndarray, list)):
            listed = rows.tolist() if hasattr(rows, "tolist") else rows
            if listed and (listed[0] is True or listed[0] is False):
                return rows_of(rows, len(frame))
            return [frame.index.index(label) for label in listed]
        if rows not in frame.index:
            raise KeyError(rows)
        return frame.index.index(rows)

    def __getitem__(self, key):
        rows, columns = key if isinstance(key, tuple) else (key, None)
        places = self._places(rows)
        frame = self._frame
        if columns is None or (hasattr(columns, "start") and columns.start is None and columns.stop is None):
            return frame.iloc[places]
        return frame[columns].iloc[places]

    def __setitem__(self, key, value):
        rows, columns = key if isinstance(key, tuple) else (key, self._frame.columns)
        places = self._places(rows)
        for name in columns if isinstance(columns, (list, Index)) else [columns]:
            values = self._frame[name].tolist()
            for i, row in enumerate([places] if isinstance(places, int) else places):
                values[row] = value[i] if isinstance(value, (list, np.ndarray)) else value
            self._frame[name] = values
