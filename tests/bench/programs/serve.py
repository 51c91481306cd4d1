"""A contender's side of a pipe: one JSON object a line comes in, one goes out."""

import json
import os
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])


class Contender:
    """What those in Python have in common: sets of data and models by their names."""

    def __init__(self):
        self.sets, self.models = {}, {}

    def describe(self):
        return {"library": self.library, "threadChoices": list(range(1, os.cpu_count() + 1))}

    def drop(self, model=None, data=None):
        self.models.pop(model, None)
        self.sets.pop(data, None)


def samples_of(data):
    """The samples as float32, uint8 as 0 … 1, and their labels."""
    shape = (data["samples"], data["features"])
    x = np.fromfile(folder / f"{data['file']}.x", data["type"], shape[0] * shape[1])
    y = np.fromfile(folder / f"{data['file']}.y", np.uint8, shape[0])
    x = x.reshape(shape).astype(np.float32)
    return (x / np.float32(255) if data["type"] == "uint8" else x), y


def weights_of(network):
    """Kernel [in, out] and bias of each layer."""
    flat = np.fromfile(folder / network["weights"], np.float32)
    inputs, at, pairs = network["features"], 0, []
    for layer in network["layers"]:
        units = layer["units"]
        kernel = flat[at : at + inputs * units].reshape(inputs, units)
        at += inputs * units
        pairs.append((kernel, flat[at : at + units]))
        at += units
        inputs = units
    return pairs


def timed(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def serve(contender):
    """Calls the contender's method of each line's name, until there are no more."""
    for line in sys.stdin:
        call = json.loads(line)
        try:
            reply = {"answer": getattr(contender, call["method"])(**call["asked"])}
        except Exception as error:  # whatever it is, the caller must hear of it
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)
