# Loss functions: to be named in compile, or called with arrays.

import json

import _denselab
import numpy as np
from _door import ask
from _names import absent

from keras import _data, _session
from keras._described import bound


class Loss:
    """A loss of the engine. Called, it gives the mean over all samples."""

    function = ""
    arguments = (("reduction", "sum_over_batch_size"), ("name", None), ("dtype", None))
    only = ()

    def __init__(self, *given, **named):
        owner = type(self).__name__
        for name, value in bound(owner, self.arguments, given, named):
            self._accept(owner, name, value)
        self.name = self.function

    def _accept(self, owner, name, value):
        if name == "from_logits" and value:
            raise NotImplementedError(
                "%s: from_logits=True is not there. Give the last layer activation='%s' and leave from_logits out."
                % (owner, "sigmoid" if owner.startswith("Binary") else "softmax")
            )
        default = {key: default for key, default in self.arguments}[name]
        if value != default and name not in ("name", "dtype"):
            raise NotImplementedError(
                "%s: %s=%r is not there; it is always %r." % (owner, name, value, default)
            )

    def __call__(self, y_true, y_pred, sample_weight=None):
        return measured(self.function, y_true, y_pred, sample_weight)


class _OfProbabilities(Loss):
    arguments = (("from_logits", False), ("label_smoothing", 0.0)) + Loss.arguments


class MeanSquaredError(Loss):
    function = "mean_squared_error"


class MeanAbsoluteError(Loss):
    function = "mean_absolute_error"


class Huber(Loss):
    function = "huber"
    arguments = (("delta", 1.0),) + Loss.arguments


class LogCosh(Loss):
    function = "log_cosh"


class BinaryCrossentropy(_OfProbabilities):
    function = "binary_crossentropy"


class CategoricalCrossentropy(_OfProbabilities):
    function = "categorical_crossentropy"


class SparseCategoricalCrossentropy(Loss):
    function = "sparse_categorical_crossentropy"
    arguments = (("from_logits", False), ("ignore_class", None)) + Loss.arguments


class Hinge(Loss):
    function = "hinge"


class SquaredHinge(Loss):
    function = "squared_hinge"


class KLDivergence(Loss):
    function = "kl_divergence"


class Poisson(Loss):
    function = "poisson"


class Function:
    """A loss by its function's name. Called, it gives the loss of every sample."""

    def __init__(self, name):
        self.function = self.name = self.__name__ = name

    def __call__(self, y_true, y_pred):
        true, pred = np.asarray(y_true), np.asarray(y_pred)
        if pred.ndim < 2:
            return measured(self.name, true.reshape((1, -1)), pred.reshape((1, -1)))
        return np.array(
            [
                measured(self.name, true[i : i + 1], pred[i : i + 1])
                for i in range(len(pred))
            ],
            dtype="float32",
        )


mean_squared_error = mse = MSE = Function("mean_squared_error")
mean_absolute_error = mae = MAE = Function("mean_absolute_error")
huber = Function("huber")
log_cosh = Function("log_cosh")
binary_crossentropy = Function("binary_crossentropy")
categorical_crossentropy = Function("categorical_crossentropy")
sparse_categorical_crossentropy = Function("sparse_categorical_crossentropy")
hinge = Function("hinge")
squared_hinge = Function("squared_hinge")
kl_divergence = Function("kl_divergence")
poisson = Function("poisson")

classes = [
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    LogCosh,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
    Hinge,
    SquaredHinge,
    KLDivergence,
    Poisson,
]


def measured(function, y_true, y_pred, sample_weight=None):
    """The loss of given answers, by the engine."""
    true = _data.columns(y_true)
    pred = _data.columns(y_pred)
    weights = _data.weights(function, sample_weight, pred.shape[0])
    options = json.dumps({"loss": function})
    values = ask(
        _denselab.keras.measure,
        options,
        pred._handle,
        true._handle,
        _data.handle(weights),
    )
    return float(values[0])


def name_of(loss):
    """What compile gives to the engine, which knows the names."""
    if isinstance(loss, type) and issubclass(loss, Loss):
        loss = loss()
    if isinstance(loss, (Loss, Function)):
        return loss.function
    if loss is None or isinstance(loss, str):
        return loss
    if isinstance(loss, (list, tuple, dict)):
        raise TypeError(
            "compile: a model has one loss, such as loss='mean_squared_error', but got %r." % (loss,)
        )
    raise NotImplementedError(
        "compile: losses of one's own are not there. Choose one of Keras's, such as 'mean_squared_error'."
    )


_short = {"mse": "mean_squared_error", "mae": "mean_absolute_error", "kld": "kl_divergence", "logcosh": "log_cosh"}


def full_name(name):
    """mse → mean_squared_error, MeanSquaredError → mean_squared_error."""
    name = _session.snake_case(name) if "_" not in name else name.lower()
    return _short.get(name, name)


__getattr__ = absent("keras.losses", [kind.__name__ for kind in classes] + ["mean_squared_error", "binary_crossentropy", "…"])
