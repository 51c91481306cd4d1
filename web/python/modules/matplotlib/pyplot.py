# matplotlib.pyplot: what programs say about figures, given on as it is; the page reads and draws it.

import _denselab
from _door import ask
from _names import absent
from matplotlib._axes import Axes, AxesGrid, Figure

_on_axes = {
    "plot": "plot",
    "scatter": "scatter",
    "bar": "bar",
    "barh": "barh",
    "hist": "hist",
    "imshow": "imshow",
    "fill_between": "fill_between",
    "axhline": "axhline",
    "axvline": "axvline",
    "text": "text",
    "legend": "legend",
    "grid": "grid",
    "axis": "axis",
    "title": "set_title",
    "xlabel": "set_xlabel",
    "ylabel": "set_ylabel",
    "xlim": "set_xlim",
    "ylim": "set_ylim",
    "xticks": "set_xticks",
    "yticks": "set_yticks",
    "xscale": "set_xscale",
    "yscale": "set_yscale",
}
_on_figures = [
    "figure",
    "subplots",
    "subplot",
    "gca",
    "gcf",
    "sca",
    "suptitle",
    "colorbar",
    "tight_layout",
    "cla",
    "clf",
    "show",
    "close",
]


def gca():
    return Axes(ask(_denselab.plots.gca))


def _on_current(function):
    def draw(*arguments, **options):
        return getattr(gca(), function)(*arguments, **options)

    return draw


for _name in _on_axes:
    globals()[_name] = _on_current(_on_axes[_name])


def figure(*arguments, **options):
    ask(_denselab.plots.figure, options)
    return Figure()


def gcf():
    return Figure()


def subplots(*arguments, **options):
    made = ask(_denselab.plots.subplots, list(arguments), options)
    axes = [Axes(made.axes[i]) for i in range(made.rows * made.columns)]
    grid = AxesGrid(axes, made.rows, made.columns)
    return Figure(), grid.squeezed() if options.get("squeeze", True) else grid


def subplot(*arguments, **options):
    return Axes(ask(_denselab.plots.subplot, list(arguments)))


def sca(axes):
    ask(_denselab.plots.sca, axes._axes)


def suptitle(text, **options):
    ask(_denselab.plots.suptitle, text)


def colorbar(mappable=None, cax=None, ax=None, **options):
    Figure().colorbar(mappable, cax, ax, **options)


def tight_layout(*arguments, **options):
    """Figures here leave room for all their words by themselves."""


def cla():
    ask(_denselab.plots.cla)


clf = cla


def show(*arguments, **options):
    ask(_denselab.plots.show)


def close(figure=None):
    ask(_denselab.plots.close, figure if isinstance(figure, str) else None)


def savefig(*arguments, **options):
    raise NotImplementedError(
        "plt.savefig is not there: under every figure in the output is a button that saves it as PNG."
    )


class _Style:
    def use(self, name):
        """Figures follow the theme of the page."""


style = _Style()
rcParams = {}


__getattr__ = absent("matplotlib.pyplot", sorted(list(_on_axes) + _on_figures))
