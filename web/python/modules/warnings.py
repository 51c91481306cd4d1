# warnings: nothing warns here, so there is nothing to filter.


def filterwarnings(action, message="", category=None, module="", lineno=0, append=False):
    pass


def simplefilter(action, category=None, lineno=0, append=False):
    pass


def warn(message, category=None, stacklevel=1):
    print("%s: %s" % (getattr(category, "__name__", "UserWarning"), message))


class catch_warnings:
    def __init__(self, record=False):
        self._record = record

    def __enter__(self):
        return [] if self._record else None

    def __exit__(self, kind, value, trace):
        pass
