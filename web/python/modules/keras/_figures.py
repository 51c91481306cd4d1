# Figures by name, in the order in which they came: what all dicts of CPython keep, and MicroPython's only if
# they are told to.

from collections import OrderedDict as Figures


def named(pairs):
    """In Keras's order: by name, what is measured on validation data after the rest."""
    figures = Figures()
    pairs = sorted(pairs)
    for of_validation in (False, True):
        for name, value in pairs:
            if name.startswith("val_") == of_validation:
                figures[name] = value
    return figures
