# Types of elements, and which type comes of two (NumPy 1.24's rules: a Python number counts by its value).

import math


class generic:
    """The scalar types are names: np.uint8(300) is the Python number 44."""


class number(generic):
    pass


class integer(number):
    pass


class floating(number):
    pass


class bool_(generic):
    def __new__(cls, value=False):
        return bool(value)


class uint8(integer):
    def __new__(cls, value=0):
        return int(value) & 255


class int32(integer):
    def __new__(cls, value=0):
        return (int(value) + 2**31) % 2**32 - 2**31


class int64(integer):
    def __new__(cls, value=0):
        return (int(value) + 2**63) % 2**64 - 2**63


class float32(floating):
    def __new__(cls, value=0.0):
        return _rounded(value)


class float64(floating):
    def __new__(cls, value=0.0):
        return float(value)


def _rounded(value):
    from ._conversion import full

    return full((), value, float32)[()]


class dtype:
    """A type of elements: its name, what it holds (b, u, i, f), its bytes."""

    def __init__(self, name, kind="", itemsize=0, type=None):
        if not kind:  # dtype('uint8') of a program is a copy of ours
            known = as_dtype(name)
            name, kind, itemsize, type = known.name, known.kind, known.itemsize, known.type
        self.name = name
        self.kind = kind
        self.itemsize = itemsize
        self.type = type

    def __eq__(self, other):
        if type(other) is not dtype:
            try:
                other = as_dtype(other)
            except TypeError:
                return False
        return other is not None and self.name == other.name

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        return "dtype('%s')" % self.name


BOOL = dtype("bool", "b", 1, bool_)
UINT8 = dtype("uint8", "u", 1, uint8)
INT32 = dtype("int32", "i", 4, int32)
INT64 = dtype("int64", "i", 8, int64)
FLOAT32 = dtype("float32", "f", 4, float32)
FLOAT64 = dtype("float64", "f", 8, float64)

BY_NAME = {known.name: known for known in (BOOL, UINT8, INT32, INT64, FLOAT32, FLOAT64)}

_names = {
    "bool": BOOL,
    "bool_": BOOL,
    "?": BOOL,
    "uint8": UINT8,
    "u1": UINT8,
    "ubyte": UINT8,
    "B": UINT8,
    "int32": INT32,
    "i4": INT32,
    "i": INT32,
    "intc": INT32,
    "int": INT64,
    "int_": INT64,
    "int64": INT64,
    "i8": INT64,
    "l": INT64,
    "float32": FLOAT32,
    "f4": FLOAT32,
    "f": FLOAT32,
    "single": FLOAT32,
    "float": FLOAT64,
    "float64": FLOAT64,
    "float_": FLOAT64,
    "f8": FLOAT64,
    "d": FLOAT64,
    "double": FLOAT64,
}


def as_dtype(given):
    """The dtype that a name or a type stands for; None stays None."""
    if given is None or type(given) is dtype:
        return given
    if given is bool:
        return BOOL
    if given is int:
        return INT64
    if given is float:
        return FLOAT64
    if isinstance(given, str):
        found = _names.get(given[1:] if given[:1] in "<=|" else given)
        if found:
            return found
        raise TypeError("data type '%s' is not there. There is: %s." % (given, ", ".join(BY_NAME)))
    for known in BY_NAME.values():
        if given is known.type:
            return known
    if given is integer:
        return INT64
    if given is floating or given is number:
        return FLOAT64
    raise TypeError("Cannot interpret '%s' as a data type" % (given,))


def of_number(value):
    """The type of a Python number by itself."""
    if value is True or value is False:
        return BOOL
    return FLOAT64 if isinstance(value, float) else INT64


def promote(one, other):
    """The smallest type that holds the values of both."""
    if one is other or other is BOOL:
        return one
    if one is BOOL:
        return other
    if one.kind == "f" and other.kind == "f":
        return FLOAT64
    if one.kind == "f":
        return one if one is FLOAT64 or other is UINT8 else FLOAT64
    if other.kind == "f":
        return promote(other, one)
    return INT64 if one is INT64 or other is INT64 else INT32


_ranks = {"b": 0, "u": 1, "i": 1, "f": 2}


def rank(type):
    """Truth values, whole numbers, real numbers: a number of a higher kind is no longer weak."""
    return _ranks[type.kind]


def promote_number(type, value):
    """With a number of no higher kind: the smallest type that holds it counts."""
    if isinstance(value, float):
        small = abs(value) <= 3.4028234663852886e38 or math.isinf(value) or math.isnan(value)
        return type if small else FLOAT64
    if value is True or value is False:
        return type
    if type.kind == "f":
        return type if -32768 <= value <= 65535 else FLOAT64
    if type is UINT8 and 0 <= value <= 255:
        return UINT8
    return promote(type, INT32 if -(2**31) <= value < 2**31 else INT64)


def promote_all(types, numbers):
    """The type that comes of arrays of `types` and of single numbers."""
    if not types or (numbers and max(rank(of_number(v)) for v in numbers) > max(map(rank, types))):
        types = types + [of_number(v) for v in numbers]
        numbers = []
    result = types[0]
    for other in types[1:]:
        result = promote(result, other)
    for value in numbers:
        result = promote_number(result, value)
    return result


def can_cast(given, wanted):
    """Whether an in-place operator may write `given` into `wanted` (NumPy's 'same_kind')."""
    return rank(given) <= rank(wanted)


class finfo:
    """Limits of a real type."""

    def __init__(self, type):
        wide = as_dtype(type) is not FLOAT32
        self.dtype = FLOAT64 if wide else FLOAT32
        self.eps = 2.220446049250313e-16 if wide else 1.1920929e-07
        self.max = 1.7976931348623157e308 if wide else 3.4028235e38
        self.min = -self.max
        self.tiny = 2.2250738585072014e-308 if wide else 1.1754944e-38


class iinfo:
    """Limits of a type of whole numbers."""

    def __init__(self, type):
        self.dtype = as_dtype(type)
        bits = self.dtype.itemsize * 8
        self.bits = bits
        self.min = 0 if self.dtype.kind == "u" else -(2 ** (bits - 1))
        self.max = 2**bits - 1 if self.dtype.kind == "u" else 2 ** (bits - 1) - 1
