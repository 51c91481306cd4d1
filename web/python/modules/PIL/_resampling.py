# Pillow's resizing, in its own whole numbers: each side by weights of 22 binary digits, rounded after each.

import math

import numpy as np

NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)

_digits = 22


def _box(x):
    return 1.0 if -0.5 < x <= 0.5 else 0.0


def _triangle(x):
    return 1.0 - abs(x) if abs(x) < 1.0 else 0.0


def _hamming(x):
    x = abs(x)
    if x == 0.0:
        return 1.0
    if x >= 1.0:
        return 0.0
    x *= math.pi
    return math.sin(x) / x * (0.54 + 0.46 * math.cos(x))


def _cubic(x):
    a = -0.5
    x = abs(x)
    if x < 1.0:
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1
    if x < 2.0:
        return (((x - 5) * x + 8) * x - 4) * a
    return 0.0


def _sinc(x):
    return 1.0 if x == 0.0 else math.sin(x * math.pi) / (x * math.pi)


def _lanczos(x):
    return _sinc(x) * _sinc(x / 3) if -3.0 <= x < 3.0 else 0.0


# The filter, and how far it reaches.
_filters = {
    BOX: (_box, 0.5),
    BILINEAR: (_triangle, 1.0),
    HAMMING: (_hamming, 1.0),
    BICUBIC: (_cubic, 2.0),
    LANCZOS: (_lanczos, 3.0),
}


def _weights(source, low, high, target, filter):
    """A column for each target pixel: what every source pixel counts in it."""
    function, reach = _filters[filter]
    scale = (high - low) / target
    wide = max(scale, 1.0)
    support = reach * wide
    table = np.zeros((source, target))
    for i in range(target):
        center = low + (i + 0.5) * scale
        first = max(0, int(center - support + 0.5))
        last = min(source, int(center + support + 0.5))
        weights = [function((x + first - center + 0.5) * (1.0 / wide)) for x in range(last - first)]
        total = 0.0
        for weight in weights:
            total += weight
        if total != 0.0:
            weights = [weight / total for weight in weights]
        table[first:last, i] = [_whole(weight) for weight in weights]
    return table


def _whole(weight):
    return float(int((-0.5 if weight < 0 else 0.5) + weight * (1 << _digits)))


def _along(rows, table):
    """[…, source] → […, target], rounded as Pillow rounds."""
    sums = rows.astype(np.float64) @ table + float(1 << (_digits - 1))
    return np.clip(np.floor(sums / float(1 << _digits)), 0, 255).astype(np.uint8)


def _nearest(start, step, count):
    """Where the middle of each pixel is; step by step, for the same rounding."""
    places = []
    at = start + step * 0.5
    for _ in range(count):
        places.append(int(at))
        at += step
    return places


def resized(pixels, size, filter, box):
    """The pixels [rows, columns(, channels)] of the box as those of an image of this size."""
    width, height = size
    left, upper, right, lower = box
    if filter == NEAREST:
        across = _nearest(left, (right - left) / width, width)
        down = _nearest(upper, (lower - upper) / height, height)
        return pixels[down][:, across]
    rows, columns = pixels.shape[:2]
    planes = pixels.reshape(rows, columns, -1).transpose(2, 0, 1)
    if width != columns or left != 0 or right != columns:
        table = _weights(columns, left, right, width, filter)
        planes = _along(planes.reshape(-1, columns), table).reshape(-1, rows, width)
    if height != rows or upper != 0 or lower != rows:
        table = _weights(rows, upper, lower, height, filter)
        turned = planes.transpose(0, 2, 1).reshape(-1, rows)
        planes = _along(turned, table).reshape(-1, width, height).transpose(0, 2, 1)
    result = planes.transpose(1, 2, 0)
    return result.copy() if pixels.ndim == 3 else result[:, :, 0].copy()


def premultiplied(pixels):
    """Colours times alpha."""
    alpha = pixels[..., -1:].astype(np.int32)
    product = pixels[..., :-1] * alpha + 128
    return np.concatenate([(((product >> 8) + product) >> 8).astype(np.uint8), pixels[..., -1:]], axis=-1)


def divided(pixels):
    """Colours by alpha again."""
    alpha = pixels[..., -1:].astype(np.int32)
    colours = pixels[..., :-1].astype(np.int32)
    by = np.where(alpha == 0, 255, alpha)
    return np.concatenate(
        [np.clip(255 * colours // by, 0, 255).astype(np.uint8), pixels[..., -1:]], axis=-1
    )
