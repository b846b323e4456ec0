"""How text is folded for searching, and what may stand in for a misspelt word.

Titles are left out on both sides; three letters are the shortest thing the index knows. Pure:
no table is read here.
"""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 3
_MOST = 12
_CLOSE = 0.65
_ENOUGH = 8
_DOTTED = re.compile(r"[a-z]+(\.[a-z]+)*\.|[a-z]+(\.[a-z]+)+")
_TITLES = frozenset(
    {"amd", "amdot", "dr", "drg", "h", "hj", "ir", "kh", "ners", "ns", "prof", "skep", "skm", "st"}
)


def folded(text: str) -> str:
    """Give text as it is compared: lower case, no accents, no doubled spaces."""
    plain = text.casefold()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    if plain.isprintable():
        return " ".join(plain.split())
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())


def searchable(fields: Iterable[str]) -> str:
    """Give one line that holds all fields, kept apart, each word with a space before it."""
    return " " + folded(" | ".join(fields))


def words_of(fields: Iterable[str]) -> frozenset[str]:
    """Give the words of names, as short prefixes and misspellings look them up."""
    return frozenset(re.findall(r"\w+", folded(" ".join(fields))))


def asked(text: str) -> tuple[str, ...]:
    """Give the first dozen words asked for, without titles unless there is nothing else."""
    every = tuple(word.strip(",;") for word in folded(text).split())
    bare = tuple(word for word in every if word and not _is_title(word))
    return (bare or tuple(word for word in every if word))[:_MOST]


def phrase(word: str) -> str:
    """Give a word as the index' query language quotes it."""
    return '"' + word.replace('"', '""') + '"'


def clue(word: str) -> str:
    """Give a query part that every text with the word in it fulfils, and few others.

    A word of letters is looked up by its first and last three alone, in half the time.
    """
    if is_clued(word):
        return f"({phrase(word[:SHORTEST])} AND {phrase(word[-SHORTEST:])})"
    return phrase(word)


def is_clued(word: str) -> bool:
    """Say whether what the word's clue finds must be looked through for the word itself."""
    return len(word) > SHORTEST and not any(letter.isdigit() for letter in word)


def any_of(words: Iterable[str]) -> str:
    """Give a query part that any of the words fulfils."""
    return "(" + " OR ".join(phrase(word) for word in words) + ")"


def alike(word: str, vocabulary: Iterable[str]) -> tuple[str, ...]:
    """Give the words of the vocabulary that this one may have been meant to be, nearest first."""
    from rapidfuzz import process  # noqa: PLC0415 - loaded by the first misspelt name
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    near = process.extract(
        word,
        tuple(vocabulary),
        scorer=OSA.normalized_similarity,
        score_cutoff=_CLOSE,
        limit=_ENOUGH,
    )
    return tuple(known for known, _score, _place in near)


def _is_title(word: str) -> bool:
    return word in _TITLES or _DOTTED.fullmatch(word) is not None
