# Optimizers. What they do is the engine's.

import _denselab
from _door import ask
from _names import absent

from keras import _session
from keras._described import Described, plain
from keras.optimizers import schedules

_shared = (
    ("weight_decay", None),
    ("clipnorm", None),
    ("clipvalue", None),
    ("global_clipnorm", None),
    ("use_ema", False),
    ("ema_momentum", 0.99),
    ("name", None),
)


class Optimizer(Described):
    """Moves the weights against their gradients."""

    _model = None

    def __init__(self, *given, **named):
        for old, new in (("lr", "learning_rate"), ("decay", "learning_rate=schedules.ExponentialDecay(…)")):
            if old in named:
                raise TypeError(
                    "%s: there is no argument '%s'; Keras 3 has %s."
                    % (type(self).__name__, old, new)
                )
        Described.__init__(self, *given, **named)
        self.name = self.name or type(self).__name__
        ask(_denselab.keras.checkOptimizer, self.text())

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, rate):
        if self._model is not None:
            self._model._change_learning_rate(rate)
        self._learning_rate = rate

    lr = learning_rate

    @property
    def iterations(self):
        """Steps taken so far."""
        return self._model._iterations() if self._model is not None else 0

    def described(self):
        config = plain(self.get_config())
        config.pop("name")
        return {"class_name": type(self).__name__, "config": config}


class SGD(Optimizer):
    arguments = (
        ("learning_rate", 0.01),
        ("momentum", 0.0),
        ("nesterov", False),
    ) + _shared


class RMSprop(Optimizer):
    arguments = (
        ("learning_rate", 0.001),
        ("rho", 0.9),
        ("momentum", 0.0),
        ("epsilon", 1e-7),
        ("centered", False),
    ) + _shared


class Adam(Optimizer):
    arguments = (
        ("learning_rate", 0.001),
        ("beta_1", 0.9),
        ("beta_2", 0.999),
        ("epsilon", 1e-7),
        ("amsgrad", False),
    ) + _shared


class AdamW(Optimizer):
    arguments = (
        ("learning_rate", 0.001),
        ("weight_decay", 0.004),
        ("beta_1", 0.9),
        ("beta_2", 0.999),
        ("epsilon", 1e-7),
        ("amsgrad", False),
    ) + _shared[1:]


class Adamax(Optimizer):
    arguments = (
        ("learning_rate", 0.001),
        ("beta_1", 0.9),
        ("beta_2", 0.999),
        ("epsilon", 1e-7),
    ) + _shared


class Adagrad(Optimizer):
    arguments = (
        ("learning_rate", 0.001),
        ("initial_accumulator_value", 0.1),
        ("epsilon", 1e-7),
    ) + _shared


class Adadelta(Optimizer):
    arguments = (("learning_rate", 0.001), ("rho", 0.95), ("epsilon", 1e-7)) + _shared


classes = [SGD, RMSprop, Adam, AdamW, Adamax, Adagrad, Adadelta]


def get(optimizer):
    """An optimizer from its name, or itself. A name that there is not is left to the engine to refuse."""
    if isinstance(optimizer, type) and issubclass(optimizer, Optimizer):
        return optimizer()
    if isinstance(optimizer, str):
        for kind in classes:
            if kind.__name__.lower() == optimizer.lower():
                return kind()
    return optimizer


__getattr__ = absent(
    "keras.optimizers",
    [kind.__name__ for kind in classes] + ["schedules"],
)
