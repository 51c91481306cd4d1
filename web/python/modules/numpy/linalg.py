# numpy.linalg: norms, and systems of equations by elimination with pivots.

from _names import absent

from ._creation import eye
from ._conversion import array, asarray


class LinAlgError(ValueError):
    pass


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    if axis is None and ord is None:
        flat = x.ravel()
        result = (flat @ flat) ** 0.5
        return array(result).reshape([1] * x.ndim) if keepdims else result
    if axis is None and x.ndim == 2 and ord not in ("fro", None):
        return _matrix_norm(x, ord)
    if ord is None or ord == 2 or ord == "fro":
        return _root((x * x).sum(axis=axis, keepdims=keepdims))
    if ord == 1:
        return abs(x).sum(axis=axis, keepdims=keepdims)
    if ord == float("inf"):
        return abs(x).max(axis=axis, keepdims=keepdims)
    if ord == -float("inf"):
        return abs(x).min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).sum(axis=axis, keepdims=keepdims) * 1.0
    return (abs(x) ** ord).sum(axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _root(value):
    return value**0.5


def _matrix_norm(x, ord):
    if ord == 1:
        return abs(x).sum(axis=0).max()
    if ord == float("inf"):
        return abs(x).sum(axis=1).max()
    raise NotImplementedError("norm: ord=%r of a matrix is not there. There is: None, 'fro', 1, inf." % (ord,))


def _square(a):
    a = asarray(a)
    if a.ndim != 2:
        raise LinAlgError(
            "%d-dimensional array given. Array must be at least two-dimensional" % a.ndim
        )
    if a.shape[0] != a.shape[1]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a.astype(float) if a.dtype.name != "float32" else a.copy()


def _eliminate(a, right):
    """Gauss–Jordan: `right` becomes the solution; the determinant."""
    n = len(a)
    determinant = 1.0
    for column in range(n):
        pivot = column + int(abs(a[column:, column]).argmax())
        value = a[pivot, column]
        if value == 0:
            return 0.0
        if pivot != column:
            determinant = -determinant
            for part in (a, right):
                part[[column, pivot]] = part[[pivot, column]]
        determinant *= value
        right[column] = right[column] / value
        a[column] = a[column] / value
        factors = a[:, column].copy()
        factors[column] = 0
        factors = factors.reshape(-1, 1)
        right -= factors * right[column]
        a -= factors * a[column]
    return determinant


def solve(a, b):
    a = _square(a)
    b = asarray(b).astype(a.dtype)
    columns = b.reshape(len(b), -1).copy()
    if len(columns) != len(a):
        raise ValueError(
            "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) "
            "(size %d is different from %d)" % (len(b), len(a))
        )
    if _eliminate(a, columns) == 0:
        raise LinAlgError("Singular matrix")
    return columns.reshape(b.shape)


def inv(a):
    a = _square(a)
    return solve(a, eye(len(a), dtype=a.dtype))


def det(a):
    a = _square(a)
    return _eliminate(a, eye(len(a), dtype=a.dtype))


def matrix_power(a, n):
    a = asarray(a)
    if n < 0:
        a, n = inv(a), -n
    result = eye(len(a), dtype=a.dtype)
    for _ in range(n):
        result = result @ a
    return result


def lstsq(a, b, rcond=None):
    """Least squares by the normal equations: (solution, squared residuals, columns)."""
    a, b = asarray(a, float), asarray(b, float)
    scale = ((a * a).sum(axis=0)) ** 0.5
    scaled = a / scale
    solution = solve(scaled.T @ scaled, scaled.T @ b)
    solution = solution / (scale if solution.ndim == 1 else scale.reshape(-1, 1))
    rest = b - a @ solution
    return solution, array([float((rest * rest).sum())]), a.shape[1]


__getattr__ = absent(
    "numpy.linalg", ["norm", "solve", "inv", "det", "matrix_power", "lstsq", "LinAlgError"]
)
