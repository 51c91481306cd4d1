# Training: the engine's epochs, taken in slices, with Keras's progress line and callbacks in between.

import json

import _denselab
from _door import ask

from keras import _data, _session
from keras._described import plain
from keras._figures import Figures, named
from keras._progress import Progress
from keras.callbacks import CallbackList, History, TerminateOnNaN

arguments = (
    "x",
    "y",
    "batch_size",
    "epochs",
    "verbose",
    "callbacks",
    "validation_split",
    "validation_data",
    "shuffle",
    "class_weight",
    "sample_weight",
    "initial_epoch",
)

# Milliseconds between two looks at the clock and at who wants to interrupt; 0: every batch.
_slice = 100

_lost = (
    "The loss is no number any more, since epoch %d. Usually the learning rate is too high: try a tenth of it, "
    "and inputs between 0 and 1, or of mean 0 and deviation 1."
)


def fit(model, data, validation, options, callbacks, verbose):
    """Trains on data, (x, y, weights); `options` are the engine's."""
    inputs, targets, weights = _prepared(model, data, ("x", "y"))
    measured = _validation(model, validation)
    called = CallbackList(callbacks, model, options["epochs"], verbose)
    options["seed"] = _session.next_seed()
    options["terminate_on_nan"] = called.has(TerminateOnNaN)
    trainer = ask(
        _denselab.keras.train,
        model._engine,
        json.dumps(plain(options)),
        inputs,
        targets,
        weights,
        *measured
    )
    try:
        epochs = range(int(options["initial_epoch"]), int(options["epochs"]))
        return _Training(model, trainer, called, verbose).run(epochs)
    finally:
        model._in_epoch = False
        ask(_denselab.keras.end, trainer)


def _prepared(model, data, names):
    x, y, weights = data
    inputs = _data.inputs(model, "fit", x, names[0])
    count = inputs.shape[0]
    targets = _data.targets(model, "fit", y, count, names[1])
    weights = _data.weights("fit", weights, count)
    return inputs._handle, targets._handle, _data.handle(weights)


def _validation(model, given):
    if given is None:
        return ()
    if not isinstance(given, (list, tuple)) or len(given) not in (2, 3):
        raise ValueError(
            "fit: validation_data must be a pair (x_val, y_val), but got %s."
            % ("%d parts" % len(given) if isinstance(given, (list, tuple)) else type(given).__name__)
        )
    data = tuple(given) + (None,) * (3 - len(given))
    return _prepared(model, data, ("x of validation_data", "y of validation_data"))


class _Training:
    """The epochs of one fit."""

    def __init__(self, model, trainer, called, verbose):
        self._model = model
        self._trainer = trainer
        self._called = called
        self._verbose = verbose

    def run(self, epochs):
        model, called, history = self._model, self._called, History()
        history.set_model(model)
        model.history = history
        model.stop_training = False
        logs, lost = Figures(), None
        called.call("on_train_begin", Figures())
        for epoch in epochs:
            called.call("on_epoch_begin", epoch, Figures())
            if self._verbose and epochs.stop > 1:
                print("Epoch %d/%d" % (epoch + 1, epochs.stop))
            progress = Progress(self._verbose)
            batches, logs = self._epoch(progress)
            called.call("on_epoch_end", epoch, logs)
            history.add(epoch, logs)
            progress.end(batches, logs)
            if lost is None and logs["loss"] - logs["loss"] != 0:
                lost = epoch + 1
            if model.stop_training:
                break
        called.call("on_train_end", logs)
        if lost is not None:
            print(_lost % lost)
        return history

    def _epoch(self, progress):
        """One pass through the data: its batches, and its figures."""
        model, called = self._model, self._called
        heard, batch, batches = called.hears_batches, 0, 1
        model._in_epoch = True
        while True:
            if heard and batch < batches:
                called.call("on_train_batch_begin", batch, Figures())
            step = ask(_denselab.keras.step, self._trainer, 0 if heard else _slice)
            batches = step.batches
            logs = named([(n, float(v)) for n, v in zip(step.names, step.values)])
            if heard and step.batch > batch:
                called.call("on_train_batch_end", batch, logs)
            batch = step.batch
            if step.ending == "lossNotFinite":
                print("Batch %d: Invalid loss, terminating training" % (batch - 1))
                model.stop_training = True
            if step.epochEnded or model.stop_training:
                break
            progress.show(batch, batches, logs)
        model._in_epoch = False
        if called:
            progress.clear()
        return batches, logs
