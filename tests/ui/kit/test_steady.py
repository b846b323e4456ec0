"""The toolkit may give away None as often as it likes."""

import sys

from PySide6.QtCore import QObject


def test_none_outlives_every_call_that_returns_nothing() -> None:
    thing = QObject()
    for _call in range(100_000):
        thing.setObjectName("")
    assert sys.getrefcount(None) > 1_000_000_000 or sys.version_info >= (3, 12)
