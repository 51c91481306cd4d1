# A model's weights as Python has them: copies, as NumPy's arrays.

import _denselab
import numpy as np
from _door import ask


class Variable:
    """One weight array. It reads and writes what the model has at that moment."""

    def __init__(self, model, index, path, shape):
        self._model = model
        self._index = index
        self.path = model.name + "/" + path
        self.name = path[path.rfind("/") + 1 :]
        self.shape = shape
        self.dtype = "float32"

    def numpy(self):
        return arrays_of(self._model)[self._index][1]

    def assign(self, value):
        put(self._model, "'%s'" % self.path, [self], [value])

    def __repr__(self):
        return "<Variable path=%s, shape=%s, dtype=float32, value=%s>" % (
            self.path,
            self.shape,
            self.numpy(),
        )


def arrays_of(model):
    """(path, array) of every weight: kernel, bias; gamma, beta, moving mean and variance."""
    listed = ask(_denselab.keras.weights, model._engine)
    return [(weight.name, np.ndarray(weight.array)) for weight in listed]


def of_model(model):
    return [
        Variable(model, i, path, array.shape)
        for i, (path, array) in enumerate(arrays_of(model))
    ]


def of_layer(model, layer):
    beginning = "%s/%s/" % (model.name, layer.name)
    return [
        variable for variable in of_model(model) if variable.path.startswith(beginning)
    ]


def put(model, owner, variables, values):
    """Writes values into some of a model's weights; none, unless all fit."""
    if not isinstance(values, (list, tuple)) or len(values) != len(variables):
        given = (
            len(values)
            if isinstance(values, (list, tuple))
            else repr(values)
        )
        raise ValueError(
            "set_weights: %s has %d weight arrays, of shapes %s, but got %s."
            % (owner, len(variables), ", ".join([str(v.shape) for v in variables]), given)
        )
    arrays = [array for _, array in arrays_of(model)]
    for variable, value in zip(variables, values):
        array = np.asarray(value)
        if array.shape != variable.shape:
            raise ValueError(
                "set_weights: '%s' has shape %s, but got an array of shape %s."
                % (variable.path, variable.shape, array.shape)
            )
        arrays[variable._index] = array
    ask(_denselab.keras.setWeights, model._engine, *[a._handle for a in arrays])
