"""Which files hold the words that an officer typed, newest first, misspelt ones too.

Reads the search index and its word list; how text is folded stands in `search`.
"""

from sikot_desk.db import search
from sikot_desk.db.register import Register

END = 1 << 62
"""Above every id: where the newest page begins."""

_FEW = 5000
_LAST = "\U0010ffff"
_NEAR = 3
_VOCABULARY = "SELECT word FROM vocabulary WHERE length(word) BETWEEN ? AND ?"


class Searching:
    """The search of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def ids(self, text: str, limit: int, before: int) -> list[int]:
        """Give the ids of files below `before` in which all words of the text stand."""
        words = search.asked(text)
        if not words:
            return []
        return self._ids(words, limit, before) or self._ids_alike(words, limit, before)

    def _ids(self, words: tuple[str, ...], limit: int, before: int) -> list[int]:
        long = [word for word in words if len(word) >= search.SHORTEST]
        short = [word for word in words if len(word) < search.SHORTEST]
        if long:
            return self._matching(" AND ".join(map(search.phrase, long)), short, limit, before)
        return self._beginning(short, limit, before)

    def _matching(self, query: str, short: list[str], limit: int, before: int) -> list[int]:
        rows = self._register.rows(
            "SELECT search.rowid FROM search JOIN searchable ON searchable.id = search.rowid"
            " WHERE search MATCH ? AND search.rowid < ?"
            + " AND instr(searchable.text, ?)" * len(short)
            + " ORDER BY search.rowid DESC LIMIT ?",
            query,
            before,
            *(f" {word}" for word in short),
            limit,
        )
        return [row[0] for row in rows]

    def _beginning(self, short: list[str], limit: int, before: int) -> list[int]:
        """Few files with a word like that are looked up by it, many are met on the way back."""
        first = (short[0], short[0] + _LAST)
        few = self._register.rows(
            "SELECT DISTINCT id FROM words WHERE word >= ? AND word < ? LIMIT ?", *first, _FEW
        )
        among = " AND id IN (SELECT id FROM words WHERE word >= ? AND word < ?)"
        if len(few) == _FEW:
            among, first = "", ("", "")
        rows = self._register.rows(
            "SELECT id FROM searchable WHERE id < ?"
            + " AND instr(text, ?)" * len(short)
            + among
            + " ORDER BY id DESC LIMIT ?",
            before,
            *(f" {word}" for word in short),
            *(first if among else ()),
            limit,
        )
        return [row[0] for row in rows]

    def _ids_alike(self, words: tuple[str, ...], limit: int, before: int) -> list[int]:
        long = [word for word in words if len(word) >= search.SHORTEST]
        parts = []
        for word in long:
            known = self._matching(search.phrase(word), [], 1, END)
            near = (word,) if known else self._alike(word)
            if not near:
                return []
            parts.append(search.any_of(near))
        short = [word for word in words if len(word) < search.SHORTEST]
        return self._matching(" AND ".join(parts), short, limit, before) if parts else []

    def _alike(self, word: str) -> tuple[str, ...]:
        """Words much longer or shorter are not looked at."""
        shortest = max(len(word) - _NEAR, search.SHORTEST)
        rows = self._register.rows(_VOCABULARY, shortest, len(word) + _NEAR)
        return search.alike(word, (known for (known,) in rows))
