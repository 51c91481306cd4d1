# A learning rate that a function of one's own decides.

from keras.callbacks._base import Callback


class LearningRateScheduler(Callback):
    """Before every epoch: learning rate = schedule(epoch, learning rate)."""

    def __init__(self, schedule, verbose=0):
        if not callable(schedule):
            raise TypeError(
                "LearningRateScheduler: schedule must be a function of the epoch, but got %r."
                % (schedule,)
            )
        self.schedule = schedule
        self.verbose = verbose

    def on_epoch_begin(self, epoch, logs=None):
        optimizer = self.model.optimizer
        try:
            rate = self.schedule(epoch, optimizer.learning_rate)
        except TypeError:  # schedule(epoch)
            rate = self.schedule(epoch)
        if not isinstance(rate, (int, float)):
            raise ValueError(
                "LearningRateScheduler: schedule must return a number, but for epoch %d it returned %r."
                % (epoch, rate)
            )
        optimizer.learning_rate = float(rate)
        if self.verbose:
            print(
                "\nEpoch %d: LearningRateScheduler setting learning rate to %s."
                % (epoch + 1, optimizer.learning_rate)
            )

    def on_epoch_end(self, epoch, logs=None):
        logs["learning_rate"] = self.model.optimizer.learning_rate
