# Tables from files.

from _builtins import present
from _denselab import tables as _tables
from _door import ask
from numpy._ndarray import ndarray

from ._frame import DataFrame


def read_csv(
    filepath_or_buffer,
    sep=",",
    delimiter=None,
    header="infer",
    names=None,
    index_col=None,
    usecols=None,
    decimal=".",
    nrows=None,
    skiprows=0,
    encoding=None,
):
    """A table of a file that is here by this name. Columns of numbers become arrays, others lists."""
    path = present(str(filepath_or_buffer))
    separator = delimiter or sep
    if separator is None or separator == r"\s+":
        separator = "" if separator is None else " "
    with_header = header is not None and (names is None or header != "infer")
    columns = ask(_tables.read, path, separator, decimal, with_header, skiprows, -1 if nrows is None else nrows)
    pairs = [(name, list(values) if is_text else ndarray(values)) for name, is_text, values in columns]
    if not with_header:
        pairs = [(i, values) for i, (_, values) in enumerate(pairs)]
    if names is not None:
        if len(names) != len(pairs):
            raise ValueError("%s: %d names for %d columns" % (path, len(names), len(pairs)))
        pairs = [(name, values) for name, (_, values) in zip(names, pairs)]
    if usecols is not None:
        there = [name for name, _ in pairs]
        wanted = [there[one] if isinstance(one, int) else one for one in usecols]
        absent = [name for name in wanted if name not in there]
        if absent:
            raise ValueError(
                "Usecols do not match columns, columns expected but not found: %s. There is: %s." % (absent, there)
            )
        pairs = [(name, values) for name, values in pairs if name in wanted]
    frame = DataFrame._of(pairs)
    if index_col is not None and index_col is not False:
        name = frame.columns[index_col] if isinstance(index_col, int) else index_col
        labels = frame.pop(name)
        frame.index = type(frame.columns)(labels.tolist())
    return frame
