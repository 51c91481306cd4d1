# Models in files: what Keras opens, and what it wrote.

import json

import _denselab
from _builtins import present
from _door import ask

from keras import _checks, layers, metrics, optimizers
from keras.optimizers import schedules


def save(model, filepath):
    """Structure, weights, optimizer, loss and metrics, as a .keras file."""
    path = _named(str(filepath), "save", ".keras")
    _checks.built(model, "save")
    ask(_denselab.keras.saveModel, model._engine, path)


def load(filepath, compile, kind):
    """The model in a .keras file, or in an .h5 file of a whole model."""
    read = ask(_denselab.keras.readModel, present(str(filepath)))
    structure = json.loads(read.structure)
    model = kind([_layer(layer) for layer in structure["config"]["layers"]])
    compiled = structure.get("compile_config")
    if compile and compiled:
        model.compile(
            optimizer=_optimizer(compiled["optimizer"]),
            loss=compiled["loss"],
            metrics=[_metric(metric) for metric in compiled.get("metrics") or []],
        )
    ask(_denselab.keras.putArrays, model._engine, read)
    return model


def save_weights(model, filepath):
    path = _named(str(filepath), "save_weights", ".weights.h5")
    _checks.built(model, "save_weights")
    ask(_denselab.keras.saveWeights, model._engine, path)


def load_weights(model, filepath):
    path = _named(str(filepath), "load_weights", ".weights.h5")
    _checks.built(model, "load_weights")
    ask(_denselab.keras.loadWeights, model._engine, present(path))


def _named(path, owner, ending):
    if not path.endswith(ending):
        raise ValueError(
            "%s: the name of the file must end in '%s', such as 'model%s', but got '%s'."
            % (owner, ending, ending, path)
        )
    return path


def _layer(described):
    config = described["config"]
    kind = getattr(layers, described["class_name"])
    shape = config.get("batch_shape") or config.get("batch_input_shape")
    given = _arguments(kind, config)
    if shape:
        given["batch_shape"] = tuple(shape)
    return kind(name=config.get("name"), **given)


def _optimizer(described):
    if isinstance(described, str):
        return described
    given = _arguments(getattr(optimizers, described["class_name"]), described["config"])
    rate = given.get("learning_rate")
    if isinstance(rate, dict):
        kind = getattr(schedules, rate["class_name"])
        given["learning_rate"] = kind(**_arguments(kind, rate["config"]))
    return getattr(optimizers, described["class_name"])(**given)


def _metric(described):
    if isinstance(described, str):
        return described
    for kind in metrics.classes:
        if kind.__name__ == described["class_name"]:
            return kind(**_arguments(kind, described["config"]))
    return described["config"].get("name") or described["class_name"]  # 'accuracy'


def _arguments(kind, config):
    """Those of a file's arguments that there are here."""
    return {name: config[name] for name, _ in kind.arguments if config.get(name) is not None}
