# Operators and element-wise functions: which type the engine computes in, and how.

from _denselab import arrays as _arrays
from _door import ask

from . import _dtypes
from ._dtypes import BOOL, FLOAT32, FLOAT64, INT32, promote_all
from ._conversion import asarray, full
from ._ndarray import ndarray, plain

_comparisons = ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")
_logical = ("logical_and", "logical_or", "logical_xor")
_bitwise = ("bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift")
_real = ("divide", "arctan2", "hypot", "logaddexp")
_of_one_type = ("add", "subtract", "multiply", "divide", "power", "maximum", "minimum") + _comparisons
_real_functions = (
    "exp exp2 expm1 log log2 log10 log1p sqrt sin cos tan arcsin arccos arctan sinh cosh tanh floor ceil rint trunc"
).split(" ")
_whole_stays = ("floor", "ceil", "rint", "trunc")
_tests = ("isnan", "isinf", "isfinite", "logical_not")


def is_number(value):
    return isinstance(value, (int, float)) or value is True or value is False


def operand(name, value):
    """An array or a Python number; arrays of no dimensions count as numbers."""
    if is_number(value):
        return value
    if isinstance(value, ndarray):
        return value if value._shape else value.item()
    if isinstance(value, (str, bytes, dict)) or value is None:
        raise TypeError(
            "ufunc '%s' did not contain a loop for %r: it works on arrays and numbers" % (name, value)
        )
    return asarray(value)


def common_type(*operands):
    """The type that arrays and Python numbers are brought to."""
    types = [value.dtype for value in operands if isinstance(value, ndarray)]
    return promote_all(types, [value for value in operands if not isinstance(value, ndarray)])


def compute_type(name, a, b):
    kind = common_type(a, b)
    if name in _logical:
        return BOOL
    if name in _real:
        return kind if kind.kind == "f" else FLOAT64
    if name in _bitwise:
        if kind.kind == "f":
            raise TypeError(
                "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to "
                "any supported types according to the casting rule ''safe''" % name
            )
        return INT32 if kind is BOOL and name.endswith("shift") else kind
    if kind is BOOL and name == "subtract":
        raise TypeError(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
            "operator, or the logical_xor function instead."
        )
    if kind is BOOL and name in ("power", "floor_divide", "remainder"):
        return INT32
    if name == "power" and kind.kind != "f" and _any_negative(b):
        raise ValueError("Integers to negative integer powers are not allowed.")
    return kind


def _any_negative(value):
    return value < 0 if is_number(value) else bool((value < 0).any())


def binary(name, a, b, dtype=None):
    kind = _same_real(a, b)
    if kind is not None and name in _of_one_type:
        return plain(ask(_arrays.binary, name, _given(a), _given(b), kind.name))
    a = operand(name, a)
    b = operand(name, b)
    kind = dtype or compute_type(name, a, b)
    return plain(ask(_arrays.binary, name, _given(a), _given(b), kind.name))


def _same_real(a, b):
    """The type of what most programs compute with: float64 arrays with their like and with numbers, else None."""
    if type(a) is ndarray:
        if a.dtype is not FLOAT64 or not a._shape:
            return None
        if type(b) is ndarray:
            return FLOAT64 if b.dtype is FLOAT64 and b._shape else None
        return FLOAT64 if isinstance(b, (float, int)) else None
    return _same_real(b, a) if type(b) is ndarray and isinstance(a, (float, int)) else None


def _given(value):
    if isinstance(value, ndarray):
        return value._handle
    if isinstance(value, int) and not -(2**31) <= value < 2**31:
        return str(value)
    return value


def equality(name, a, b):
    if b is None or isinstance(b, (str, dict)):
        return full(a._shape, name == "not_equal")
    return binary(name, a, b)


def in_place(name, target, other):
    """target op= other: the memory stays, and so does its type."""
    other = operand(name, other)
    kind = compute_type(name, target, other)
    if not _dtypes.can_cast(kind, target.dtype):
        raise TypeError(
            "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"
            % (name, kind, target.dtype)
        )
    result = ask(_arrays.binaryArray, name, target._handle, _given(other), kind.name)
    result = ndarray(result)
    if result._shape != target._shape:
        from ._indexing import _brief

        raise ValueError(
            "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
            % (_brief(target._shape), _brief(result._shape))
        )
    ask(_arrays.assign, target._handle, result._handle)
    return target


def unary(name, a):
    a = asarray(a)
    if name in _real_functions and a.dtype.kind != "f":
        if name in _whole_stays and a.dtype is not BOOL:
            a = a.astype(FLOAT64)
        else:
            a = a.astype(FLOAT64 if a.dtype.itemsize > 1 else FLOAT32)
    elif a.dtype is BOOL and name == "negative":
        raise TypeError(
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
            "logical_not function instead."
        )
    elif name == "invert" and a.dtype.kind == "f":
        raise TypeError("ufunc 'invert' not supported for the input types: it works on whole numbers and truth values")
    elif name == "invert" and a.dtype is BOOL:
        name = "logical_not"
    return plain(ask(_arrays.unary, name, a._handle))


def matmul(a, b):
    a = asarray(a)
    b = asarray(b)
    for i, given in enumerate((a, b)):
        if given.ndim == 0:
            raise ValueError(
                "matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature "
                "(n?,k),(k,m?)->(n?,m?) requires 1)" % i
            )
    kind = _dtypes.promote(a.dtype, b.dtype)
    rows = b._shape[-2] if b.ndim > 1 else b._shape[0]
    if a._shape[-1] != rows:
        raise ValueError(
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            "(n?,k),(k,m?)->(n?,m?) (size %d is different from %d)" % (rows, a._shape[-1])
        )
    left = a if a.dtype is kind else a.astype(kind)
    right = b if b.dtype is kind else b.astype(kind)
    return plain(ask(_arrays.matmul, left._handle, right._handle))
