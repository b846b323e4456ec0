"""How trouble is said: the first sentence what is wrong, the rest what is safe and what to do."""

from string import Formatter


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
