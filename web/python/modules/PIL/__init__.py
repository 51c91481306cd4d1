# Pillow, as far as lessons use it: pictures from files, their sizes, modes and pixels.

__version__ = "9.4.0"


class UnidentifiedImageError(OSError):
    pass
