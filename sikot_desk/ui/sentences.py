"""How a no or trouble is said: first what is wrong, then what is safe and what to do."""

from string import Formatter

from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.ui.screens import typed_day


def halves(text: str) -> tuple[str, str]:
    """Give the first sentence, and the rest."""
    first, stop, rest = text.partition(". ")
    return (f"{first}.", rest) if stop else (text, "")


def with_gaps(text: str) -> str:
    """Give a sentence with its facts left open, as three dots."""
    gapped = "".join(
        words + ("…" if fact is not None else "")
        for words, fact, _spec, _turn in Formatter().parse(text)
    )
    return gapped.replace("….", "…")


def words_of(refused: Refused) -> tuple[str, str]:
    """Give a refusal as two parts: what is wrong, and what to do."""
    if refused.code == typed_day.UNREADABLE:
        whole = typed_day.unreadable_words(refused)
    else:
        whole = sentence(refused)
    what, stop, remedy = whole.partition(". ")
    return (what + "." if stop else what), remedy
