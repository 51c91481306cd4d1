# Metrics: to be named in compile, or fed with arrays.

import json

import _denselab
import numpy as np
from _door import ask
from _names import absent

from keras import _data, _session
from keras._described import Described, plain


class Metric(Described):
    """A figure over all samples that it was shown."""

    arguments = (("name", None), ("dtype", None))
    default_name = None
    _loss = "mean_squared_error"

    def __init__(self, *given, **named):
        Described.__init__(self, *given, **named)
        if self.name is None:
            self.name = self.default_name or _session.automatic_name(
                type(self).__name__
            )
        self.reset_state()

    def get_config(self):
        config = Described.get_config(self)
        config.pop("dtype")
        return config

    def update_state(self, y_true, y_pred, sample_weight=None):
        if sample_weight is not None:
            raise NotImplementedError(
                "%s: sample_weight is not there." % type(self).__name__
            )
        self._seen.append((_data.columns(y_true), _data.columns(y_pred)))

    def result(self):
        if not self._seen:
            return 0.0
        true = np.concatenate([pair[0] for pair in self._seen])
        pred = np.concatenate([pair[1] for pair in self._seen])
        options = json.dumps({"loss": self._loss, "metrics": [self.described()]})
        values = ask(
            _denselab.keras.measure, options, pred._handle, true._handle, None
        )
        return float(values[1])

    def reset_state(self):
        self._seen = []

    reset_states = reset_state

    def __call__(self, y_true, y_pred, sample_weight=None):
        self.update_state(y_true, y_pred, sample_weight)
        return self.result()


class BinaryAccuracy(Metric):
    arguments = (("name", None), ("dtype", None), ("threshold", 0.5))
    default_name = "binary_accuracy"


class CategoricalAccuracy(Metric):
    default_name = "categorical_accuracy"


class SparseCategoricalAccuracy(Metric):
    default_name = "sparse_categorical_accuracy"
    _loss = "sparse_categorical_crossentropy"


class TopKCategoricalAccuracy(Metric):
    arguments = (("k", 5), ("name", None), ("dtype", None))
    default_name = "top_k_categorical_accuracy"


class SparseTopKCategoricalAccuracy(Metric):
    arguments = (("k", 5), ("name", None), ("dtype", None))
    default_name = "sparse_top_k_categorical_accuracy"
    _loss = "sparse_categorical_crossentropy"


class MeanSquaredError(Metric):
    default_name = "mean_squared_error"


class MeanAbsoluteError(Metric):
    default_name = "mean_absolute_error"


class Precision(Metric):
    pass


class Recall(Metric):
    pass


class F1Score(Metric):
    pass


class AUC(Metric):
    pass


classes = [
    BinaryAccuracy,
    CategoricalAccuracy,
    SparseCategoricalAccuracy,
    TopKCategoricalAccuracy,
    SparseTopKCategoricalAccuracy,
    Precision,
    Recall,
    F1Score,
    AUC,
    MeanSquaredError,
    MeanAbsoluteError,
]


def described(metrics):
    """What compile gives to the engine, which knows the names; each under the name of its figure."""
    if not isinstance(metrics or [], (list, tuple)):
        raise ValueError(
            "compile: metrics must be a list, such as ['accuracy'], but got %r." % (metrics,)
        )
    return [_described(metric) for metric in metrics or []]


def names(described):
    """What the figures of the history are called."""
    return [one if isinstance(one, str) else one["config"]["name"] for one in described]


def _described(metric):
    if isinstance(metric, type) and issubclass(metric, Metric):
        metric = metric()
    if isinstance(metric, Metric):
        return plain(metric.described())
    name = getattr(metric, "function", metric)  # keras.losses.mean_squared_error
    if isinstance(name, str):
        figure = _session.snake_case(name)
        return name if name == figure else {"class_name": name, "config": {"name": figure}}
    raise NotImplementedError(
        "compile: metrics of one's own are not there. Choose some of Keras's, such as 'accuracy'."
    )


__getattr__ = absent("keras.metrics", [kind.__name__ for kind in classes])
