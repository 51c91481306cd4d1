# What is left of Keras's backend.

from _names import absent

from keras._session import clear as clear_session

__getattr__ = absent("keras.backend", ["clear_session"])
