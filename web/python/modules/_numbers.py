# Numbers as Python prints them. MicroPython gives some floats one digit too many: 0.07 as 0.07000000000000001.

import builtins
from collections import OrderedDict

from _readable import readable

_print = builtins.print
_repr = builtins.repr
_round = builtins.round
_shown = (float, list, tuple, dict, OrderedDict, set)


def repr(value):
    kind = type(value)
    if kind is float:
        return _shortest(value)
    if kind is list:
        return "[%s]" % _listed(value)
    if kind is tuple:
        return "(%s%s)" % (_listed(value), "," if len(value) == 1 else "")
    if kind is dict or kind is OrderedDict:  # a dict of Python keeps its order, as this one does
        return "{%s}" % ", ".join([repr(key) + ": " + repr(item) for key, item in value.items()])
    return readable(_repr(value)) if kind is str or kind is set else _repr(value)


def print(*values, sep=" ", end="\n", file=None, flush=False):
    shown = [repr(value) if type(value) in _shown else value for value in values]
    sep, end = " " if sep is None else sep, "\n" if end is None else end
    if file is None:
        _print(*shown, sep=sep, end=end)
    else:
        _print(*shown, sep=sep, end=end, file=file)


def round(number, ndigits=None):
    """Correctly: MicroPython's own multiplies and divides."""
    if not isinstance(number, (int, float)) and hasattr(number, "__round__"):
        return number.__round__(ndigits)
    if ndigits is None:
        return _round(number)
    if ndigits < 0 or not isinstance(number, float):
        return _round(number, ndigits)
    scaled = number * 10**ndigits
    if scaled % 1 == 0.5 and number * 2**30 % 1 == 0:  # just in the middle: to the even one
        down = int(scaled // 1)
        return (down + down % 2) / 10**ndigits
    return float("%.*f" % (ndigits, number))


def _listed(values):
    return ", ".join([repr(value) for value in values])


def _shortest(number):
    text = _repr(number)
    if len(text) < 17:
        return text
    for digits in (15, 16):
        shorter = "%.*g" % (digits, number)
        if float(shorter) == number:
            return shorter if "." in shorter or "e" in shorter else shorter + ".0"
    return text


def complete():
    builtins.print = print
    builtins.repr = repr
    builtins.round = round
