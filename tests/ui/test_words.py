"""Sentences are Indonesian until a translation is chosen."""

from contextvars import copy_context
from gettext import NullTranslations

from sikot_desk.ui.words import _, speak


class _English(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"Tindakan lain": "Other acts"}.get(message, message)


def test_words_are_indonesian_until_another_language_is_chosen() -> None:
    def in_english() -> str:
        speak(_English())
        return _("Tindakan lain")

    assert _("Tindakan lain") == "Tindakan lain"
    assert copy_context().run(in_english) == "Other acts"
    assert _("Tindakan lain") == "Tindakan lain"
