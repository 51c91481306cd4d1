# The same elements in another shape: views, where it can be.

from _denselab import arrays as _arrays
from _door import ask
from _language import _slices as s_

from ._indexing import _brief, common_shape
from ._conversion import asarray
from ._ndarray import ndarray, numbers


class AxisError(ValueError):
    pass


def one_axis(axis, ndim):
    if not isinstance(axis, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(axis).__name__)
    if not -ndim <= axis < ndim:
        raise AxisError("axis %d is out of bounds for array of dimension %d" % (axis, ndim))
    return axis % ndim


def all_axes(axis, ndim):
    """The axes that an argument names; None is all of them."""
    if axis is None:
        return list(range(ndim))
    return [one_axis(one, ndim) for one in (axis if isinstance(axis, (tuple, list)) else (axis,))]


def _given_shape(shape):
    """reshape(2, 3), reshape((2, 3)) and reshape([2, 3]) are the same."""
    return tuple(shape[0]) if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else tuple(shape)


def reshape_method(a, *newshape, order="C"):
    return reshape(a, _given_shape(newshape), order)


def reshape(a, newshape, order="C"):
    a = asarray(a)
    if order == "F":
        shape = _complete(a, newshape)
        return reshape(a.T, list(reversed(shape))).T
    return ndarray(ask(_arrays.reshape, a._handle, numbers(_complete(a, newshape))))


def _complete(a, newshape):
    shape = [newshape] if isinstance(newshape, int) else list(newshape)
    unknown = [i for i, side in enumerate(shape) if side == -1]
    if len(unknown) > 1:
        raise ValueError("can only specify one unknown dimension")
    known = 1
    for side in shape:
        if not isinstance(side, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(side).__name__)
        known *= 1 if side == -1 else side
    size = a.size
    if (unknown and (known == 0 or size % known)) or (not unknown and known != size):
        raise ValueError("cannot reshape array of size %d into shape %s" % (size, _asked(shape)))
    if unknown:
        shape[unknown[0]] = size // known
    return tuple(shape)


def _asked(shape):
    """(4,newaxis): so NumPy writes a shape with an unknown side; where that is the first, it is left out."""
    if len(shape) == 1:
        return _brief(shape)
    rest = shape[1:] if shape[0] == -1 else shape
    return "(%s)" % numbers(["newaxis" if side == -1 else side for side in rest])


def ravel(a, order="C"):
    return reshape(a, -1, order)


def flatten(a, order="C"):
    return ravel(a, order).copy()


def resize(a, new_shape):
    a = asarray(a).ravel()
    size = 1
    for side in [new_shape] if isinstance(new_shape, int) else new_shape:
        size *= side
    from ._joining import tile

    return tile(a, -(-size // a.size))[:size].reshape(new_shape)


def transpose_method(a, *axes):
    return transpose(a, _given_shape(axes) if axes and axes[0] is not None else None)


def transpose(a, axes=None):
    a = asarray(a)
    if axes is None:
        order = list(range(a.ndim))[::-1]
    else:
        if len(axes) != a.ndim:
            raise ValueError("axes don't match array")
        order = all_axes(axes, a.ndim)
        if len(set(order)) != len(order):
            raise ValueError("repeated axis in transpose")
    return ndarray(ask(_arrays.transpose, a._handle, numbers(order)))


def swapaxes(a, axis1, axis2):
    a = asarray(a)
    order = list(range(a.ndim))
    one, two = one_axis(axis1, a.ndim), one_axis(axis2, a.ndim)
    order[one], order[two] = two, one
    return transpose(a, order)


def moveaxis(a, source, destination):
    a = asarray(a)
    sources = all_axes(source, a.ndim)
    order = [axis for axis in range(a.ndim) if axis not in sources]
    for place, axis in sorted(zip(all_axes(destination, a.ndim), sources)):
        order.insert(place, axis)
    return transpose(a, order)


def rollaxis(a, axis, start=0):
    return moveaxis(a, axis, start - 1 if start > axis else start)


def squeeze(a, axis=None):
    a = asarray(a)
    if axis is None:
        shape = [side for side in a.shape if side != 1]
    else:
        axes = all_axes(axis, a.ndim)
        if any(a.shape[one] != 1 for one in axes):
            raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
        shape = [side for i, side in enumerate(a.shape) if i not in axes]
    return reshape(a, shape)


def expand_dims(a, axis):
    a = asarray(a)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    ndim = a.ndim + len(axes)
    axes = all_axes(axes, ndim)
    sides = list(a.shape)
    return reshape(a, [1 if i in axes else sides.pop(0) for i in range(ndim)])


def atleast_1d(a):
    a = asarray(a)
    return a.reshape(1) if a.ndim == 0 else a


def atleast_2d(a):
    a = atleast_1d(a)
    return a.reshape(1, -1) if a.ndim == 1 else a


def broadcast_to(array, shape):
    a = asarray(array)
    wanted = (shape,) if isinstance(shape, int) else tuple(shape)
    try:
        fits = common_shape(a.shape, wanted) == wanted
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(
            "operands could not be broadcast together with remapped shapes [original->remapped]: %s  and "
            "requested shape %s" % (_brief(a.shape), _brief(wanted))
        )
    return ndarray(ask(_arrays.broadcastTo, a._handle, numbers(wanted)))


def broadcast_arrays(*arrays):
    arrays = [asarray(a) for a in arrays]
    shape = common_shape(*[a.shape for a in arrays])
    return [broadcast_to(a, shape) for a in arrays]


def broadcast_shapes(*shapes):
    return common_shape(*shapes)


def flip(m, axis=None):
    m = asarray(m)
    axes = all_axes(axis, m.ndim)
    return m[tuple([slice_back if i in axes else slice_whole for i in range(m.ndim)])]


slice_back = s_[::-1]
slice_whole = s_[:]


def flipud(m):
    return flip(m, 0)


def fliplr(m):
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError("axes=(0, 1) is out of range for array of ndim=%d." % m.ndim)
    k %= 4
    if k == 0:
        return m[...]
    if k == 2:
        return flip(m, axes)
    if k == 1:
        return swapaxes(flip(m, axes[1]), axes[0], axes[1])
    return flip(swapaxes(m, axes[0], axes[1]), axes[1])


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]


def shares_memory(a, b):
    return ask(_arrays.sharesMemory, a._handle, b._handle)


def may_share_memory(a, b):
    return shares_memory(a, b)
