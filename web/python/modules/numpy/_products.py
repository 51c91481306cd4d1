# Products of vectors and matrices.

from . import _operators
from ._indexing import _brief
from ._conversion import asarray


def dot(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return _operators.binary("multiply", a, b)
    at = b.ndim - 2 if b.ndim > 1 else 0
    if a.shape[-1] != b.shape[at]:
        raise ValueError(
            "shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)"
            % (_brief(a.shape), _brief(b.shape), a.shape[-1], a.ndim - 1, b.shape[at], at)
        )
    if b.ndim > 2:
        return tensordot(a, b, ((a.ndim - 1,), (at,)))
    if a.ndim > 2:
        rows = a.reshape(-1, a.shape[-1]) @ b
        return rows.reshape(a.shape[:-1] + b.shape[1:])
    return _operators.matmul(a, b)


def matmul(a, b):
    return _operators.matmul(a, b)


def inner(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return _operators.binary("multiply", a, b)
    return tensordot(a, b, ((a.ndim - 1,), (b.ndim - 1,)))


def vdot(a, b):
    return dot(asarray(a).ravel(), asarray(b).ravel())


def outer(a, b):
    return asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1)


def cross(a, b):
    a, b = asarray(a), asarray(b)
    if a.shape[-1] != 3 or b.shape[-1] != 3:
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    from ._joining import stack

    parts = [(1, 2), (2, 0), (0, 1)]
    return stack([a[..., i] * b[..., j] - a[..., j] * b[..., i] for i, j in parts], axis=-1)


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        axes = (list(range(a.ndim - axes, a.ndim)), list(range(axes)))
    left, right = [[one] if isinstance(one, int) else list(one) for one in axes]
    left = [axis % a.ndim for axis in left]
    right = [axis % b.ndim for axis in right]
    if [a.shape[i] for i in left] != [b.shape[i] for i in right]:
        raise ValueError("shape-mismatch for sum")
    rows = [i for i in range(a.ndim) if i not in left]
    columns = [i for i in range(b.ndim) if i not in right]
    shared = 1
    for axis in left:
        shared *= a.shape[axis]
    one = a.transpose(rows + left).reshape(-1, shared)
    other = b.transpose(right + columns).reshape(shared, -1)
    shape = [a.shape[i] for i in rows] + [b.shape[i] for i in columns]
    result = _operators.matmul(one, other).reshape(shape)
    return result if shape else result.item()


def kron(a, b):
    a, b = asarray(a), asarray(b)
    ndim = max(a.ndim, b.ndim)
    one = a.reshape((1,) * (ndim - a.ndim) + a.shape)
    other = b.reshape((1,) * (ndim - b.ndim) + b.shape)
    wide = one.reshape([side for pair in zip(one.shape, [1] * ndim) for side in pair])
    fine = other.reshape([side for pair in zip([1] * ndim, other.shape) for side in pair])
    return (wide * fine).reshape([i * j for i, j in zip(one.shape, other.shape)])


def trace(a):
    return asarray(a).diagonal().sum()


def einsum(subscripts, *operands):
    """Sums of products over named axes, by broadcasting."""
    inputs, _, output = subscripts.replace(" ", "").partition("->")
    names = inputs.split(",")
    if "." in subscripts or len(names) != len(operands):
        raise NotImplementedError("einsum is there for names of axes, one list for each array: 'ij,jk->ik'")
    letters = "".join(sorted(set(inputs.replace(",", ""))))
    if "->" not in subscripts:
        output = "".join([letter for letter in letters if inputs.count(letter) == 1])
    order = output + "".join([letter for letter in letters if letter not in output])
    product = 1
    for own, given in zip(names, operands):
        product = product * _along(asarray(given), own, order)
    summed = tuple(range(len(output), len(order)))
    return product.sum(axis=summed) if summed else product


def _along(a, own, order):
    for letter in set(own):
        while own.count(letter) > 1:
            i = own.index(letter)
            j = own.index(letter, i + 1)
            from ._creation import arange
            from ._shaping import moveaxis

            front = moveaxis(a, (i, j), (0, 1))
            along = arange(front.shape[0])
            a = front[along, along]
            own = letter + own[:i] + own[i + 1 : j] + own[j + 1 :]
    present = [letter for letter in order if letter in own]
    a = a.transpose([own.index(letter) for letter in present])
    sides = dict(zip(present, a.shape))
    return a.reshape([sides.get(letter, 1) for letter in order])
