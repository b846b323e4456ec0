"""How trouble is said: the first sentence what is wrong, the rest what is safe and what to do."""


def halves(text: str) -> tuple[str, str]:
    """Give the first sentence, and the rest."""
    first, stop, rest = text.partition(". ")
    return (f"{first}.", rest) if stop else (text, "")
