# Tables as pandas prints them.

import math

_most_rows = 60
_shown = 5


def cells(values):
    """The values of a column, all with as many digits; a place for the sign before each."""
    if hasattr(values, "dtype") and values.dtype.kind == "f":
        return _real(values.tolist())
    listed = values.tolist() if hasattr(values, "tolist") else values
    return [_sign_place(_cell(value)) for value in listed]


def _sign_place(text):
    return text if text[:1] == "-" and text[1:2].isdigit() else " " + text


def _cell(value):
    if value is None:
        return "None"
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else _real([value])[0].strip()
    return str(value)


def _real(values):
    finite = [abs(value) for value in values if not math.isnan(value) and not math.isinf(value)]
    texts = ["%.6f" % value for value in values]
    long = max([len(text) for text in texts] + [0]) > 11
    small = any(0 < value < 1e-6 for value in finite)
    if small or (long and any(value > 1e6 for value in finite)):
        texts = ["%.6e" % value for value in values]
    else:
        texts = _without_zeros(texts, values)
    return [_sign_place("NaN" if math.isnan(v) else t) for v, t in zip(values, texts)]


def _without_zeros(texts, values):
    numbers = [t for t, v in zip(texts, values) if not math.isnan(v) and not math.isinf(v)]
    cut = min([len(t) - len(t.rstrip("0")) for t in numbers] + [5])
    return [t[: len(t) - cut] if cut and t in numbers else t for t in texts]


def _padded(texts, left=False):
    width = max([len(text) for text in texts] + [0])
    return [text + " " * (width - len(text)) if left else " " * (width - len(text)) + text for text in texts]


def _visible(count):
    """Which rows are shown, and where the dots go."""
    if count <= _most_rows:
        return list(range(count)), None
    return list(range(_shown)) + list(range(count - _shown, count)), _shown


def frame_text(frame):
    if not frame.columns:
        return "Empty DataFrame\nColumns: []\nIndex: []"
    count = len(frame)
    if count == 0:
        return "Empty DataFrame\nColumns: [%s]\nIndex: []" % ", ".join([str(name) for name in frame.columns])
    rows, dots = _visible(count)
    columns = [_padded([""] + [str(frame.index[i]) for i in rows], left=True)]
    for name in frame.columns:
        part = frame[name].iloc[rows] if dots else frame[name]
        columns.append(_padded([" " + str(name)] + cells(part.values)))
    if dots:
        for i, column in enumerate(columns):
            width = len(column[0])
            text = "..." if width > 3 else ".."
            column.insert(dots + 1, text + " " * (width - len(text)) if i == 0 else " " * (width - len(text)) + text)
    lines = [" ".join(line) for line in zip(*columns)]
    if dots:
        lines.append("\n[%d rows x %d columns]" % (count, len(frame.columns)))
    return "\n".join(lines)


def series_text(series):
    count = len(series)
    about = ["Name: %s" % series.name] if series.name is not None else []
    rows, dots = _visible(count)
    if dots:
        about.append("Length: %d" % count)
    about = ", ".join(about + ["dtype: %s" % series.dtype])
    if count == 0:
        return "Series([], %s)" % about
    labels = _padded([str(series.index[i]) for i in rows], left=True)
    values = _padded(cells((series.iloc[rows] if dots else series).values))
    lines = ["%s   %s" % pair for pair in zip(labels, values)]
    if dots:
        width = len(values[0])
        lines.insert(dots, " " * len(labels[0]) + "   " + " " * (width - 3) + "...")
    return "\n".join(lines + [about])
