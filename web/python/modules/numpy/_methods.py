# Methods of arrays that are functions of NumPy's too.

from . import (
    _creation,
    _logic,
    _products,
    _reductions,
    _shaping,
    _sorting,
    _ufuncs,
)
from ._joining import repeat, take
from ._ndarray import ndarray

_functions = (
    (_reductions, "sum prod mean var std max min ptp any all argmax argmin cumsum cumprod"),
    (_shaping, "ravel flatten swapaxes squeeze"),
    (_sorting, "argsort searchsorted"),
    (_logic, "nonzero"),
    (_ufuncs, "clip round"),
    (_creation, "diagonal"),
    (_products, "dot trace"),
)
for _module, _names in _functions:
    for _name in _names.split(" "):
        setattr(ndarray, _name, getattr(_module, _name))

ndarray.reshape = _shaping.reshape_method
ndarray.transpose = _shaping.transpose_method
ndarray.sort = _sorting.sort_in_place
ndarray.repeat = repeat
ndarray.take = take
