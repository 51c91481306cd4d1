# Runs the program, and gives its traceback where it fails.

import io
import sys

import _builtins
import _language


def run(source):
    _builtins.complete()
    _language.complete()
    try:
        exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    except SystemExit:
        pass
    except BaseException as error:
        text = io.StringIO()
        sys.print_exception(error, text)
        return text.getvalue()
    return None
