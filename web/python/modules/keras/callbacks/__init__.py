# What is called while a model trains.

from _names import absent

from keras.callbacks._base import Callback, CallbackList, History, LambdaCallback
from keras.callbacks._monitor import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from keras.callbacks._rates import LearningRateScheduler


class TerminateOnNaN(Callback):
    """Ends the training as soon as the loss is no number; fit tells the engine to."""


__getattr__ = absent(
    "keras.callbacks",
    [
        "Callback",
        "EarlyStopping",
        "LambdaCallback",
        "LearningRateScheduler",
        "ModelCheckpoint",
        "ReduceLROnPlateau",
        "TerminateOnNaN",
        "History",
    ],
)
