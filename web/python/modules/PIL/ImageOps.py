# PIL.ImageOps: what is done to whole pictures.

from _names import absent

from . import Image


def grayscale(image):
    return image.convert("L")


def invert(image):
    return image.point(lambda value: 255 - value)


def mirror(image):
    return image.transpose(Image.FLIP_LEFT_RIGHT)


def flip(image):
    return image.transpose(Image.FLIP_TOP_BOTTOM)


__getattr__ = absent("PIL.ImageOps", ["grayscale", "invert", "mirror", "flip"])
