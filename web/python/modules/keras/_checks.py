# What a program may ask of a model, and when; refused in words that say what to do.

from _names import did_you_mean

from keras._layer import Layer
from keras.layers import InputLayer

_there = (
    "add",
    "build",
    "compile",
    "count_params",
    "evaluate",
    "fit",
    "get_layer",
    "get_weights",
    "history",
    "input_shape",
    "layers",
    "load_weights",
    "loss",
    "metrics_names",
    "name",
    "optimizer",
    "output_shape",
    "predict",
    "save",
    "save_weights",
    "set_weights",
    "stop_training",
    "summary",
    "train_on_batch",
    "weights",
)


# What older Keras had, and what takes its place.
_earlier = {
    "fit_generator": "fit",
    "predict_classes": "predict(x).argmax(axis=1)",
    "predict_proba": "predict",
    "pop": "a new model with the layers that are wanted",
}


def missing(name):
    if name.startswith("_"):
        raise AttributeError(name)
    instead = " Instead: %s." % _earlier[name] if name in _earlier else did_you_mean(name, _there)
    raise AttributeError(
        "a model has no '%s'.%s It has: %s." % (name, instead, ", ".join(_there))
    )


def addable(model, layer):
    if isinstance(layer, type) and issubclass(layer, Layer):
        raise TypeError(
            "add: got the class %s without its arguments: write %s(…)."
            % (layer.__name__, layer.__name__)
        )
    if not isinstance(layer, Layer):
        raise TypeError(
            "add takes a layer, such as keras.layers.Dense(10), but got %r." % (layer,)
        )
    if layer._model is not None:
        raise ValueError(
            "add: layer '%s' is already in model '%s'. Make a new layer for every place."
            % (layer.name, layer._model.name)
        )
    if isinstance(layer, InputLayer) and (model.layers or model._sample_shape):
        raise ValueError(
            "add: Input stands before the first layer, but '%s' has its inputs already."
            % model.name
        )


def built(model, what):
    if not model.built:
        raise ValueError(
            "%s: model '%s' does not know its inputs yet. Tell its first layer input_shape=(…), or fit it first."
            % (what, model.name)
        )


def compiled(model, what):
    if model.optimizer is None:
        raise RuntimeError(
            "%s: the model must be compiled first: model.compile(optimizer='sgd', loss='mean_squared_error')."
            % what
        )


def between_epochs(model, what):
    if model._in_epoch:
        raise RuntimeError(
            "%s: the model is in the middle of an epoch. Use on_epoch_begin or on_epoch_end for that."
            % what
        )


def sample_shape(model, shape):
    """The shape of one sample, from that of a batch: (None, 4) → (4,)."""
    if not model.layers:
        raise ValueError("build: model '%s' has no layers yet." % model.name)
    if shape is None and model.built:
        return model._sample_shape
    if not isinstance(shape, (list, tuple)) or len(shape) < 2:
        raise ValueError(
            "build: input_shape must be the shape of a batch, such as (None, 4), but got %r."
            % (shape,)
        )
    return tuple(shape[1:])
