# PIL.ImageOps: what is done to whole pictures.

from . import Image


def grayscale(image):
    return image.convert("L")


def invert(image):
    return image.point(lambda value: 255 - value)


def mirror(image):
    return image.transpose(Image.FLIP_LEFT_RIGHT)


def flip(image):
    return image.transpose(Image.FLIP_TOP_BOTTOM)


def __getattr__(name):
    raise AttributeError("PIL.ImageOps.%s is not there. There is: grayscale, invert, mirror, flip." % name)
