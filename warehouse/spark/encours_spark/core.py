"""The JavaScript core in a V8, one a process. Columns pass as bytes, the rest as JSON."""
import json
import threading
from importlib.resources import files

from py_mini_racer import MiniRacer

_own = threading.local()


class Core:
    """One V8 with the core in it."""

    def __init__(self):
        self._v8 = MiniRacer()
        self._v8.eval(files(__package__).joinpath("encours_ledger.js").read_text("utf-8"))

    def call(self, name, *arguments):
        """Calls a function of the core; arguments and answer are JSON."""
        text = ",".join(json.dumps(each, ensure_ascii=True) for each in arguments)
        answer = self._v8.eval(f"JSON.stringify(Encours.{name}({text})) ?? 'null'")
        return json.loads(answer)

    def buffer(self, call):
        """The bytes of a column inside V8, to be read or written in place."""
        return self._v8.eval(f"Encours.{call}")


def core():
    """The core of this process."""
    found = getattr(_own, "core", None)
    if found is None:
        found = _own.core = Core()
    return found
