# Keras 3, as far as denselab's engine goes: fully connected networks.

from _names import absent

from keras import (
    activations,
    backend,
    callbacks,
    datasets,
    initializers,
    layers,
    losses,
    metrics,
    models,
    optimizers,
    regularizers,
    utils,
)
from keras.layers import Input
from keras.models import Sequential

__version__ = "3.0.0+denselab"

__getattr__ = absent(
    "keras",
    [
        "Sequential",
        "Input",
        "activations",
        "backend",
        "callbacks",
        "datasets",
        "initializers",
        "layers",
        "losses",
        "metrics",
        "models",
        "optimizers",
        "regularizers",
        "utils",
    ],
    ((("Model",), "A model is a stack of layers here: use Sequential."),),
)
