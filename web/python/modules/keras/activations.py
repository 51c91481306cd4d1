# Activation functions: to be given to a layer, or called with an array.

from _names import absent

from keras import _data


class Function:
    """One activation. `Dense(3, activation=relu)` is the same as `Dense(3, activation='relu')`."""

    def __init__(self, name):
        self.__name__ = name

    def __call__(self, x):
        return _data.through(self.__name__, x)

    def __repr__(self):
        return "<function %s>" % self.__name__


linear = Function("linear")
sigmoid = Function("sigmoid")
tanh = Function("tanh")
relu = Function("relu")
leaky_relu = Function("leaky_relu")
elu = Function("elu")
selu = Function("selu")
gelu = Function("gelu")
silu = swish = Function("silu")
softplus = Function("softplus")
softsign = Function("softsign")
hard_sigmoid = Function("hard_sigmoid")
exponential = Function("exponential")
softmax = Function("softmax")
log_softmax = Function("log_softmax")

names = [
    "linear",
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "softplus",
    "softsign",
    "hard_sigmoid",
    "exponential",
    "softmax",
    "log_softmax",
]

__getattr__ = absent("keras.activations", names)
