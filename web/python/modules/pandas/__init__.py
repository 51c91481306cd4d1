# pandas, as far as lessons on networks use it: tables from files, their columns as arrays.

from _names import absent

from ._frame import DataFrame
from ._read import read_csv
from ._series import Series, isna, isnull, notna, notnull

__version__ = "1.5.3"


def concat(objs, axis=0, ignore_index=False):
    """Rows below each other, or columns side by side (axis=1)."""
    frames = [part.to_frame() if isinstance(part, Series) else part for part in objs]
    if axis in (1, "columns"):
        return DataFrame._of([pair for frame in frames for pair in frame._pairs()], frames[0].index)
    names = frames[0].columns
    index = [label for frame in frames for label in frame.index]
    columns = [
        (name, [value for frame in frames for value in frame[name].tolist()]) for name in names
    ]
    return DataFrame._of(columns, list(range(len(index))) if ignore_index else index)


def get_dummies(data):
    """A column of 0 and 1 for every value."""
    values = data.tolist()
    columns = [
        (kind, [int(value == kind) for value in values]) for kind in sorted(set(values))
    ]
    return DataFrame._of(columns, data.index)


__getattr__ = absent(
    "pandas", ["read_csv", "DataFrame", "Series", "concat", "get_dummies", "isna", "notna"]
)
