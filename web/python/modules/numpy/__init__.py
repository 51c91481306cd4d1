# NumPy, as far as lessons and courses use it: arrays of any rank, held by the engine.

import math

from ._ndarray import ndarray  # first: its own parts need it

from . import _methods, linalg, random
from ._creation import *
from ._dtypes import (
    bool_,
    dtype,
    finfo,
    float32,
    float64,
    floating,
    generic,
    iinfo,
    int32,
    int64,
    integer,
    number,
    uint8,
)
from ._files import genfromtxt, load, loadtxt, save, savetxt, savez, savez_compressed
from ._indexing import newaxis
from ._joining import *
from ._logic import *
from ._conversion import array, asarray, full
from ._operators import common_type as result_type
from ._printing import array2string, get_printoptions, printoptions, set_printoptions
from ._products import *
from ._reductions import *
from ._shaping import *
from ._sorting import *
from ._statistics import *
from ._ufuncs import *

__version__ = "1.24.2"

pi = math.pi
e = math.e
inf = Inf = math.inf
nan = NaN = math.nan
int_ = intp = int64
float_ = double = float64
single = float32
asanyarray = asarray

# What the parts of this package have from each other.
_hidden = (
    "math builtins ask plain numbers is_number BOOL FLOAT64 INT64 as_dtype all_axes one_axis promote "
    "assign common_shape reshape_method transpose_method sort_in_place slice_back slice_whole ufunc sides"
).split(" ")
_unsupported = {
    "matrix": "use np.array",
    "fft": "",
    "polynomial": "use np.polyfit and np.polyval",
    "ma": "use a mask: a[mask]",
    "float16": "use np.float32",
    "int8": "use np.int32",
    "int16": "use np.int32",
    "uint16": "use np.int32",
    "uint32": "use np.int64",
    "uint64": "use np.int64",
    "complex128": "",
    "str_": "use a list for text",
    "object_": "use a list",
}


def __getattr__(name):
    if name in ("bool", "int", "float", "object", "str", "complex"):
        raise AttributeError(
            "module 'numpy' has no attribute '%s'. Use `%s` by itself, or np.%s_." % (name, name, name)
        )
    names = globals()
    there = sorted([key for key in names if not key.startswith("_") and key not in _hidden])
    hint = _unsupported.get(name)
    raise AttributeError(
        "numpy.%s is not there%s. There is: %s." % (name, ": " + hint if hint else "", ", ".join(there))
    )
