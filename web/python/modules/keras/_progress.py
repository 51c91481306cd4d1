# Keras's progress line: "32/32 ━━━━━━━━━━━━━━━━━━━━ 0s 2ms/step - accuracy: 0.8125 - loss: 0.5213".

import _denselab
from _door import ask

_width = 20


class Progress:
    """The line of one pass through the data: written over and over while it goes, once at its end."""

    def __init__(self, verbose):
        self._verbose = verbose
        self._begin = ask(_denselab.keras.clock)
        self._shown = 0

    def show(self, batch, batches, figures):
        if self._verbose == 1:
            left = self._seconds_a_step(batch) * (batches - batch)
            self._write(self._line(batch, batches, _clock(left), figures))

    def clear(self):
        """Makes room for what others print."""
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="")
            self._shown = 0

    def end(self, batches, figures):
        seconds = "%.0fs" % (ask(_denselab.keras.clock) - self._begin)
        if self._verbose == 1:
            self._write(self._line(batches, batches, seconds, figures))
            print()
        elif self._verbose == 2:
            pace = _pace(self._seconds_a_step(batches))
            print("%d/%d - %s - %s%s" % (batches, batches, seconds, pace, _told(figures)))

    def _line(self, batch, batches, clock, figures):
        done = _width * batch // batches
        number = str(batch)
        number = " " * (len(str(batches)) - len(number)) + number
        bar = "━" * done + "─" * (_width - done)
        pace = _pace(self._seconds_a_step(batch))
        told = (number, batches, bar, clock, pace, _told(figures))
        return "%s/%d %s %s %s%s" % told

    def _write(self, line):
        again = "\r" if self._shown else ""
        print(again + line + " " * (self._shown - len(line)), end="")
        self._shown = len(line)
        ask(_denselab.keras.flush)

    def _seconds_a_step(self, batch):
        return (ask(_denselab.keras.clock) - self._begin) / max(batch, 1)


def _told(figures):
    """Figures of the engine, and what callbacks add: four digits, as Keras has them."""
    return "".join(
        [
            " - %s: %s" % (name, ("%.4f" if abs(value) > 1e-3 else "%.4e") % value)
            for name, value in figures.items()
        ]
    )


def _pace(seconds):
    if seconds >= 1 or seconds == 0:
        return "%.0fs/step" % seconds
    if seconds >= 1e-3:
        return "%.0fms/step" % (seconds * 1e3)
    return "%.0fus/step" % (seconds * 1e6)


def _clock(seconds):
    seconds = int(seconds)
    if seconds > 3600:
        return "%d:%02d:%02d" % (seconds // 3600, seconds % 3600 // 60, seconds % 60)
    if seconds > 60:
        return "%d:%02d" % (seconds // 60, seconds % 60)
    return "%ds" % seconds
