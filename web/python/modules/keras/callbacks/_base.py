# The base of all callbacks, and the list of them that fit calls.

from keras._figures import Figures


class Callback:
    """The base of one's own callbacks: `self.model` is the model that trains."""

    model = None
    params = None

    def set_model(self, model):
        self.model = model

    def set_params(self, params):
        self.params = params

    def on_train_begin(self, logs=None):
        pass

    def on_train_end(self, logs=None):
        pass

    def on_epoch_begin(self, epoch, logs=None):
        pass

    def on_epoch_end(self, epoch, logs=None):
        pass

    def on_train_batch_begin(self, batch, logs=None):
        self.on_batch_begin(batch, logs)

    def on_train_batch_end(self, batch, logs=None):
        self.on_batch_end(batch, logs)

    def on_batch_begin(self, batch, logs=None):
        pass

    def on_batch_end(self, batch, logs=None):
        pass


_of_batches = (
    "on_train_batch_begin",
    "on_train_batch_end",
    "on_batch_begin",
    "on_batch_end",
)


class LambdaCallback(Callback):
    """Functions in place of a class."""

    def __init__(self, **functions):
        for name, function in functions.items():
            if not name.startswith("on_") or not hasattr(Callback, name):
                raise TypeError("LambdaCallback: there is no argument '%s'." % name)
            if function is not None:
                setattr(self, name, function)
        self._hears_batches = any([name in functions for name in _of_batches])


class History(Callback):
    """What fit returns: `history.history['loss']` holds the loss of every epoch."""

    def __init__(self):
        self.epoch = []
        self.history = Figures()

    def add(self, epoch, logs):
        self.epoch.append(epoch)
        for name, value in logs.items():
            if name not in self.history:
                self.history[name] = []
            self.history[name].append(value)

    def __repr__(self):
        return "<keras.callbacks.History: %d epochs>" % len(self.epoch)


class CallbackList:
    """Those that a fit was given."""

    def __init__(self, callbacks, model, epochs, verbose):
        if callbacks is None:
            callbacks = []
        if not isinstance(callbacks, (list, tuple)):
            callbacks = [callbacks]
        for callback in callbacks:
            if not isinstance(callback, Callback):
                written = callback.__name__ + "(…)" if isinstance(callback, type) else "EarlyStopping(patience=3)"
                raise TypeError(
                    "fit: callbacks must be a list of callbacks, such as [%s], but it holds %r."
                    % (written, callback)
                )
            callback.set_model(model)
            callback.set_params({"epochs": epochs, "verbose": verbose})
        self._callbacks = callbacks
        self.hears_batches = any([_hears_batches(callback) for callback in callbacks])

    def __bool__(self):
        return len(self._callbacks) > 0

    def has(self, kind):
        return any([isinstance(callback, kind) for callback in self._callbacks])

    def call(self, name, *arguments):
        for callback in self._callbacks:
            getattr(callback, name)(*arguments)


def _hears_batches(callback):
    if getattr(callback, "_hears_batches", False):
        return True
    kind = type(callback)
    return any([getattr(kind, name) is not getattr(Callback, name) for name in _of_batches])
