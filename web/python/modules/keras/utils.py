# Small helpers.

import random

import numpy as np

from _names import absent

from keras import _session


def to_categorical(x, num_classes=None):
    """Class numbers as columns: 2 of 3 classes becomes [0., 0., 1.]."""
    labels = np.asarray(x)
    if labels.dtype.kind not in "buif" or labels.size == 0:
        raise ValueError(
            "to_categorical: x must hold class numbers, such as [0, 2, 1], but its type is %s and its shape %s."
            % (labels.dtype, labels.shape)
        )
    shape = labels.shape
    if len(shape) > 1 and shape[-1] == 1:
        shape = shape[:-1]
    labels = labels.reshape(-1)
    whole = labels.astype("int64")
    if labels.dtype.kind == "f" and bool((labels != whole).any()):
        at = int((labels != whole).argmax())
        raise ValueError(
            "to_categorical: class numbers must be whole, but x holds %s." % labels[at]
        )
    low, high = int(whole.min()), int(whole.max())
    count = high + 1 if num_classes is None else num_classes
    if low < 0 or high >= count:
        raise ValueError(
            "to_categorical: class numbers must be between 0 and %d (num_classes=%d), but x holds %d."
            % (count - 1, count, low if low < 0 else high)
        )
    columns = whole.reshape((-1, 1)) == np.arange(count)
    return columns.astype("float64").reshape(shape + (count,))


def set_random_seed(seed):
    """From here on the same program gives the same numbers: Keras's, NumPy's and Python's."""
    _session.set_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def clear_session():
    _session.clear()


__getattr__ = absent(
    "keras.utils",
    ["to_categorical", "set_random_seed", "clear_session"],
    ((("np_utils",), "Use keras.utils.to_categorical."),),
)
