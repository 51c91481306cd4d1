# The layers that there are. What a layer computes is the engine's.

import _denselab
from _door import ask
from _names import absent

from keras import _data
from keras._described import required
from keras._layer import Layer


class InputLayer(Layer):
    """Says what shape a sample has."""

    def _check(self):
        if self.input_shape is None:
            raise TypeError(
                "Input: the shape of one sample is missing: write Input(shape=(4,)) for 4 features."
            )


def Input(shape=None, **named):
    return InputLayer(shape=shape, **named)


class Dense(Layer):
    arguments = (
        ("units", required),
        ("activation", None),
        ("use_bias", True),
        ("kernel_initializer", "glorot_uniform"),
        ("bias_initializer", "zeros"),
        ("kernel_regularizer", None),
        ("bias_regularizer", None),
        ("activity_regularizer", None),
        ("kernel_constraint", None),
        ("bias_constraint", None),
        ("lora_rank", None),
    )

    def get_config(self):
        return dict(Layer.get_config(self), activation=_function(self.activation))


class Activation(Layer):
    arguments = (("activation", required),)

    def get_config(self):
        return {"activation": _function(self.activation)}


def _function(activation):
    """An activation may also be given as the layer of that name."""
    return activation.activation if isinstance(activation, _ActivationLayer) else activation


class Flatten(Layer):
    arguments = (("data_format", None),)


class Dropout(Layer):
    arguments = (("rate", required), ("noise_shape", None), ("seed", None))


class BatchNormalization(Layer):
    arguments = (
        ("axis", -1),
        ("momentum", 0.99),
        ("epsilon", 0.001),
        ("center", True),
        ("scale", True),
        ("beta_initializer", "zeros"),
        ("gamma_initializer", "ones"),
        ("moving_mean_initializer", "zeros"),
        ("moving_variance_initializer", "ones"),
        ("beta_regularizer", None),
        ("gamma_regularizer", None),
    )


class Rescaling(Layer):
    arguments = (("scale", required), ("offset", 0.0))


class Normalization(Layer):
    """(x − mean) / √variance of every feature; both are given, or found by `adapt`."""

    arguments = (("axis", -1), ("mean", None), ("variance", None))

    def adapt(self, data):
        values = _data.samples("adapt", "data", data)
        axes = tuple(range(values.ndim - 1))
        self.mean = values.mean(axis=axes)
        self.variance = values.var(axis=axes)

    def _check(self):
        if self.mean is not None:
            ask(_denselab.keras.checkLayer, self.text())

    def described(self):
        if self.mean is None:
            raise ValueError(
                "Normalization: mean and variance are not known yet. Call adapt(data) with the training data first."
            )
        return Layer.described(self)


class _ActivationLayer(Layer):
    """An activation under a layer's name; its arguments have one value each."""

    engine_class = "Activation"
    activation = ""

    def _check(self):
        for name, value in self.arguments:
            if getattr(self, name) != value:
                raise NotImplementedError(
                    "%s: only %s=%s is there, but got %r."
                    % (type(self).__name__, name, value, getattr(self, name))
                )

    def get_config(self):
        return {"activation": self.activation}


class ReLU(_ActivationLayer):
    arguments = (("max_value", None), ("negative_slope", 0.0), ("threshold", 0.0))
    activation = "relu"


class LeakyReLU(_ActivationLayer):
    # Keras's layer has 0.3 where nothing is said; its activation, which is the engine's, has 0.2.
    arguments = (("negative_slope", 0.3),)
    activation = "leaky_relu"

    def _check(self):
        if self.negative_slope != 0.2:
            raise NotImplementedError(
                "LeakyReLU: only LeakyReLU(negative_slope=0.2) is there, but negative_slope is %r."
                % (self.negative_slope,)
            )


class ELU(_ActivationLayer):
    arguments = (("alpha", 1.0),)
    activation = "elu"


class Softmax(_ActivationLayer):
    arguments = (("axis", -1),)
    activation = "softmax"


names = Layer.kinds = [
    "InputLayer",
    "Dense",
    "Activation",
    "Flatten",
    "Dropout",
    "BatchNormalization",
    "Normalization",
    "Rescaling",
    "ReLU",
    "LeakyReLU",
    "ELU",
    "Softmax",
]

__getattr__ = absent(
    "keras.layers",
    ["Input"] + names,
    (
        (
            (
                "Conv1D",
                "Conv2D",
                "Conv3D",
                "Conv2DTranspose",
                "SeparableConv2D",
                "DepthwiseConv2D",
                "MaxPooling1D",
                "MaxPooling2D",
                "MaxPool2D",
                "AveragePooling2D",
                "GlobalAveragePooling2D",
                "GlobalMaxPooling2D",
                "SimpleRNN",
                "LSTM",
                "GRU",
                "Bidirectional",
                "Embedding",
                "Attention",
                "MultiHeadAttention",
            ),
            "denselab has fully connected networks only: no convolutions, recurrent layers or attention.",
        ),
    ),
)
