# What web/python/adapted.js has a program call for what MicroPython's language has not.

import builtins

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


def _merged(*dictionaries):
    result = {}
    for dictionary in dictionaries:
        result.update(dictionary)
    return result


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
    builtins._merged = _merged
    builtins.sum = _sum
