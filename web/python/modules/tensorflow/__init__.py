# TensorFlow, as far as it is Keras.

import sys

from _names import absent

import keras
from tensorflow import random

# `from tensorflow.keras.layers import Dense` finds the modules of `keras`.
for _name, _module in list(sys.modules.items()):
    if _name == "keras" or _name.startswith("keras."):
        sys.modules["tensorflow." + _name] = _module

__version__ = "2.16.0+denselab"

__getattr__ = absent("tensorflow", ["keras", "random"])
