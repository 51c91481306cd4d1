# Arrays of what a program has: numbers, lists of them, other arrays.

from _denselab import arrays as _arrays
from _door import ask

from ._dtypes import BOOL, BY_NAME, FLOAT64, INT64, as_dtype, of_number
from ._ndarray import ndarray, numbers


def sides(shape):
    """A shape that a program gives, as a tuple of whole numbers."""
    if isinstance(shape, ndarray):
        shape = shape.tolist()
    if isinstance(shape, int):
        shape = (shape,)
    if not isinstance(shape, (tuple, list)):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(shape).__name__)
    for side in shape:
        if not isinstance(side, int):
            raise TypeError(
                "'%s' object cannot be interpreted as an integer" % type(side).__name__
            )
    return tuple(shape)


def full(shape, fill_value, dtype=None, order="C"):
    shape = sides(shape)
    if any(side < 0 for side in shape):
        raise ValueError("negative dimensions are not allowed")
    if isinstance(fill_value, (list, tuple, ndarray)):
        from ._creation import empty

        result = empty(shape, dtype or asarray(fill_value).dtype)
        result[...] = fill_value
        return result
    kind = as_dtype(dtype) or of_number(fill_value)
    return ndarray(ask(_arrays.full, kind.name, numbers(shape), number_text(fill_value)))


def array(object, dtype=None, copy=True, ndmin=0):
    """A new array of numbers, of lists of such, or of another array."""
    wanted = as_dtype(dtype)
    result = _converted(object, wanted)
    if wanted is not None and result.dtype is not wanted:
        result = result.astype(wanted)
    elif copy and result is object:
        result = result.copy()
    while len(result._shape) < ndmin:
        result = result[None]
    return result


def asarray(object, dtype=None):
    return array(object, dtype, copy=False)


def _converted(object, wanted):
    if isinstance(object, ndarray):
        return object
    if hasattr(object, "__array__"):
        return object.__array__()
    if not isinstance(object, (list, tuple)):
        if isinstance(object, (int, float)) or object is True or object is False:
            return full((), object, wanted)
        if isinstance(object, (str, bytes, dict)) or object is None:
            raise _not_numeric(object)
        try:
            object = list(object)
        except TypeError:
            raise _not_numeric(object)
    if object and all(isinstance(part, ndarray) or hasattr(part, "__array__") for part in object):
        parts = [asarray(part) for part in object]
        if all(part._shape == parts[0]._shape for part in parts):
            from ._joining import stack

            return stack(parts)
    flat = []
    shape = _flatten(object, flat, 0)
    kind = wanted or _common_kind(flat)
    text = ",".join([number_text(value) for value in flat])
    if kind is BOOL or kind.kind != "f":
        made = kind if not any(isinstance(value, float) for value in flat) else FLOAT64
        array = ndarray(ask(_arrays.make, made.name, numbers(shape), text))
        return array if made is kind else array.astype(kind)
    return ndarray(ask(_arrays.make, kind.name, numbers(shape), text))


def number_text(value):
    if value is True:
        return "1"
    if value is False:
        return "0"
    return repr(value) if isinstance(value, float) else str(value)


def _common_kind(values):
    if not values:
        return FLOAT64
    kind = BOOL
    for value in values:
        if isinstance(value, float):
            return FLOAT64
        if value is not True and value is not False:
            kind = INT64
    return kind


def _flatten(object, flat, depth):
    """Appends the numbers of nested lists to `flat`; the shape."""
    if isinstance(object, ndarray) or hasattr(object, "__array__"):
        object = asarray(object).tolist()
    if isinstance(object, (int, float)) or object is True or object is False:
        flat.append(object)
        return ()
    if not isinstance(object, (list, tuple, range)):
        raise _not_numeric(object)
    shape = None
    for part in object:
        inner = _flatten(part, flat, depth + 1)
        if shape is not None and inner != shape:
            raise ValueError(
                "setting an array element with a sequence. The requested array has an inhomogeneous shape "
                "after %d dimensions. The detected shape was %s + inhomogeneous part."
                % (depth + 1, (len(object),))
            )
        shape = inner
    return (len(object),) + (shape or ())


def _not_numeric(value):
    if isinstance(value, str):
        return TypeError("an array holds numbers and truth values here, but %r is text: keep text in a list" % value)
    return TypeError(
        "an array holds numbers and truth values here, but %r is %s. There are the types %s."
        % (value, type(value).__name__, ", ".join(BY_NAME))
    )
