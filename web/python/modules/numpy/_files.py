# Arrays in files: NumPy's own, and tables of numbers as text.

from _builtins import present
from _denselab import files as _files
from _door import ask

from ._conversion import array, asarray
from ._ndarray import ndarray


def _path(file, ending=""):
    if not isinstance(file, str):
        file = getattr(file, "name", None) or str(file)
    return file if file.endswith(ending) else file + ending


def save(file, arr):
    """One array as .npy."""
    ask(_files.save, _path(file, ".npy"), asarray(arr)._handle)


def savez(file, *args, **named):
    """Several arrays as .npz."""
    parts = [("arr_%d" % i, part) for i, part in enumerate(args)] + list(named.items())
    names = "\t".join([name for name, _ in parts])
    ask(_files.savez, _path(file, ".npz"), names, *[asarray(part)._handle for _, part in parts])


savez_compressed = savez


def load(file, allow_pickle=False):
    """An array from .npy; the arrays of .npz by their names."""
    path = present(_path(file))
    names, handles = ask(_files.load, path)
    parts = [ndarray(handle) for handle in handles]
    return NpzFile(names.split("\t"), parts) if names else parts[0]


class NpzFile:
    """The arrays of a .npz, by name, in the file's order."""

    def __init__(self, names, arrays):
        self._arrays = dict(zip(names, arrays))
        self.files = names

    def __getitem__(self, name):
        if name not in self._arrays:
            raise KeyError("%s is not a file in the archive. There is: %s" % (name, ", ".join(self.files)))
        return self._arrays[name]

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __contains__(self, name):
        return name in self._arrays

    def keys(self):
        return self.files

    def items(self):
        return [(name, self._arrays[name]) for name in self.files]

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        pass


def _rows(file, delimiter, comments, skip):
    with open(_path(file)) as text:
        lines = text.read().replace("\r", "").split("\n")
    for number, line in enumerate(lines, 1):
        line = line.split(comments)[0].strip() if comments else line.strip()
        if number > skip and line:
            yield number, line.split(delimiter) if delimiter else line.split()


def loadtxt(fname, dtype=float, comments="#", delimiter=None, skiprows=0, usecols=None):
    """A table of numbers."""
    return _table(fname, dtype, comments, delimiter, skiprows, usecols, None)


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, usecols=None, filling_values=None):
    """A table of numbers; what is none becomes nan."""
    filler = float("nan") if filling_values is None else filling_values
    return _table(fname, dtype, comments, delimiter, skip_header, usecols, filler)


def _table(file, dtype, comments, delimiter, skip, columns, filler):
    table = []
    for number, cells in _rows(file, delimiter, comments, skip):
        if columns is not None:
            wanted = [columns] if isinstance(columns, int) else columns
            cells = [cells[i] for i in wanted]
        if table and len(cells) != len(table[0]):
            raise ValueError(
                "the number of columns changed from %d to %d at row %d of %s; use `usecols` to select a subset"
                % (len(table[0]), len(cells), number, _path(file))
            )
        table.append([_number(cell.strip(), number, file, filler) for cell in cells])
    result = array(table, float).astype(dtype)
    return result.squeeze() if 1 in result.shape else result


def _number(text, line, file, filler):
    try:
        return float(text)
    except ValueError:
        if filler is not None:
            return filler
        raise ValueError(
            "could not convert string '%s' to a number: line %d of %s" % (text, line, _path(file))
        )


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", comments="# "):
    """A table of numbers as text."""
    a = asarray(X)
    rows = a.tolist() if a.ndim > 1 else [[value] for value in a.tolist()]
    with open(_path(fname), "w") as text:
        if header:
            text.write(comments + header + newline)
        for row in rows:
            text.write(delimiter.join([fmt % value for value in row]) + newline)
