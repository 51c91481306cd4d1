# What web/python/adapted.js has a program call for what MicroPython's language has not.

import builtins
from collections import OrderedDict

_operators = {
    "mul": lambda a, b: a * b,
    "truediv": lambda a, b: a / b,
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "pow": lambda a, b: a**b,
    "matmul": lambda a, b: a @ b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "lshift": lambda a, b: a << b,
    "rshift": lambda a, b: a >> b,
}

_comparisons = {
    "lt": (lambda a, b: a < b, "__gt__"),
    "le": (lambda a, b: a <= b, "__ge__"),
    "gt": (lambda a, b: a > b, "__lt__"),
    "ge": (lambda a, b: a >= b, "__le__"),
}

_plain = (int, float, str)


def _in_place(name):
    method = "__i%s__" % name
    operator = _operators[name]

    def updated(target, value):
        if not isinstance(target, _plain) and hasattr(target, method):
            return getattr(target, method)(value)
        return operator(target, value)

    return updated


def _compared(name):
    operator, reflected = _comparisons[name]

    def comparison(left, right):
        if isinstance(left, _plain) and not isinstance(right, _plain) and hasattr(right, reflected):
            return getattr(right, reflected)(left)
        return operator(left, right)

    return comparison


def _ordered(*parts):
    """A dictionary of pairs and of other dictionaries, in their order."""
    result = OrderedDict()
    for part in parts:
        if isinstance(part, tuple):
            result[part[0]] = part[1]
        else:
            result.update(part)
    return result


class _Spread:
    """*values within a display."""

    def __init__(self, values):
        self.values = values


def _listed(*parts):
    result = []
    for part in parts:
        if isinstance(part, _Spread):
            result.extend(part.values)
        else:
            result.append(part)
    return result


def _tupled(*parts):
    return tuple(_listed(*parts))


class _Slices:
    """A slice outside of brackets: _slices[1:2]."""

    def __getitem__(self, key):
        return key


_slices = _Slices()


def _stepped(sequence, key):
    """sequence[start:stop:step]; MicroPython has no steps for text and tuples."""
    if isinstance(sequence, str):
        return "".join(list(sequence)[key])
    if isinstance(sequence, tuple):
        return tuple(list(sequence)[key])
    return sequence[key]


def _slice(*limits):
    start, stop, step = (None, limits[0], None) if len(limits) == 1 else (limits + (None,))[:3]
    return _slices[start:stop:step]


def _sum(iterable, start=0):
    """MicroPython's own keeps what it has so far where nobody finds it who looks for references to arrays."""
    for value in iterable:
        start = start + value
    return start


def complete():
    for name in _operators:
        setattr(builtins, "_i" + name, _in_place(name))
    for name in _comparisons:
        setattr(builtins, "_" + name, _compared(name))
    for function in (_ordered, _listed, _tupled, _Spread, _stepped):
        setattr(builtins, function.__name__, function)
    builtins.sum = _sum
    builtins._slices = _slices
    builtins.slice = _slice
