# Figures by name, in the order in which they came.

from collections import OrderedDict


class Figures(OrderedDict):
    """A dict that keeps its order, as all dicts of CPython do."""

    def __repr__(self):
        return "{%s}" % ", ".join(["%r: %r" % item for item in self.items()])

    __str__ = __repr__


def named(pairs):
    """In Keras's order: by name, what is measured on validation data after the rest."""
    figures = Figures()
    pairs = sorted(pairs)
    for of_validation in (False, True):
        for name, value in pairs:
            if name.startswith("val_") == of_validation:
                figures[name] = value
    return figures
