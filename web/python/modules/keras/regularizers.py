# Penalties on weights that are added to the loss.

from _names import absent

from keras._described import Described


class Regularizer(Described):
    pass


class L1(Regularizer):
    arguments = (("l1", 0.01),)


class L2(Regularizer):
    arguments = (("l2", 0.01),)


class L1L2(Regularizer):
    arguments = (("l1", 0.0), ("l2", 0.0))


l1 = L1
l2 = L2
l1_l2 = L1L2

__getattr__ = absent("keras.regularizers", ["L1", "L2", "L1L2", "l1", "l2", "l1_l2"])
