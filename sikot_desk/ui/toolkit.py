"""The toolkit's binding, loaded without what it does to every module that is loaded after it.

It puts an import of its own in the place of Python's, which reads the source of each module and
keeps it all in memory, to find out who asked for other names of its methods. Nobody here does:
5 MB of Beranda, and a sixtieth of a second of every start.
"""

import builtins
from importlib import import_module


def load() -> None:
    """Load the binding and leave Python's import as it was."""
    plain = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain
