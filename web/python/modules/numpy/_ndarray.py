# The array: what the engine holds, with Python's operators. Its methods that are functions of NumPy's too
# are put on it by _methods.py.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import BY_NAME, as_dtype

JsProxy = type(_arrays)
ask(_arrays.know, id((0, 0)) + 1)


class ndarray:
    """An array in the engine's memory. Several may share it: a slice is a view."""

    def __init__(self, handle):
        self._handle = handle
        # One more than the address: the address itself would look like a reference to whoever searches the memory.
        name, shape = ask(_arrays.own, handle, id(self) + 1).split(" ")
        self.dtype = BY_NAME[name]
        self._shape = tuple([int(side) for side in shape.split(",")]) if shape else ()

    # What it is

    @property
    def shape(self):
        return self._shape

    @shape.setter
    def shape(self, shape):
        self._handle = self.reshape(shape)._handle
        ndarray.__init__(self, self._handle)

    @property
    def ndim(self):
        return len(self._shape)

    @property
    def size(self):
        count = 1
        for side in self._shape:
            count *= side
        return count

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    @property
    def T(self):
        return self.transpose()

    @property
    def flat(self):
        return iter(self.ravel())

    def __len__(self):
        if not self._shape:
            raise TypeError("len() of unsized object")
        return self._shape[0]

    def __iter__(self):
        if not self._shape:
            raise TypeError("iteration over a 0-d array")
        if len(self._shape) == 1:
            return iter(shortest_list(self))
        return (self[i] for i in range(self._shape[0]))

    def __bool__(self):
        if self.size == 1:
            return bool(self.item())
        if self.size == 0:
            return False
        raise ValueError(
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        )

    def __int__(self):
        if self.size != 1:
            raise TypeError("only size-1 arrays can be converted to Python scalars")
        return int(self.item())

    def __contains__(self, value):
        return bool((self == value).any())

    def __str__(self):
        return _printing.text(self, "str")

    def __repr__(self):
        return _printing.text(self, "repr")

    def __getattr__(self, name):
        raise AttributeError("'numpy.ndarray' object has no attribute '%s'" % name)

    # Its elements

    def __getitem__(self, key):
        return _indexing.get(self, key)

    def __setitem__(self, key, value):
        _indexing.put(self, key, value)

    def item(self, *index):
        if len(index) == 1 and isinstance(index[0], tuple):
            index = index[0]
        if len(index) > 1:
            return self[index]
        if not index and self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        at = index[0] if index else 0
        if not -self.size <= at < self.size:
            raise IndexError("index %d is out of bounds for size %d" % (at, self.size))
        return plain(ask(_arrays.item, self._handle, at % self.size))

    def tolist(self):
        if not self._shape:
            return self.item()
        return _nested(_values(self, ask(_arrays.values, self._handle)), self._shape)

    def tobytes(self):
        text = ask(_arrays.bytes, self._handle)
        return bytes([int(byte) for byte in text.split(",")] if text else [])

    def fill(self, value):
        self[...] = value

    def copy(self, order="C"):
        return ndarray(ask(_arrays.copy, self._handle))

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def astype(self, dtype, copy=True):
        wanted = as_dtype(dtype)
        if not copy and wanted is self.dtype:
            return self
        return ndarray(ask(_arrays.astype, self._handle, wanted.name))

    def view(self):
        return self[...]

    # Operators

    def __add__(self, other):
        return _operators.binary("add", self, other)

    def __radd__(self, other):
        return _operators.binary("add", other, self)

    def __sub__(self, other):
        return _operators.binary("subtract", self, other)

    def __rsub__(self, other):
        return _operators.binary("subtract", other, self)

    def __mul__(self, other):
        return _operators.binary("multiply", self, other)

    def __rmul__(self, other):
        return _operators.binary("multiply", other, self)

    def __truediv__(self, other):
        return _operators.binary("divide", self, other)

    def __rtruediv__(self, other):
        return _operators.binary("divide", other, self)

    def __floordiv__(self, other):
        return _operators.binary("floor_divide", self, other)

    def __rfloordiv__(self, other):
        return _operators.binary("floor_divide", other, self)

    def __mod__(self, other):
        return _operators.binary("remainder", self, other)

    def __rmod__(self, other):
        return _operators.binary("remainder", other, self)

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, other):
        return _operators.binary("power", self, other)

    def __rpow__(self, other):
        return _operators.binary("power", other, self)

    def __matmul__(self, other):
        return _operators.matmul(self, other)

    def __rmatmul__(self, other):
        return _operators.matmul(other, self)

    def __and__(self, other):
        return _operators.binary("bitwise_and", self, other)

    def __rand__(self, other):
        return _operators.binary("bitwise_and", other, self)

    def __or__(self, other):
        return _operators.binary("bitwise_or", self, other)

    def __ror__(self, other):
        return _operators.binary("bitwise_or", other, self)

    def __xor__(self, other):
        return _operators.binary("bitwise_xor", self, other)

    def __rxor__(self, other):
        return _operators.binary("bitwise_xor", other, self)

    def __lshift__(self, other):
        return _operators.binary("left_shift", self, other)

    def __rlshift__(self, other):
        return _operators.binary("left_shift", other, self)

    def __rshift__(self, other):
        return _operators.binary("right_shift", self, other)

    def __rrshift__(self, other):
        return _operators.binary("right_shift", other, self)

    def __eq__(self, other):
        return _operators.equality("equal", self, other)

    def __ne__(self, other):
        return _operators.equality("not_equal", self, other)

    def __lt__(self, other):
        return _operators.binary("less", self, other)

    def __le__(self, other):
        return _operators.binary("less_equal", self, other)

    def __gt__(self, other):
        return _operators.binary("greater", self, other)

    def __ge__(self, other):
        return _operators.binary("greater_equal", self, other)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __neg__(self):
        return _operators.unary("negative", self)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return _operators.unary("absolute", self)

    def __invert__(self):
        return _operators.unary("invert", self)

    # In place. MicroPython itself calls the first two; web/python/adapted.js has the program call the others.

    def __iadd__(self, other):
        return _operators.in_place("add", self, other)

    def __isub__(self, other):
        return _operators.in_place("subtract", self, other)

    def __imul__(self, other):
        return _operators.in_place("multiply", self, other)

    def __itruediv__(self, other):
        return _operators.in_place("divide", self, other)

    def __ifloordiv__(self, other):
        return _operators.in_place("floor_divide", self, other)

    def __imod__(self, other):
        return _operators.in_place("remainder", self, other)

    def __ipow__(self, other):
        return _operators.in_place("power", self, other)

    def __iand__(self, other):
        return _operators.in_place("bitwise_and", self, other)

    def __ior__(self, other):
        return _operators.in_place("bitwise_or", self, other)

    def __ixor__(self, other):
        return _operators.in_place("bitwise_xor", self, other)

    def __ilshift__(self, other):
        return _operators.in_place("left_shift", self, other)

    def __irshift__(self, other):
        return _operators.in_place("right_shift", self, other)


def plain(answer):
    """An answer of the engine's as the program has it: an array, or a Python number."""
    if type(answer) is JsProxy:
        return ndarray(answer)
    if isinstance(answer, str):  # a whole number beyond 32 bits, or a real number without a fraction
        return int(answer) if answer.lstrip("-").isdigit() else float(answer)
    return answer


def _values(array, text):
    if not text:
        return []
    kind = array.dtype.kind
    if kind == "b":
        return [value == "1" for value in text.split(",")]
    convert = float if kind == "f" else int
    return [convert(value) for value in text.split(",")]


def shortest_list(array):
    """All elements of one dimension, each as it prints."""
    return _values(array, ask(_arrays.shortest, array._handle))


def _nested(values, shape):
    if len(shape) == 1:
        return values
    step = len(values) // shape[0] if shape[0] else 0
    return [_nested(values[i * step : (i + 1) * step], shape[1:]) for i in range(shape[0])]


def numbers(values):
    """Whole numbers as the engine's door takes them: '2,3'."""
    return ",".join([str(value) for value in values])


# They need the class.
from . import _indexing, _operators, _printing
