# The model: a stack of layers.

import json

import _denselab
import numpy as np
from _door import ask
from _names import absent, refuse_unknown

from keras import _checks, _data, _fit, _saving, _session, _summary, _weights, losses, optimizers
from keras import metrics as known_metrics
from keras._described import plain
from keras._figures import Figures, named
from keras._progress import Progress
from keras.layers import InputLayer


class Sequential:
    """A stack of layers that is trained on samples."""

    def __init__(self, layers=None, trainable=True, name=None):
        self.name = name or _session.automatic_name("Sequential")
        self.layers = []
        self.optimizer = None
        self.loss = None
        self.history = None
        self.stop_training = False
        self._engine = ask(_denselab.keras.model, _session.next_seed())
        self._sample_shape = None
        self._in_epoch = False
        if layers is not None and not isinstance(layers, (list, tuple)):
            raise TypeError(
                "Sequential takes a list of layers: Sequential([Dense(1)]), but got %r." % (layers,)
            )
        for layer in layers or []:
            self.add(layer)

    # The structure

    def add(self, layer):
        """Appends a layer; an error once the model is compiled."""
        _checks.addable(self, layer)
        shape = self._sample_shape
        if shape is None and not self.layers:
            shape = layer.input_shape
        if not isinstance(layer, InputLayer):
            described = layer.described()
            if not self.layers and shape is not None:
                described["config"]["input_shape"] = list(shape)
            ask(_denselab.keras.add, self._engine, json.dumps(described))
            layer._model = self
            self.layers.append(layer)
        self._sample_shape = shape

    @property
    def built(self):
        return self._sample_shape is not None and len(self.layers) > 0

    def build(self, input_shape=None):
        """Gives the model the shape of its inputs, (None, features), and with it its weights."""
        shape = _checks.sample_shape(self, input_shape)
        ask(_denselab.keras.build, self._engine, *shape)
        self._sample_shape = shape

    @property
    def input_shape(self):
        _checks.built(self, "input_shape")
        return (None,) + self._sample_shape

    @property
    def output_shape(self):
        _checks.built(self, "output_shape")
        return _summary.rows(self)[-1].output_shape

    def get_layer(self, name=None, index=None):
        if index is not None:
            return self.layers[index]
        for layer in self.layers:
            if layer.name == name:
                return layer
        there = ", ".join([layer.name for layer in self.layers])
        raise ValueError("get_layer: there is no layer '%s'. There is: %s." % (name, there))

    def count_params(self):
        _checks.built(self, "count_params")
        return sum([row.params for row in _summary.rows(self)])

    def summary(self, line_length=None, print_fn=None, **others):
        """Prints the layers, what comes out of each, and how many parameters it has."""
        (print_fn or print)(_summary.text(self))

    # Weights

    @property
    def weights(self):
        _checks.built(self, "weights")
        return _weights.of_model(self)

    def get_weights(self):
        _checks.built(self, "get_weights")
        return [array for _, array in _weights.arrays_of(self)]

    def set_weights(self, weights):
        _checks.built(self, "set_weights")
        _weights.put(self, "model '%s'" % self.name, self.weights, weights)

    def save_weights(self, filepath, overwrite=True):
        _saving.save_weights(self, filepath)

    def load_weights(self, filepath):
        """Puts in the weights of a .weights.h5 file; none, unless all fit."""
        _saving.load_weights(self, filepath)

    def save(self, filepath, overwrite=True):
        """Writes the model as a .keras file: it stands beside the program's other files."""
        _saving.save(self, filepath)

    # Training

    def compile(self, optimizer="rmsprop", loss=None, metrics=None, **others):
        """Sets optimizer, loss and metrics; the structure can no longer change."""
        refuse_unknown("compile", others, ("optimizer", "loss", "metrics"))
        chosen = optimizers.get(optimizer)
        function = losses.name_of(loss)
        described = known_metrics.described(metrics)
        options = {"optimizer": chosen, "loss": function, "metrics": described}
        ask(_denselab.keras.compile, self._engine, json.dumps(plain(options)))
        if self.optimizer is not None:
            self.optimizer._model = None
        chosen._model = self
        self.optimizer = chosen
        self.loss = losses.full_name(function)
        self._metric_names = known_metrics.names(described)

    def fit(
        self,
        x=None,
        y=None,
        batch_size=None,
        epochs=1,
        verbose="auto",
        callbacks=None,
        validation_split=0.0,
        validation_data=None,
        shuffle=True,
        class_weight=None,
        sample_weight=None,
        initial_epoch=0,
        **others
    ):
        """Trains; gives the History of loss and metrics."""
        refuse_unknown("fit", others, _fit.arguments)
        _checks.compiled(self, "fit")
        options = {
            "batch_size": batch_size,
            "epochs": epochs,
            "validation_split": validation_split,
            "shuffle": bool(shuffle),
            "class_weight": class_weight,
            "initial_epoch": initial_epoch,
        }
        data = (x, y, sample_weight)
        return _fit.fit(self, data, validation_data, options, callbacks, _loudness(verbose))

    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None):
        """One step on one batch: its loss, or loss and metrics."""
        _checks.compiled(self, "train_on_batch")
        options = {
            "batch_size": _data.samples("train_on_batch", "x", x).shape[0],
            "epochs": 1,
            "shuffle": False,
            "class_weight": class_weight,
            "initial_epoch": 0,
        }
        history = _fit.fit(self, (x, y, sample_weight), None, options, None, 0)
        return _one_or_all([history.history[name][0] for name in self.metrics_names])

    # Answers

    def evaluate(
        self,
        x=None,
        y=None,
        batch_size=None,
        verbose="auto",
        sample_weight=None,
        return_dict=False,
        **others
    ):
        """The loss, or [loss, metrics], over the data."""
        refuse_unknown("evaluate", others, ("x", "y", "batch_size", "verbose", "sample_weight", "return_dict"))
        _checks.compiled(self, "evaluate")
        _checks.between_epochs(self, "evaluate")
        inputs = _data.inputs(self, "evaluate", x)
        count = inputs.shape[0]
        targets = _data.targets(self, "evaluate", y, count)
        weights = _data.weights("evaluate", sample_weight, count)
        progress = Progress(_loudness(verbose))
        values = ask(
            _denselab.keras.evaluate,
            self._engine,
            json.dumps(plain({"batch_size": batch_size})),
            inputs._handle,
            targets._handle,
            _data.handle(weights),
        )
        values = [float(value) for value in values]
        figures = named(zip(self.metrics_names, values))
        progress.end(_batches(count, batch_size), figures)
        return figures if return_dict else _one_or_all(values)

    def predict(self, x=None, batch_size=None, verbose="auto", **others):
        """The network's outputs: an array with a row for every sample."""
        refuse_unknown("predict", others, ("x", "batch_size", "verbose"))
        inputs = _data.inputs(self, "predict", x)
        progress = Progress(_loudness(verbose))
        outputs = self._outputs(inputs, batch_size)
        progress.end(_batches(inputs.shape[0], batch_size), Figures())
        return outputs

    def __call__(self, x, training=False):
        """As predict, without a word."""
        if training:
            raise NotImplementedError("model(x, training=True) is not there; training is fit's.")
        return self._outputs(_data.inputs(self, "model(x)", x), None)

    predict_on_batch = __call__

    def _outputs(self, inputs, batch_size):
        options = json.dumps(plain({"batch_size": batch_size}))
        return np.ndarray(
            ask(_denselab.keras.predict, self._engine, options, inputs._handle)
        )

    @property
    def metrics_names(self):
        _checks.compiled(self, "metrics_names")
        return ["loss"] + self._metric_names

    # What the optimizer asks

    def _change_learning_rate(self, rate):
        _checks.between_epochs(self, "learning_rate")
        ask(_denselab.keras.setLearningRate, self._engine, rate)

    def _iterations(self):
        return ask(_denselab.keras.iterations, self._engine)

    def __getattr__(self, name):
        return _checks.missing(name)

    def __repr__(self):
        return "<Sequential name=%s, built=%s>" % (self.name, bool(self.built))


def load_model(filepath, custom_objects=None, compile=True):
    """The model that a .keras file holds."""
    return _saving.load(filepath, compile, Sequential)


def _one_or_all(values):
    return values[0] if len(values) == 1 else values


def _batches(count, batch_size):
    size = batch_size or 32
    return (count + size - 1) // size if isinstance(size, int) and size > 0 else 1


def _loudness(verbose):
    """0: nothing, 1: a line that is written over, 2: a line an epoch."""
    if verbose == "auto":
        return 1
    if verbose in (0, 1, 2):
        return int(verbose)
    raise ValueError("verbose must be 0, 1, 2 or 'auto', but got %r." % (verbose,))


__getattr__ = absent(
    "keras.models",
    ["Sequential", "load_model"],
    ((("Model",), "A model is a stack of layers here: use Sequential."),),
)
