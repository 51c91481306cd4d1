# What Python has among its builtins and MicroPython has not.

import builtins
import os

_open = builtins.open


class FileNotFoundError(OSError):
    pass


def open(name, mode="r", encoding=None, newline=None, errors=None):
    try:
        return _open(name, mode)
    except OSError:
        if "r" in mode:
            raise FileNotFoundError(missing(name))
        raise


def input(prompt=""):
    raise NotImplementedError(
        "input() is not there: a program runs here from its first line to its last. Write the value into the program."
    )


def missing(name):
    """The message for a file that is not there: its name, and those that are."""
    here = sorted(os.listdir("."))
    there = ", ".join(here) if here else "none yet: drop them on this room"
    return "No such file or directory: '%s'. Files here: %s." % (name, there)


def complete():
    builtins.FileNotFoundError = FileNotFoundError
    builtins.open = open
    builtins.input = input
