# Data on its way to the engine: what a program gives as x and y, as arrays, checked in its own words.

import json

import _denselab
import numpy as np
from _door import ask

from keras import _targets


def samples(owner, name, value):
    """An array of numbers with an axis of samples."""
    if value is None:
        raise ValueError("%s: %s is missing." % (owner, name))
    if isinstance(value, str):
        raise TypeError(
            "%s: %s must be an array of numbers, but got the text '%s'."
            % (owner, name, value)
        )
    array = _numbers(owner, name, value)
    if array.ndim == 0:
        raise ValueError(
            "%s: %s must be an array with a row for every sample, but got the number %s."
            % (owner, name, array.item())
        )
    if array.shape[0] == 0:
        raise ValueError(
            "%s: %s has no samples: its shape is %s." % (owner, name, array.shape)
        )
    return array


def inputs(model, owner, value, name="x"):
    """Samples of the shape that the model takes; one that has no shape yet takes these."""
    array = samples(owner, name, value)
    given = array.shape[1:] or (1,)
    if not model.built:
        model.build((None,) + given)
    expected = model.input_shape[1:]
    if given != expected:
        raise ValueError(_other_shape(owner, name, array, expected, model))
    return array


def targets(model, owner, value, count, name="y"):
    """As many right answers as there are samples, as the loss wants them."""
    if value is None:
        raise ValueError(
            "%s: y is missing: every sample needs its right answer: %s(x, y)."
            % (owner, owner)
        )
    array = samples(owner, name, value)
    if array.shape[0] != count:
        raise ValueError(
            "%s: x has %d samples, but %s has %d. Every sample needs its right answer."
            % (owner, count, name, array.shape[0])
        )
    _targets.check(model, owner, name, array)
    return array


def weights(owner, value, count):
    """The weight of every sample, or nothing."""
    if value is None:
        return None
    array = samples(owner, "sample_weight", value)
    if array.shape != (count,):
        raise ValueError(
            "%s: sample_weight must have one number for each of the %d samples, but its shape is %s."
            % (owner, count, array.shape)
        )
    return array


def columns(value):
    """Answers as rows: one number each becomes one column."""
    array = np.asarray(value)
    return array.reshape((-1, 1)) if array.ndim < 2 else array


def handle(array):
    """What a door takes of an array."""
    return None if array is None else array._handle


def through(activation, x):
    """An activation function's values; along the last axis, where that matters."""
    array = np.asarray(x)
    shape = array.shape
    rows = array.reshape((-1, shape[-1])) if shape else array.reshape((1, 1))
    layer = {"class_name": "Activation", "config": {"activation": activation}}
    answer = ask(_denselab.keras.apply, json.dumps(layer), rows._handle)
    return np.ndarray(answer).reshape(shape)


def _numbers(owner, name, value):
    if hasattr(value, "to_numpy"):
        array = value.to_numpy()
        _refuse_gaps(owner, name, value, array)
        return array
    try:
        return np.asarray(value)
    except TypeError as error:
        raise TypeError("%s: %s must hold numbers: %s" % (owner, name, error))


def _refuse_gaps(owner, name, table, array):
    """Says in which column of a table a value is missing; the engine would only know its number."""
    gaps = np.isnan(array)
    if not gaps.any():
        return
    first = int(gaps.reshape(-1).argmax())
    width = array.shape[1] if array.ndim > 1 else 1
    column = table.columns[first % width] if array.ndim > 1 else table.name
    raise ValueError(
        "%s: %s has a gap (NaN): column '%s', row %d. Leave such rows out (dropna) or fill them (fillna)."
        % (owner, name, column, first // width)
    )


def _other_shape(owner, name, array, expected, model):
    given = array.shape[1:] or (1,)
    text = "%s: %s has shape %s, so each of the %d samples has shape %s, but the model '%s' takes %s." % (
        owner,
        name,
        array.shape,
        array.shape[0],
        given,
        model.name,
        expected,
    )
    if array.shape == expected:
        sides = ", ".join([str(side) for side in expected])
        return text + " For one sample add an axis: %s.reshape(1, %s)." % (name, sides)
    if _product(given) == _product(expected):
        return text + " Begin the model with Flatten(input_shape=%s), or reshape the samples." % (
            given,
        )
    if len(given) == 1 and len(expected) == 1:
        return text + " Its inputs are %d features (input_dim=%d); %s has %d." % (
            expected[0],
            expected[0],
            name,
            given[0],
        )
    return text


def _product(shape):
    product = 1
    for side in shape:
        product *= side
    return product
