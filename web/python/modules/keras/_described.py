# Layers, optimizers, initializers, …: a class name and arguments. The engine knows what they mean and
# which values make sense; here they only get their names.

import json

from _names import refuse_unknown

required = object()


class Described:
    """Something of Keras that is made from arguments."""

    # (name, default) in Keras's order
    arguments = ()

    def __init__(self, *given, **named):
        owner = type(self).__name__
        for name, value in bound(owner, self.arguments, given, named):
            setattr(self, name, value)

    def get_config(self):
        """The arguments by name, as Keras gives them."""
        return {name: getattr(self, name) for name, _ in self.arguments}

    def described(self):
        """What the engine makes it from."""
        return {"class_name": type(self).__name__, "config": plain(self.get_config())}

    def text(self):
        return json.dumps(self.described())


def bound(owner, arguments, given, named):
    """(name, value) of every argument, in order."""
    names = [name for name, _ in arguments]
    if len(given) > len(names):
        raise TypeError(
            "%s takes at most %d arguments (%s), but got %d."
            % (owner, len(names), ", ".join(names), len(given))
        )
    refuse_unknown(owner, [name for name in named if name not in names], names)
    for name in named:
        if name in names[: len(given)]:
            raise TypeError("%s: the argument '%s' is given twice." % (owner, name))
    values = []
    for i, (name, default) in enumerate(arguments):
        value = given[i] if i < len(given) else named.get(name, default)
        if value is required:
            raise TypeError(
                "%s: the argument '%s' is missing: write %s(%s=…)."
                % (owner, name, owner, name)
            )
        values.append((name, value))
    return values


def plain(value):
    """As JSON can say it. What JSON would lose in silence stays for the engine to refuse by name."""
    if isinstance(value, type):
        value = value()  # kernel_initializer=HeNormal, without the brackets
    if isinstance(value, Described):
        return value.described()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and value - value != 0:
        return str(value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return getattr(value, "__name__", str(value))  # a function: of Keras's, or one that there is not
