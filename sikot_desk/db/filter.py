"""What a list of files is narrowed to, and how SQL says it.

Knows the columns of `applications` and nothing of the time of day: days come in as dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sikot_desk.domain.application import RESTING, Status

Condition = tuple[str, tuple[object, ...]]
"""A part of a WHERE clause and its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What may pass; what is left empty lets everything.

    `since` and `until` are days of arrival, `ends_since` and `ends_until` of the permit's end,
    both within it. `step` and `among` (file ids) let only open files pass.
    """

    statuses: frozenset[Status] = frozenset()
    step: str = ""
    kind: str = ""
    kecamatan: str = ""
    since: date | None = None
    until: date | None = None
    ends_since: date | None = None
    ends_until: date | None = None
    among: frozenset[str] | None = None

    @property
    def only_open(self) -> bool:
        """Say whether only open files can pass."""
        return bool(self.step) or self.among is not None

    def part(self, *, is_open: bool) -> frozenset[Status] | None:
        """Give the statuses wanted of the open or resting files, empty: all; None: no such file."""
        if self.among == frozenset() or (self.only_open and not is_open):
            return None
        if not self.statuses:
            return frozenset()
        mine = frozenset(one for one in self.statuses if (one not in RESTING) == is_open)
        return mine or None


ANY = Filter()
"""The filter that lets every file pass."""


def conditions(wanted: Filter, statuses: Iterable[Status]) -> list[Condition]:
    """Give the conditions on the columns of a file, `statuses` among them."""
    return [
        *_either("status", [one.value for one in statuses]),
        *_equal("step", wanted.step),
        *_equal("kind", wanted.kind),
        *_equal("kecamatan", wanted.kecamatan),
        *_within("received", wanted.since, wanted.until),
        *_ends(wanted.ends_since, wanted.ends_until),
        *(_either("file_id", sorted(wanted.among)) if wanted.among else ()),
        *([("is_open = 1", ())] if wanted.only_open else ()),
    ]


def joined(parts: Iterable[Condition]) -> Condition:
    """Give all conditions as one, true where there is none."""
    every = list(parts)
    sql = " AND ".join(one for one, _ in every) or "1"
    return sql, tuple(value for _, values in every for value in values)


def _equal(column: str, value: str) -> list[Condition]:
    return [(f"{column} = ?", (value,))] if value else []


def _either(column: str, values: list[str]) -> list[Condition]:
    if not values:
        return []
    return [(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))]


def _within(column: str, since: date | None, until: date | None) -> list[Condition]:
    """Times are ISO texts of the office's zone, which begin with their day."""
    first: list[Condition] = [(f"{column} >= ?", (since.isoformat(),))] if since else []
    if until is None:
        return first
    return [*first, (f"{column} < ?", ((until + timedelta(days=1)).isoformat(),))]


def _ends(since: date | None, until: date | None) -> list[Condition]:
    if since is None and until is None:
        return []
    first = since.isoformat() if since else "0"
    last = until.isoformat() if until else "9"
    return [("ends BETWEEN ? AND ?", (first, last))]
