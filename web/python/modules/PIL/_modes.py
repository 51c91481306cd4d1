# Modes of pictures, and pixels of one as those of another.

import numpy as np

bands = {"1": ("1",), "L": ("L",), "LA": ("L", "A"), "RGB": ("R", "G", "B"), "RGBA": ("R", "G", "B", "A")}


def mode_of(pixels):
    """The mode of an array [rows, columns(, channels)]."""
    if pixels.ndim == 2:
        return "1" if pixels.dtype == np.bool_ else "L"
    return {2: "LA", 3: "RGB", 4: "RGBA"}[pixels.shape[2]]


def check(mode):
    if mode not in bands:
        raise ValueError("mode '%s' is not there. There is: %s." % (mode, ", ".join(bands)))


def converted(pixels, given, wanted, dither=True):
    check(wanted)
    if given == "1":
        pixels, given = pixels.astype(np.uint8) * np.uint8(255), "L"
    if wanted == "1":
        grey = converted(pixels, given, "L")
        if dither:
            raise NotImplementedError(
                "convert('1') by dithering is not there. Use convert('1', dither=Image.NONE), or an array: "
                "np.array(image.convert('L')) > 127"
            )
        return grey > 127
    if given == wanted:
        return pixels.copy()
    alpha = pixels[..., -1] if given in ("LA", "RGBA") else None
    if wanted in ("L", "LA"):
        base = _grey(pixels, given)
        return base if wanted == "L" else np.stack([base, _opaque(base) if alpha is None else alpha], axis=-1)
    if given in ("RGB", "RGBA"):
        colours = pixels[..., :3]
    else:
        base = pixels if given == "L" else pixels[..., 0]
        colours = np.stack([base, base, base], axis=-1)
    if wanted == "RGB":
        return colours.copy()
    alpha = _opaque(colours[..., 0]) if alpha is None else alpha
    return np.concatenate([colours, alpha[..., None]], axis=-1)


def _opaque(base):
    return np.full(base.shape, 255, dtype=np.uint8)


def _grey(pixels, given):
    """ITU-R 601 in whole numbers, as Pillow and the engine have it."""
    if given == "L":
        return pixels.copy()
    if given == "LA":
        return pixels[..., 0].copy()
    wide = pixels.astype(np.int32)
    sums = wide[..., 0] * 19595 + wide[..., 1] * 38470 + wide[..., 2] * 7471 + 0x8000
    return (sums >> 16).astype(np.uint8)
