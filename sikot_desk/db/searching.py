"""Which files hold the words that an officer typed, newest first, misspelt ones too.

Reads the search index and its word list; how text is folded stands in `search`.
"""

from dataclasses import dataclass

from sikot_desk.db import search
from sikot_desk.db.filter import Condition
from sikot_desk.db.register import Register

END = 1 << 62
"""Above every id: where the newest page begins."""
EVERY: Condition = ("1", ())
"""The condition that every file fulfils."""

_HOLDS = " AND instr(searchable.text, ?)"
_FEW = 5000
_LAST = "\U0010ffff"
_NEAR = 3
_VOCABULARY = "SELECT word FROM vocabulary WHERE length(word) BETWEEN ? AND ?"


@dataclass(frozen=True, slots=True)
class Rest:
    """What a search asks besides its long words: short ones, how many, below what, what passes."""

    short: list[str]
    limit: int
    before: int
    passing: Condition


class Searching:
    """The search of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def ids(
        self, text: str, limit: int, before: int = END, passing: Condition = EVERY
    ) -> list[int]:
        """Give the ids of files in which all words of the text stand, the newest below `before`.

        `passing` is a condition on `searchable.id`. Words that stand in no file at all are taken
        for the nearest ones that do.
        """
        words = search.asked(text)
        long = [word for word in words if len(word) >= search.SHORTEST]
        rest = Rest([word for word in words if len(word) < search.SHORTEST], limit, before, passing)
        if not long:
            return self._beginning(rest) if rest.short else []
        if len(long) == 1 and (found := self._holding(long, rest)):
            return found
        unknown = self._unknown(long)
        return self._alike(long, unknown, rest) if unknown else self._holding(long, rest)

    def _unknown(self, long: list[str]) -> list[str]:
        anywhere = Rest([], 1, END, EVERY)
        return [word for word in long if not self._matching(search.phrase(word), anywhere, [])]

    def _holding(self, long: list[str], rest: Rest) -> list[int]:
        query = " AND ".join(map(search.clue, long))
        return self._matching(query, rest, [word for word in long if search.is_clued(word)])

    def _matching(self, query: str, rest: Rest, whole: list[str]) -> list[int]:
        """Give what an index query finds and also holds the short and the `whole` words."""
        held = (*(f" {word}" for word in rest.short), *whole)
        rows = self._register.rows(
            "SELECT search.rowid FROM search CROSS JOIN searchable ON searchable.id = search.rowid"
            f" WHERE search MATCH ? AND search.rowid < ?{_HOLDS * len(held)}"
            f" AND {rest.passing[0]} ORDER BY search.rowid DESC LIMIT ?",
            query,
            rest.before,
            *held,
            *rest.passing[1],
            rest.limit,
        )
        return [row[0] for row in rows]

    def _beginning(self, rest: Rest) -> list[int]:
        """Few files with a word like that are looked up by it, many are met on the way back."""
        first = (rest.short[0], rest.short[0] + _LAST)
        few = self._register.rows(
            "SELECT DISTINCT id FROM words WHERE word >= ? AND word < ? LIMIT ?", *first, _FEW
        )
        among = " AND id IN (SELECT id FROM words WHERE word >= ? AND word < ?)"
        if len(few) == _FEW:
            among, first = "", ("", "")
        rows = self._register.rows(
            f"SELECT id FROM searchable WHERE id < ?{_HOLDS * len(rest.short)}{among}"
            f" AND {rest.passing[0]} ORDER BY id DESC LIMIT ?",
            rest.before,
            *(f" {word}" for word in rest.short),
            *(first if among else ()),
            *rest.passing[1],
            rest.limit,
        )
        return [row[0] for row in rows]

    def _alike(self, long: list[str], unknown: list[str], rest: Rest) -> list[int]:
        near = {word: self._near(word) for word in unknown}
        if not all(near.values()):
            return []
        parts = [search.any_of(near[word]) if word in near else search.clue(word) for word in long]
        whole = [word for word in long if word not in near and search.is_clued(word)]
        return self._matching(" AND ".join(parts), rest, whole)

    def _near(self, word: str) -> tuple[str, ...]:
        """Words much longer or shorter are not looked at."""
        shortest = max(len(word) - _NEAR, search.SHORTEST)
        rows = self._register.rows(_VOCABULARY, shortest, len(word) + _NEAR)
        return search.alike(word, (known for (known,) in rows))
