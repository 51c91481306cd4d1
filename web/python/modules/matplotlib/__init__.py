# matplotlib: pyplot is what is here of it.


def use(backend, force=True):
    """Figures appear in the output, whatever the backend."""


def __getattr__(name):
    if name == "pyplot":
        import matplotlib.pyplot

        return matplotlib.pyplot
    raise AttributeError("matplotlib.%s is not there. There is: pyplot." % name)
