# Data sets that are there without a download.

from _names import absent

from keras.datasets import fashion_mnist

__getattr__ = absent(
    "keras.datasets",
    ["fashion_mnist"],
    (
        (
            ("mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing"),
            "Nothing is downloaded here.",
        ),
    ),
)
