# How weights begin. Without a seed of their own the model's decides.

from _names import absent

from keras._described import Described


class Initializer(Described):
    pass


class Zeros(Initializer):
    pass


class Ones(Initializer):
    pass


class Constant(Initializer):
    arguments = (("value", 0.0),)


class RandomNormal(Initializer):
    arguments = (("mean", 0.0), ("stddev", 0.05), ("seed", None))


class RandomUniform(Initializer):
    arguments = (("minval", -0.05), ("maxval", 0.05), ("seed", None))


class TruncatedNormal(Initializer):
    arguments = (("mean", 0.0), ("stddev", 0.05), ("seed", None))


class VarianceScaling(Initializer):
    arguments = (
        ("scale", 1.0),
        ("mode", "fan_in"),
        ("distribution", "truncated_normal"),
        ("seed", None),
    )


class Orthogonal(Initializer):
    arguments = (("gain", 1.0), ("seed", None))


class Identity(Initializer):
    arguments = (("gain", 1.0),)


class _Scaled(Initializer):
    arguments = (("seed", None),)


class GlorotNormal(_Scaled):
    pass


class GlorotUniform(_Scaled):
    pass


class HeNormal(_Scaled):
    pass


class HeUniform(_Scaled):
    pass


class LecunNormal(_Scaled):
    pass


class LecunUniform(_Scaled):
    pass


zeros = Zeros
ones = Ones
constant = Constant
random_normal = RandomNormal
random_uniform = RandomUniform
truncated_normal = TruncatedNormal
variance_scaling = VarianceScaling
orthogonal = Orthogonal
identity = Identity
glorot_normal = GlorotNormal
glorot_uniform = GlorotUniform
he_normal = HeNormal
he_uniform = HeUniform
lecun_normal = LecunNormal
lecun_uniform = LecunUniform

__getattr__ = absent(
    "keras.initializers",
    [
        "Zeros",
        "Ones",
        "Constant",
        "RandomNormal",
        "RandomUniform",
        "TruncatedNormal",
        "VarianceScaling",
        "Orthogonal",
        "Identity",
        "GlorotNormal",
        "GlorotUniform",
        "HeNormal",
        "HeUniform",
        "LecunNormal",
        "LecunUniform",
    ],
)
