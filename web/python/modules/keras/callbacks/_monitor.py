# Callbacks that watch one figure from epoch to epoch.

from _names import did_you_mean

from keras._described import bound, required
from keras.callbacks._base import Callback


class _Monitor(Callback):
    """Knows which way is better, and what was best."""

    arguments = ()

    def __init__(self, *given, **named):
        owner = type(self).__name__
        for name, value in bound(owner, self.arguments, given, named):
            setattr(self, name, value)
        if self.mode not in ("auto", "min", "max"):
            raise ValueError(
                "%s: mode must be 'auto', 'min' or 'max', but got %r." % (owner, self.mode)
            )
        self.best = None

    def on_train_begin(self, logs=None):
        self.best = None
        self.wait = 0

    def watched(self, logs):
        """The figure's value in this epoch."""
        if self.monitor in logs:
            return logs[self.monitor]
        if self.monitor.startswith("val_"):
            hint = " It needs validation data: fit(…, validation_split=0.2)."
        else:
            hint = did_you_mean(self.monitor, list(logs))
        raise ValueError(
            "%s: monitor='%s' is not measured.%s There is: %s."
            % (type(self).__name__, self.monitor, hint, ", ".join(logs))
        )

    def improves(self, value, on):
        if on is None:
            return True
        if self._upwards():
            return value - abs(self.min_delta) > on
        return value + abs(self.min_delta) < on

    def _upwards(self):
        if self.mode != "auto":
            return self.mode == "max"
        downwards = ("loss", "error", "entropy", "divergence", "mse", "mae")
        return not any([word in self.monitor for word in downwards])


class EarlyStopping(_Monitor):
    """Ends the training when a figure has not improved for `patience` epochs."""

    arguments = (
        ("monitor", "val_loss"),
        ("min_delta", 0),
        ("patience", 0),
        ("verbose", 0),
        ("mode", "auto"),
        ("baseline", None),
        ("restore_best_weights", False),
        ("start_from_epoch", 0),
    )

    def on_train_begin(self, logs=None):
        _Monitor.on_train_begin(self, logs)
        self.stopped_epoch = 0
        self.best_epoch = 0
        self.best_weights = None

    def on_epoch_end(self, epoch, logs=None):
        value = self.watched(logs)
        if epoch < self.start_from_epoch:
            return
        self.wait += 1
        if self.improves(value, self.best):
            self.best = value
            self.best_epoch = epoch
            if self.restore_best_weights:
                self.best_weights = self.model.get_weights()
            if self.baseline is None or self.improves(value, self.baseline):
                self.wait = 0
        elif self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.stopped_epoch > 0 and self.verbose:
            print("Epoch %d: early stopping" % (self.stopped_epoch + 1))
        if self.best_weights is None:
            return
        if self.verbose:
            print(
                "Restoring model weights from the end of the best epoch: %d."
                % (self.best_epoch + 1)
            )
        self.model.set_weights(self.best_weights)


class ReduceLROnPlateau(_Monitor):
    """Lowers the learning rate when a figure has not improved for `patience` epochs."""

    arguments = (
        ("monitor", "val_loss"),
        ("factor", 0.1),
        ("patience", 10),
        ("verbose", 0),
        ("mode", "auto"),
        ("min_delta", 1e-4),
        ("cooldown", 0),
        ("min_lr", 0.0),
    )

    def __init__(self, *given, **named):
        _Monitor.__init__(self, *given, **named)
        if self.factor >= 1:
            raise ValueError(
                "ReduceLROnPlateau: factor must be below 1, but got %r." % (self.factor,)
            )

    def on_train_begin(self, logs=None):
        _Monitor.on_train_begin(self, logs)
        self._resting = 0

    def on_epoch_end(self, epoch, logs=None):
        optimizer = self.model.optimizer
        logs["learning_rate"] = optimizer.learning_rate
        value = self.watched(logs)
        if self._resting:
            self._resting -= 1
            self.wait = 0
        if self.improves(value, self.best):
            self.best = value
            self.wait = 0
        elif not self._resting:
            self.wait += 1
            if self.wait >= self.patience and optimizer.learning_rate > self.min_lr:
                self._reduce(epoch, optimizer)

    def _reduce(self, epoch, optimizer):
        optimizer.learning_rate = max(optimizer.learning_rate * self.factor, self.min_lr)
        if self.verbose:
            print(
                "\nEpoch %d: ReduceLROnPlateau reducing learning rate to %s."
                % (epoch + 1, optimizer.learning_rate)
            )
        self._resting = self.cooldown
        self.wait = 0


class ModelCheckpoint(_Monitor):
    """Saves the model after every epoch, or after those in which a figure was best so far."""

    arguments = (
        ("filepath", required),
        ("monitor", "val_loss"),
        ("verbose", 0),
        ("save_best_only", False),
        ("save_weights_only", False),
        ("mode", "auto"),
        ("save_freq", "epoch"),
    )
    min_delta = 0

    def on_epoch_end(self, epoch, logs=None):
        path = self.filepath.format(epoch=epoch + 1, **logs)
        if self.save_best_only:
            value = self.watched(logs)
            better = self.improves(value, self.best)
            self._tell_best(epoch, value, path, better)
            if not better:
                return
            self.best = value
        elif self.verbose:
            print("\nEpoch %d: saving model to %s" % (epoch + 1, path))
        if self.save_weights_only:
            self.model.save_weights(path)
        else:
            self.model.save(path)

    def _tell_best(self, epoch, value, path, better):
        if not self.verbose:
            return
        best = "inf" if self.best is None else "%.5f" % self.best
        if better:
            told = "improved from %s to %.5f, saving model to %s" % (best, value, path)
        else:
            told = "did not improve from %s" % best
        print("\nEpoch %d: %s %s" % (epoch + 1, self.monitor, told))
