"""SIKOT Desk: the counter, the back office and the register of one permit, on one PC.

This package holds the program; each of its rooms says in its own docstring what it may do.
It reads nothing when imported: no clock, path, language or setting.
"""

__version__ = "0.1.0"
