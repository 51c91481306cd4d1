# Axes, figures and what is drawn on them, as a program holds them.

import _denselab
from _door import ask

_functions = [
    "plot",
    "scatter",
    "bar",
    "barh",
    "hist",
    "imshow",
    "fill_between",
    "axhline",
    "axvline",
    "text",
    "legend",
    "grid",
    "axis",
    "set_title",
    "set_xlabel",
    "set_ylabel",
    "set_xlim",
    "set_ylim",
    "set_xticks",
    "set_yticks",
    "set_xscale",
    "set_yscale",
    "set_aspect",
    "set_axis_off",
    "invert_xaxis",
    "invert_yaxis",
    "cla",
]


def plain(value):
    """What JavaScript understands of a value: an array as its handle, a table's column as its array."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "_handle"):
        return value._handle
    if isinstance(value, Axes):
        return value._axes
    if isinstance(value, Artist):
        return value._mark
    if hasattr(value, "to_numpy") or hasattr(value, "__array__"):
        import numpy

        return numpy.asarray(value)._handle
    return [plain(item) for item in value]


def call(axes, function, arguments, options):
    return ask(_denselab.plots.draw, axes, function, plain(arguments), plain(options))


class Artist:
    """Something drawn: what plt.colorbar can be asked for."""

    def __init__(self, axes, mark):
        self.axes = axes
        self._mark = mark


class Axes:
    def __init__(self, axes):
        self._axes = axes

    def __getattr__(self, function):
        if function not in _functions:
            there = ", ".join(_functions)
            raise AttributeError("Axes.%s is not there. There is: %s." % (function, there))

        def draw(*arguments, **options):
            made = call(self._axes, function, arguments, options)
            if function == "plot":
                return [Artist(self, made[i]) for i in range(made.length)]
            if function == "hist":
                counts = [made.counts[i] for i in range(made.counts.length)]
                edges = [made.edges[i] for i in range(made.edges.length)]
                return counts, edges, Artist(self, None)
            return Artist(self, made)

        return draw

    def set(self, **options):
        for name, value in options.items():
            getattr(self, "set_" + name)(value)

    def tick_params(self, *arguments, **options):
        """Ticks look here as the page does."""


class AxesGrid:
    """Axes in rows and columns, as subplots gives them: axes[0], axes[1, 2], axes.flat."""

    def __init__(self, axes, rows, columns):
        self.flat = axes
        self.shape = (rows, columns)

    def squeezed(self):
        rows, columns = self.shape
        if rows * columns == 1:
            return self.flat[0]
        if rows == 1 or columns == 1:
            return AxesRow(self.flat)
        return self

    def ravel(self):
        return AxesRow(self.flat)

    def flatten(self):
        return AxesRow(self.flat)

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return iter([self[row] for row in range(self.shape[0])])

    def __getitem__(self, place):
        rows, columns = self.shape
        if isinstance(place, tuple):
            row, column = place
            return AxesRow(self.flat[row * columns : (row + 1) * columns])[column]
        if not -rows <= place < rows:
            raise IndexError(
                "index %d is out of bounds for axis 0 with size %d" % (place, rows)
            )
        place %= rows
        return AxesRow(self.flat[place * columns : (place + 1) * columns])


class AxesRow:
    def __init__(self, axes):
        self.flat = axes
        self.shape = (len(axes),)

    def ravel(self):
        return self

    flatten = ravel

    def __len__(self):
        return len(self.flat)

    def __iter__(self):
        return iter(self.flat)

    def __getitem__(self, place):
        if isinstance(place, int) and not -len(self.flat) <= place < len(self.flat):
            raise IndexError(
                "index %d is out of bounds for axis 0 with size %d" % (place, len(self.flat))
            )
        return self.flat[place]


class Figure:
    def suptitle(self, text, **options):
        ask(_denselab.plots.suptitle, text)

    def colorbar(self, mappable=None, cax=None, ax=None, **options):
        owner = ax if ax is not None else getattr(mappable, "axes", None)
        ask(
            _denselab.plots.colorbar,
            plain(mappable),
            plain(owner) if isinstance(owner, Axes) else None,
            options,
        )

    def tight_layout(self, *arguments, **options):
        """Figures here leave room for all their words by themselves."""

    subplots_adjust = tight_layout

    def add_subplot(self, *arguments, **options):
        return Axes(ask(_denselab.plots.subplot, list(arguments) if arguments else [1, 1, 1]))

    def show(self):
        ask(_denselab.plots.show)
