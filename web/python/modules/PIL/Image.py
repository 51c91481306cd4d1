# PIL.Image: a picture is an array of bytes with a mode.

import math

import numpy as np
from _builtins import present
from _denselab import images as _images
from _door import ask
from numpy._ndarray import ndarray

from . import UnidentifiedImageError, _modes
from ._resampling import (
    BICUBIC,
    BILINEAR,
    BOX,
    HAMMING,
    LANCZOS,
    NEAREST,
    divided,
    premultiplied,
    resized,
)

ANTIALIAS = LANCZOS
LINEAR = BILINEAR
CUBIC = BICUBIC
NONE = 0
FLOYDSTEINBERG = 3
FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)


class Resampling:
    NEAREST = NEAREST
    BOX = BOX
    BILINEAR = BILINEAR
    HAMMING = HAMMING
    BICUBIC = BICUBIC
    LANCZOS = LANCZOS


class Transpose:
    FLIP_LEFT_RIGHT = FLIP_LEFT_RIGHT
    FLIP_TOP_BOTTOM = FLIP_TOP_BOTTOM
    ROTATE_90 = ROTATE_90
    ROTATE_180 = ROTATE_180
    ROTATE_270 = ROTATE_270
    TRANSPOSE = TRANSPOSE
    TRANSVERSE = TRANSVERSE


class Dither:
    NONE = NONE
    FLOYDSTEINBERG = FLOYDSTEINBERG


_turns = {
    FLIP_LEFT_RIGHT: lambda a: a[:, ::-1],
    FLIP_TOP_BOTTOM: lambda a: a[::-1],
    ROTATE_90: lambda a: np.rot90(a),
    ROTATE_180: lambda a: a[::-1, ::-1],
    ROTATE_270: lambda a: np.rot90(a, -1),
    TRANSPOSE: lambda a: np.swapaxes(a, 0, 1),
    TRANSVERSE: lambda a: np.swapaxes(a[::-1, ::-1], 0, 1),
}


class Image:
    def __init__(self, pixels, format=None, filename=""):
        self._pixels = pixels
        self.mode = _modes.mode_of(pixels)
        self.format = format
        self.filename = filename
        self.info = {}

    @property
    def size(self):
        return (self._pixels.shape[1], self._pixels.shape[0])

    @property
    def width(self):
        return self._pixels.shape[1]

    @property
    def height(self):
        return self._pixels.shape[0]

    def __repr__(self):
        return "<PIL.Image.Image image mode=%s size=%dx%d>" % (self.mode, self.width, self.height)

    def __eq__(self, other):
        return isinstance(other, Image) and self.mode == other.mode and np.array_equal(self._pixels, other._pixels)

    def __array__(self, dtype=None):
        return self._pixels.copy()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        pass

    def __getattr__(self, name):
        there = sorted([key for key in dir(Image) if not key.startswith("_")])
        raise AttributeError("Image.%s is not there. There is: %s." % (name, ", ".join(there)))

    def close(self):
        pass

    def copy(self):
        return Image(self._pixels.copy())

    def load(self):
        return PixelAccess(self)

    def tobytes(self):
        return self._pixels.tobytes()

    def getbands(self):
        return _modes.bands[self.mode]

    # Pixels

    def getpixel(self, xy):
        x, y = self._place(xy)
        found = self._pixels[y, x]
        if self.mode == "1":
            return 255 if found else 0
        return tuple(found.tolist()) if isinstance(found, ndarray) else found

    def putpixel(self, xy, value):
        x, y = self._place(xy)
        self._pixels[y, x] = value

    def _place(self, xy):
        x, y = xy
        if not (-self.width <= x < self.width and -self.height <= y < self.height):
            raise IndexError("image index out of range")
        return x, y

    def getdata(self, band=None):
        if band is not None:
            return self._pixels[..., band].ravel().tolist()
        if self._pixels.ndim == 2:
            return self._pixels.ravel().tolist()
        return [tuple(pixel) for pixel in self._pixels.reshape(-1, self._pixels.shape[2]).tolist()]

    def getextrema(self):
        if self._pixels.ndim == 2:
            return (self._pixels.min(), self._pixels.max())
        flat = self._pixels.reshape(-1, self._pixels.shape[2])
        return tuple(zip(flat.min(axis=0).tolist(), flat.max(axis=0).tolist()))

    def histogram(self):
        planes = self._pixels.reshape(self.height * self.width, -1).T
        return [count for plane in planes for count in np.bincount(plane, minlength=256).tolist()]

    def getbbox(self):
        some = self._pixels if self._pixels.ndim == 2 else self._pixels.max(axis=2)
        rows, columns = np.nonzero(some)
        if rows.size == 0:
            return None
        return (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)

    def point(self, lut, mode=None):
        if mode is not None:
            raise NotImplementedError("point: 'mode' is not there. Use np.array(image) > value.")
        table = [lut(i) for i in range(256)] if callable(lut) else list(lut)
        table = np.clip(np.array(table[:256]), 0, 255).astype(np.uint8)
        return Image(table[self._pixels])

    def split(self):
        if self._pixels.ndim == 2:
            return (self.copy(),)
        return tuple([Image(self._pixels[..., i].copy()) for i in range(self._pixels.shape[2])])

    def getchannel(self, channel):
        names = self.getbands()
        return self.split()[names.index(channel) if isinstance(channel, str) else channel]

    # Other pictures made of this one

    def convert(self, mode=None, matrix=None, dither=None):
        return Image(_modes.converted(self._pixels, self.mode, mode or "RGB", dither != NONE))

    def resize(self, size, resample=None, box=None, reducing_gap=None):
        width, height = [int(side) for side in size]
        if width < 1 or height < 1:
            raise ValueError("height and width must be > 0")
        filter = (NEAREST if self.mode == "1" else BICUBIC) if resample is None else resample
        if filter not in (NEAREST, BOX, BILINEAR, HAMMING, BICUBIC, LANCZOS):
            raise ValueError(
                "Unknown resampling filter (%s). Use Image.NEAREST (0), Image.LANCZOS (1), Image.BILINEAR (2), "
                "Image.BICUBIC (3), Image.BOX (4) or Image.HAMMING (5)" % filter
            )
        whole = (0, 0) + self.size
        box = whole if box is None else tuple(box)
        if (width, height) == self.size and box == whole:
            return self.copy()
        pixels = self._pixels
        if self.mode == "1":
            filter = NEAREST
        blended = self.mode in ("LA", "RGBA") and filter != NEAREST
        result = resized(premultiplied(pixels) if blended else pixels, (width, height), filter, box)
        return Image(divided(result) if blended else result)

    def thumbnail(self, size, resample=BICUBIC, reducing_gap=None):
        """In place, as large as fits into the size."""
        width, height = size
        if width >= self.width and height >= self.height:
            return
        aspect = self.width / self.height
        if width / height >= aspect:
            width = _nearest_side(height * aspect, lambda n: abs(aspect - n / height))
        else:
            height = _nearest_side(width / aspect, lambda n: 0 if n == 0 else abs(aspect - width / n))
        self._pixels = self.resize((int(width), int(height)), resample)._pixels

    def crop(self, box=None):
        if box is None:
            return self.copy()
        left, upper, right, lower = [int(round(edge)) for edge in box]
        if right < left:
            raise ValueError("Coordinate 'right' is less than 'left'")
        if lower < upper:
            raise ValueError("Coordinate 'lower' is less than 'upper'")
        result = np.zeros((lower - upper, right - left) + self._pixels.shape[2:], self._pixels.dtype)
        x0, y0 = max(0, left), max(0, upper)
        x1, y1 = min(self.width, right), min(self.height, lower)
        if x0 < x1 and y0 < y1:
            result[y0 - upper : y1 - upper, x0 - left : x1 - left] = self._pixels[y0:y1, x0:x1]
        return Image(result)

    def transpose(self, method):
        if method not in _turns:
            raise ValueError("transpose: %r is not there. There is: Image.FLIP_LEFT_RIGHT … Image.TRANSVERSE." % method)
        return Image(_turns[method](self._pixels).copy())

    def rotate(self, angle, resample=NEAREST, expand=False, center=None, translate=None, fillcolor=None):
        """Counter-clockwise."""
        angle %= 360.0
        if angle == 0:
            return self.copy()
        if angle == 180:
            return self.transpose(ROTATE_180)
        if angle in (90, 270) and (expand or self.width == self.height):
            return self.transpose(ROTATE_90 if angle == 90 else ROTATE_270)
        if resample != NEAREST or expand or center or translate:
            raise NotImplementedError(
                "rotate: by %g degrees there is neither resample, expand, center nor translate" % angle
            )
        return Image(self._turned(-math.radians(angle), fillcolor))

    def _turned(self, turn, fillcolor):
        """Each pixel from the nearest one at its place before the turn about the centre."""
        cos, sin = round(math.cos(turn), 15), round(math.sin(turn), 15)
        x_mid, y_mid = self.width / 2.0, self.height / 2.0
        x = np.arange(self.width) + 0.5 - x_mid
        y = (np.arange(self.height) + 0.5 - y_mid).reshape(-1, 1)
        columns = np.floor(cos * x + sin * y + x_mid).astype(int)
        rows = np.floor(-sin * x + cos * y + y_mid).astype(int)
        inside = (columns >= 0) & (columns < self.width) & (rows >= 0) & (rows < self.height)
        result = np.zeros(self._pixels.shape, self._pixels.dtype)
        if fillcolor is not None:
            result[...] = fillcolor
        result[inside] = self._pixels[rows[inside], columns[inside]]
        return result

    def paste(self, im, box=None, mask=None):
        if mask is not None:
            raise NotImplementedError("paste: 'mask' is not there. There is: im (an image or a colour), box.")
        left, upper = (0, 0) if box is None else box[:2]
        if isinstance(im, Image):
            part = im.convert(self.mode)._pixels
            height, width = part.shape[:2]
        else:
            width, height = (self.size if box is None or len(box) == 2 else (box[2] - left, box[3] - upper))
            part = np.array(im, dtype=np.uint8)
        target = self._pixels[max(0, upper) : max(0, upper + height), max(0, left) : max(0, left + width)]
        if isinstance(im, Image):
            y, x = max(0, -upper), max(0, -left)
            part = part[y : y + target.shape[0], x : x + target.shape[1]]
        target[...] = part

    # Out of the program

    def save(self, fp, format=None, **options):
        """As PNG."""
        name = str(fp)
        kind = (format or name.split(".")[-1]).upper()
        if kind != "PNG":
            raise ValueError("save: %s is not there. There is: PNG ('%s.png')." % (kind, name.rsplit(".", 1)[0]))
        pixels = self._pixels.astype(np.uint8) * np.uint8(255) if self.mode == "1" else self._pixels
        ask(_images.save, name, pixels._handle)

    def show(self, title=None):
        """As a figure of the output."""
        from matplotlib import pyplot

        pyplot.imshow(self, cmap="gray" if self._pixels.ndim == 2 else None)
        pyplot.axis("off")
        if title:
            pyplot.title(title)
        pyplot.show()


class PixelAccess:
    """image.load()[x, y]"""

    def __init__(self, image):
        self._image = image

    def __getitem__(self, xy):
        return self._image.getpixel(xy)

    def __setitem__(self, xy, value):
        self._image.putpixel(xy, value)


def _nearest_side(side, key):
    low, high = math.floor(side), math.ceil(side)
    return max(low if key(low) <= key(high) else high, 1)


def open(fp, mode="r"):
    """The picture of a file that is here by this name."""
    name = present(fp if isinstance(fp, str) else getattr(fp, "name", None) or str(fp))
    try:
        handle, format, two_levels = ask(_images.open, name)
    except ValueError as error:
        raise UnidentifiedImageError("cannot identify image file '%s': %s" % (name, error.args[0]))
    pixels = ndarray(handle)
    return Image(pixels > 127 if two_levels else pixels, format, name)


def new(mode, size, color=0):
    _modes.check(mode)
    width, height = size
    channels = len(_modes.bands[mode])
    shape = (height, width) if channels == 1 else (height, width, channels)
    pixels = np.zeros(shape, np.bool_ if mode == "1" else np.uint8)
    if isinstance(color, str):
        color = _colour(color)
        color = color[0] if channels == 1 else (color + (255,))[:channels]
    pixels[...] = color
    return Image(pixels)


_colours = {
    "black": (0, 0, 0),
    "white": (255, 255, 255),
    "red": (255, 0, 0),
    "green": (0, 128, 0),
    "lime": (0, 255, 0),
    "blue": (0, 0, 255),
    "yellow": (255, 255, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
}


def _colour(name):
    if name[:1] == "#" and len(name) == 7:
        return tuple([int(name[i : i + 2], 16) for i in (1, 3, 5)])
    if name not in _colours:
        raise ValueError("unknown color specifier: '%s'. There is: %s, '#rrggbb'." % (name, ", ".join(_colours)))
    return _colours[name]


def fromarray(obj, mode=None):
    """A picture of an array of bytes [rows, columns] or [rows, columns, 2 … 4]."""
    pixels = np.asarray(obj)
    fits = pixels.ndim == 2 or (pixels.ndim == 3 and pixels.shape[2] in (2, 3, 4))
    if not fits or pixels.dtype not in (np.uint8, np.bool_) or (pixels.ndim == 3 and pixels.dtype == np.bool_):
        raise TypeError(
            "Cannot handle this data type: %s, %s. There is: uint8 of shape (rows, columns), (rows, columns, 3) or "
            "(rows, columns, 4); use array.astype(np.uint8)." % (pixels.shape, pixels.dtype)
        )
    image = Image(pixels.copy())
    return image if mode is None or mode == image.mode else image.convert(mode)


def merge(mode, bands):
    _modes.check(mode)
    if len(bands) != len(_modes.bands[mode]):
        raise ValueError("wrong number of bands")
    return Image(np.stack([band._pixels for band in bands], axis=-1))


def blend(im1, im2, alpha):
    mixed = im1._pixels * (1.0 - alpha) + im2._pixels * float(alpha)
    return Image(np.clip(mixed, 0, 255).astype(np.uint8))
