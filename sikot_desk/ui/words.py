"""The one way in which screens say something.

Sentences stand in Indonesian in the source and pass through `_` when they are shown, never while
a module is imported. The translation is chosen once by the program's start.
"""

from contextvars import ContextVar
from gettext import NullTranslations
from typing import Final

_CHOSEN: Final[ContextVar[NullTranslations | None]] = ContextVar("words", default=None)


def speak(translation: NullTranslations) -> None:
    """Let every later `_` answer from `translation`, a gettext catalogue."""
    _CHOSEN.set(translation)


def _(text: str) -> str:
    """Return `text`, an Indonesian sentence, in the language the program speaks."""
    chosen = _CHOSEN.get()
    return text if chosen is None else chosen.gettext(text)
