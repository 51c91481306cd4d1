# What all layers have in common.

import _denselab
from _door import ask

from keras import _session, _summary, _weights
from keras._described import Described, plain

_common = (
    "name",
    "input_shape",
    "input_dim",
    "shape",
    "batch_input_shape",
    "batch_shape",
    "dtype",
    "trainable",
)


class Layer(Described):
    """A layer. The first one of a model, or an Input before it, is told the shape of a sample."""

    # What the engine calls it, where that is another name than the class's.
    engine_class = None
    # All there are; layers.py fills it in.
    kinds = ()

    def __init__(self, *given, **named):
        owner = type(self).__name__
        if owner not in Layer.kinds:
            raise NotImplementedError(
                "%s: layers of one's own are not there. There is: %s."
                % (owner, ", ".join(Layer.kinds))
            )
        common = {name: named.pop(name) for name in _common if name in named}
        Described.__init__(self, *given, **named)
        self.name = common.get("name") or _session.automatic_name(owner)
        said = "Input" if owner == "InputLayer" else owner
        self.input_shape = _sample_shape(said, common)
        _refuse_unsupported(said, common)
        self._model = None
        self._check()

    def _check(self):
        """Refuses values that make no sense, in the line where they stand."""
        ask(_denselab.keras.checkLayer, self.text())

    def described(self):
        config = plain(self.get_config())
        config["name"] = self.name
        kind = self.engine_class or type(self).__name__
        return {"class_name": kind, "config": config}

    @property
    def built(self):
        return self._model is not None and self._model.built

    @property
    def output_shape(self):
        return self._row("output_shape").output_shape

    def count_params(self):
        return self._row("count_params").params

    @property
    def weights(self):
        """Its weights in Keras's order: kernel, bias."""
        return _weights.of_layer(self._model, self) if self.built else []

    def get_weights(self):
        variables = self.weights
        arrays = _weights.arrays_of(self._model) if variables else []
        return [arrays[variable._index][1] for variable in variables]

    def set_weights(self, weights):
        self._row("set_weights")
        _weights.put(self._model, "layer '%s'" % self.name, self.weights, weights)

    @property
    def kernel(self):
        return self._weight("kernel")

    @property
    def bias(self):
        return self._weight("bias")

    def _weight(self, name):
        for variable in self.weights:
            if variable.name == name:
                return variable
        yet = "" if self.built else " yet: build the model or fit it first"
        raise AttributeError("layer '%s' has no %s%s." % (self.name, name, yet))

    def _row(self, what):
        """Its row of the model's summary."""
        if not self.built:
            raise ValueError(
                "%s: layer '%s' does not know its inputs yet. Put it into a model, and fit or build that."
                % (what, self.name)
            )
        return _summary.rows(self._model)[self._model.layers.index(self)]

    def __call__(self, *inputs, **named):
        owner = type(self).__name__
        raise NotImplementedError(
            "%s: layers are not called here; a model is a stack of layers: "
            "keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(1)])." % owner
        )

    def __repr__(self):
        kind = type(self).__name__
        return "<%s name=%s, built=%s>" % (kind, self.name, bool(self.built))


def _sample_shape(owner, common):
    """The shape that an argument gives, by any of the names that Keras has had for it."""
    if common.get("input_dim") is not None:
        dim = common["input_dim"]
        if not isinstance(dim, int) or isinstance(dim, bool) or dim < 1:
            raise ValueError(
                "%s: input_dim is the number of features, such as x.shape[1], but got %r."
                % (owner, dim)
            )
        return (dim,)
    for name in ("input_shape", "shape"):
        if common.get(name) is not None:
            return _shape(owner, name, common[name])
    for name in ("batch_input_shape", "batch_shape"):
        if common.get(name) is not None:
            return _shape(owner, name, common[name][1:])
    return None


def _shape(owner, name, given):
    sides = given if isinstance(given, (list, tuple)) else ()
    right = [isinstance(side, int) and side >= 1 for side in sides]
    if not sides or not all(right):
        hint = "(%r,)" % given if isinstance(given, int) else "(4,) or (28, 28)"
        raise ValueError(
            "%s: %s must be the shape of one sample as a tuple, such as %s, but got %r."
            % (owner, name, hint, given)
        )
    return tuple(given)


def _refuse_unsupported(owner, common):
    if common.get("trainable", True) is not True:
        raise NotImplementedError("%s: trainable=False is not there." % owner)
    if str(common.get("dtype") or "float32") != "float32":
        raise NotImplementedError(
            "%s: numbers are float32 here, so dtype=%r is not there." % (owner, common["dtype"])
        )
