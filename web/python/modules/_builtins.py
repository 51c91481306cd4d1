# What Python has among its builtins and MicroPython has not.

import builtins
import os
import sys

import _numbers
from _names import did_you_mean

_open = builtins.open
_import = builtins.__import__


class FileNotFoundError(OSError):
    pass


def open(name, mode="r", encoding=None, newline=None, errors=None):
    try:
        return _open(name, mode)
    except OSError:
        if "r" in mode:
            raise FileNotFoundError(missing(name))
        raise


def import_(name, *others):
    try:
        return _import(name, *others)
    except ImportError as error:
        if not str(error).startswith("no module named"):
            raise
        missing = str(error).split("'")[1]
    if "." in missing:
        package, _, part = missing.rpartition(".")
        getattr(sys.modules[package], part)  # says what it has
    there = modules()
    raise ImportError(
        "no module named '%s'.%s There is: %s."
        % (missing, did_you_mean(missing, there), ", ".join(there))
    )


def modules():
    """The modules that a program may import, without Python's own."""
    files = sorted(os.listdir("/lib"))
    return [file.replace(".py", "") for file in files if not file.startswith("_")]


def input(prompt=""):
    raise NotImplementedError(
        "input() is not there: a program runs here from its first line to its last. Write the value into the program."
    )


def missing(name):
    """The message for a file that is not there: its name, and those that are."""
    here = sorted(os.listdir("."))
    there = ", ".join(here) if here else "none yet: drop them on this room"
    return "No such file or directory: '%s'. Files here: %s." % (name, there)


def present(name):
    """The file's name, where it is there."""
    try:
        os.stat(name)
    except OSError:
        raise FileNotFoundError(missing(name))
    return name


def complete():
    builtins.FileNotFoundError = FileNotFoundError
    builtins.open = open
    builtins.input = input
    _numbers.complete()
    builtins.__import__ = import_
