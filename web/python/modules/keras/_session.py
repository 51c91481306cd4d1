# What all models of a program share: automatic names, and the source of seeds.

import _denselab
from _door import ask

_used = {}
_seed = None
_drawn = 0


def automatic_name(class_name):
    """dense, dense_1, dense_2, … as Keras counts them: through all models of the program."""
    base = snake_case(class_name)
    count = _used.get(base, 0)
    _used[base] = count + 1
    return "%s_%d" % (base, count) if count else base


def clear():
    """Names begin anew."""
    _used.clear()


def set_seed(seed):
    """From here on the same program gives the same weights and the same order of samples."""
    global _seed, _drawn
    if not isinstance(seed, int) or isinstance(seed, bool) or seed < 0:
        raise ValueError(
            "set_random_seed: seed must be a whole number of at least 0, such as 42, but got %r."
            % (seed,)
        )
    _seed, _drawn = seed, 0


def next_seed():
    global _drawn
    if _seed is None:
        return ask(_denselab.keras.randomSeed)
    _drawn += 1
    return (_seed * 1000003 + _drawn) % 2**30


def snake_case(class_name):
    """BatchNormalization → batch_normalization, ReLU → re_lu, PReLU → p_re_lu."""
    out = ""
    for i, letter in enumerate(class_name):
        if letter.isupper() and i > 0:
            after_small = class_name[i - 1].islower()
            before_small = class_name[i + 1 : i + 2].islower()
            if after_small or before_small:
                out += "_"
        out += letter.lower()
    return out
