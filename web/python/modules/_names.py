# What a program asks for and is not there: said by name, with what there is.


def nearest(name, known):
    """The known name that `name` is most like, or None where it is another word."""
    given = _plain(name)
    best, fewest = None, len(given) // 3 + 1
    for candidate in known:
        distance = _edits(given, _plain(candidate))
        if distance < fewest or (distance == fewest and best is None):
            best, fewest = candidate, distance
    return best


def did_you_mean(name, known):
    near = nearest(name, known)
    return " Did you mean '%s'?" % near if near else ""


def absent(module, there, reasons=()):
    """A module's __getattr__. `reasons`: (names, why they are not there)."""

    def __getattr__(name):
        if name == "__path__":
            raise ImportError("there are no modules in %s." % module)
        if name.startswith("__"):
            raise AttributeError(name)
        why = [reason for names, reason in reasons if name in names]
        hint = " " + why[0] if why else did_you_mean(name, there)
        raise AttributeError(
            "%s.%s is not there.%s There is: %s."
            % (module, name, hint, ", ".join(there))
        )

    return __getattr__


def refuse_unknown(owner, given, known):
    """Refuses keyword arguments that `owner` does not take."""
    for name in given:
        raise TypeError(
            "%s: there is no argument '%s'.%s It takes %s."
            % (owner, name, did_you_mean(name, known), ", ".join(known))
        )


def _plain(name):
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def _edits(a, b):
    """Levenshtein's distance: the fewest letters to insert, delete or replace."""
    row = list(range(len(b) + 1))
    for i in range(len(a)):
        diagonal, row[0] = row[0], i + 1
        for j in range(len(b)):
            replaced = diagonal + (a[i] != b[j])
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
    return row[-1]
