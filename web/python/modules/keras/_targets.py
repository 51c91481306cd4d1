# Whether right answers are what a loss wants: their columns, and their values.


def check(model, owner, name, y):
    """Refuses answers that do not fit the model's outputs and its loss."""
    units = model.output_shape[-1]
    columns = 1
    for side in y.shape[1:]:
        columns *= side
    if columns != (1 if model.loss.startswith("sparse_") else units):
        raise ValueError(_other_columns(model, owner, name, y, columns, units))
    if model.loss == "binary_crossentropy":
        low, high = float(y.min()), float(y.max())
        if low < 0 or high > 1:
            raise ValueError(
                "%s: %s must be between 0 and 1 for binary_crossentropy, but holds %s."
                % (owner, name, low if low < 0 else high)
            )


def _other_columns(model, owner, name, y, columns, units):
    text = "%s: %s has shape %s, so %s a sample, but the last layer has %s and the loss is %s." % (
        owner,
        name,
        y.shape,
        _count(columns, "value"),
        _count(units, "output"),
        model.loss,
    )
    if model.loss.startswith("sparse_"):
        return (
            text
            + " It takes class numbers: use loss='categorical_crossentropy', or y.argmax(axis=1)."
        )
    if model.loss == "categorical_crossentropy" and columns == 1:
        return (
            text
            + " For class numbers use loss='sparse_categorical_crossentropy', or keras.utils.to_categorical(y)."
        )
    return text + " Give the last layer units=%d, or y %s." % (
        columns,
        _count(units, "column"),
    )


def _count(number, noun):
    return "%d %s%s" % (number, noun, "" if number == 1 else "s")
