# TensorFlow's random numbers.

from _names import absent

from keras._session import set_seed

__getattr__ = absent("tensorflow.random", ["set_seed"])
