# Asking JavaScript: what it could not do is raised here, as Python's own exception.

import builtins

import _denselab


def ask(function, *arguments):
    answer = function(*arguments)
    if _denselab.failed:
        kind = getattr(builtins, _denselab.kind, ValueError)
        raise kind(_denselab.message)
    return answer
