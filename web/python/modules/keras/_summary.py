# A model's table, as Keras 3 prints it on a terminal of 80 columns.

import _denselab
from _door import ask

_widths = (31, 22, 13)
_header = ("Layer (type)", "Output Shape", "Param #")


class Row:
    """A layer: what comes out of it, and how many parameters it has."""

    def __init__(self, layer):
        shape = layer.outputShape
        self.output_shape = None if shape is None else (None,) + tuple(shape)
        self.params = layer.params


def rows(model):
    return [Row(layer) for layer in ask(_denselab.keras.summary, model._engine).layers]


def text(model):
    told = ask(_denselab.keras.summary, model._engine)
    trainable, fixed = told.trainableParams, told.nonTrainableParams
    count, size = trainable + fixed, 4 * (trainable + fixed)
    lines = ['Model: "%s"' % model.name] + _table(_told(model))
    optimizer = _optimizer(model)
    if optimizer:
        count, size = count + optimizer[0], size + optimizer[1]
    lines.append(_total("Total", count, size))
    lines.append(_total("Trainable", trainable, 4 * trainable))
    lines.append(_total("Non-trainable", fixed, 4 * fixed))
    if optimizer:
        lines.append(_total("Optimizer", *optimizer))
    return "\n".join(lines)


def _told(model):
    """The cells of every layer."""
    told = []
    for layer, row in zip(model.layers, rows(model)):
        name = "%s (%s)" % (layer.name, type(layer).__name__)
        if row.output_shape is None:
            told.append((name, "?", "0 (unbuilt)"))
        else:
            told.append((name, str(row.output_shape), "{:,}".format(row.params)))
    return told


def _optimizer(model):
    """Numbers and bytes that a trained model's optimizer remembers; it also counts its steps, in 8 bytes."""
    if model.optimizer is None or not model.built or model.optimizer.iterations == 0:
        return None
    size = ask(_denselab.keras.optimizerSize, model._engine)
    return size + 2, 4 * size + 12


def _table(cells):
    lines = [_rule("┏", "━", "┳", "┓")]
    lines += _cells(_header, "┃")
    lines.append(_rule("┡", "━", "╇", "┩"))
    for i, row in enumerate(cells):
        if i > 0:
            lines.append(_rule("├", "─", "┼", "┤"))
        lines += _cells(row, "│")
    lines.append(_rule("└", "─", "┴", "┘"))
    return lines


def _rule(left, line, between, right):
    return left + between.join([line * (width + 2) for width in _widths]) + right


def _cells(row, edge):
    """One line, or as many as the longest cell needs."""
    columns = [_wrapped(cell, width) for cell, width in zip(row, _widths)]
    lines = []
    for i in range(max([len(column) for column in columns])):
        cells = []
        for at, (column, width) in enumerate(zip(columns, _widths)):
            cell = column[i] if i < len(column) else ""
            space = " " * (width - len(cell))
            cells.append(space + cell if at == 2 else cell + space)
        lines.append("%s %s %s" % (edge, (" %s " % edge).join(cells), edge))
    return lines


def _wrapped(cell, width):
    lines, line = [], ""
    for word in cell.split(" "):
        joined = line + " " + word if line else word
        if len(joined) > width and line:
            lines.append(line)
            joined = word
        while len(joined) > width:
            lines.append(joined[:width])
            joined = joined[width:]
        line = joined
    return lines + [line]


def _total(kind, count, size):
    return " %s params: %s (%s)" % (kind, "{:,}".format(count), _memory(size))


def _memory(size):
    units = ("B", "KB", "MB", "GB")
    unit = 0
    while size >= 1024 and unit < len(units) - 1:
        size /= 1024
        unit += 1
    return "%.2f %s" % (size, units[unit])
