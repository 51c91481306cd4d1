# Arrays as NumPy prints them: the engine writes the text.

from _denselab import arrays as _arrays
from _door import ask

_defaults = {
    "precision": 8,
    "threshold": 1000,
    "edgeitems": 3,
    "linewidth": 75,
    "suppress": False,
}
_options = dict(_defaults)


def text(array, kind, separator=""):
    options = _options
    return ask(
        _arrays.format,
        array._handle,
        kind,
        options["precision"],
        options["threshold"],
        options["edgeitems"],
        options["linewidth"],
        options["suppress"],
        separator,
    )


def set_printoptions(**given):
    for name, value in given.items():
        if name not in _options:
            raise TypeError(
                "set_printoptions: '%s' is not there. There is: %s." % (name, ", ".join(sorted(_options)))
            )
        if value is None:
            value = _defaults[name]
        if name == "threshold":
            value = int(min(value, 2**31 - 1))
        _options[name] = value


def get_printoptions():
    return dict(_options)


class printoptions:
    """with np.printoptions(precision=3): …"""

    def __init__(self, **given):
        self._given = given

    def __enter__(self):
        self._before = get_printoptions()
        set_printoptions(**self._given)

    def __exit__(self, kind, value, trace):
        set_printoptions(**self._before)


def array2string(a, precision=None, suppress_small=None, separator=" ", threshold=None, max_line_width=None):
    changes = {"precision": precision, "suppress": suppress_small, "threshold": threshold}
    changes["linewidth"] = max_line_width
    with printoptions(**{name: value for name, value in changes.items() if value is not None}):
        return text(a, "str", separator)
