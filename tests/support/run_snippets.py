# Runs Python files one after the other in this folder, each by itself; what each printed, as JSON.

import contextlib
import io
import json
import sys
import traceback
import warnings

warnings.simplefilter("ignore")
printed = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        try:
            exec(compile(source, path, "exec"), {"__name__": "__main__"})
        except Exception:
            traceback.print_exc(file=text)
    printed[path] = text.getvalue()
    # What a program changes for all that come after it.
    if "numpy" in sys.modules:
        numpy = sys.modules["numpy"]
        numpy.set_printoptions(
            precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False
        )
json.dump(printed, sys.stdout)
