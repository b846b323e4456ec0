"""Files that a filter lets through, page by page in an order, and how many they are.

Open files are few and are looked through. Resting ones are walked along the narrowest of the
indexes that hold every filtered column, so that no whole row is read but those given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sikot_desk.db.filter import Condition, Filter, conditions, joined
from sikot_desk.db.lines import FileLine
from sikot_desk.db.register import Register
from sikot_desk.domain.application import Status

_NARROW = 5000
"""A value borne by fewer resting files than this is walked by its own index.

That holds no names and serials: ordered by those, so many whole rows are read at most."""
_HAVING = {"ends": ("ends > ''", "ends = ''"), "year": ("year > 0", "year = 0 AND serial = 0")}
"""What a file fulfils that has, or lacks, what it is ordered by."""
_LAST: tuple[str, ...] = ()
"""Files that lack it stand last, newest first, by nothing but their ids."""
_OPEN = "applications INDEXED BY applications_open WHERE is_open = 1"


class Order(Enum):
    """By what a list of files is ordered: columns, with which an index begins, and direction.

    Files without a permit's end, or a registration, stand last where it is ordered by that.
    """

    NEWEST = (("received",), "DESC")
    OLDEST = (("received",), "ASC")
    ENDS_FIRST = (("ends",), "ASC")
    ENDS_LAST = (("ends",), "DESC")
    NAMES_UP = (("name",), "ASC")
    NAMES_DOWN = (("name",), "DESC")
    REGISTRATIONS_UP = (("year", "serial"), "ASC")
    REGISTRATIONS_DOWN = (("year", "serial"), "DESC")
    KECAMATAN_UP = (("kecamatan", "received"), "ASC")
    KECAMATAN_DOWN = (("kecamatan", "received"), "DESC")


@dataclass(frozen=True, slots=True)
class Mark:
    """The last line of a page, after which the next one begins.

    Its id, and its values of the order's columns; none of a file that lacks what it is ordered by.
    """

    key: tuple[str | int, ...]
    id: int


@dataclass(frozen=True, slots=True)
class _Walk:
    """A way along files: columns and direction, the index's first column, what alone is met."""

    columns: tuple[str, ...]
    way: str
    index: str
    condition: str = ""

    @property
    def only(self) -> list[Condition]:
        return [(self.condition, ())] if self.condition else []


@dataclass(frozen=True, slots=True)
class Picked:
    """A page of files, and the mark of its last; None where there is no further page."""

    lines: tuple[FileLine, ...]
    mark: Mark | None


class Picking:
    """The filtered lists of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def page(
        self, wanted: Filter, limit: int, order: Order = Order.NEWEST, after: Mark | None = None
    ) -> Picked:
        """Give at most `limit` files in order, after a mark."""
        columns, way = order.value
        having, lacking = _HAVING.get(columns[0], ("", ""))
        page: list[Mark] = []
        if after is None or after.key:
            page = self._walked(wanted, _Walk(columns, way, columns[0], having), after, limit)
        if lacking and len(page) < limit:
            begun = after if after and not after.key else None
            last = _Walk(_LAST, "DESC", columns[0], lacking)
            page += self._walked(wanted, last, begun, limit - len(page))
        lines = lines_of(self._register, [mark.id for mark in page])
        return Picked(lines, page[-1] if len(page) == limit else None)

    def _walked(self, wanted: Filter, walk: "_Walk", after: Mark | None, limit: int) -> list[Mark]:
        """Give where the next files of a walk stand, those of open and resting ones together."""
        beyond = _beyond(walk, after)
        ordering = ", ".join(f"{column} {walk.way}" for column in (*walk.columns, "id"))
        found: list[tuple[str | int, ...]] = []
        for place, parts in self._places(wanted, walk.index):
            sql, values = joined([*parts, *walk.only, *beyond])
            found += self._register.rows(
                f"SELECT {', '.join((*walk.columns, 'id'))} FROM {place} AND {sql}"
                f" ORDER BY {ordering} LIMIT ?",
                *values,
                limit,
            )
        page = sorted(found, key=_folded, reverse=walk.way == "DESC")[:limit]
        return [Mark(row[:-1], int(row[-1])) for row in page]

    def count(self, wanted: Filter, most: int) -> int:
        """Give how many files pass, `most` + 1 where they are more."""
        number = 0
        for place, parts in self._places(wanted, "received"):
            number += self._counted(place, parts, most + 1 - number)
        return number

    def passing(self, wanted: Filter) -> Condition:
        """Give the condition that the file `searchable.id` passes, for a search.

        Few files are listed beforehand; of many, each that is found is looked at.
        """
        places = self._places(wanted, "received")
        if sum(self._counted(place, parts, _NARROW) for place, parts in places) < _NARROW:
            said = [(place, *joined(parts)) for place, parts in places]
            listed = " UNION ALL ".join(
                f"SELECT id FROM {place} AND {sql}" for place, sql, _ in said
            )
            return f"+searchable.id IN ({listed})", tuple(v for *_, many in said for v in many)
        sql, values = joined(conditions(wanted, wanted.statuses))
        looked_at = f"SELECT 1 FROM applications AS a WHERE a.id = searchable.id AND {sql}"
        return f"EXISTS ({looked_at})", values

    def _places(self, wanted: Filter, column: str) -> list[tuple[str, list[Condition]]]:
        """Give where the files stand: open ones and resting ones, each with its conditions."""
        places = []
        for is_open in (True, False):
            statuses = wanted.part(is_open=is_open)
            if statuses is not None:
                parts = conditions(wanted, statuses)
                place = _OPEN if is_open else self._resting(wanted, statuses, column)
                places.append((place, parts))
        return places

    def _resting(self, wanted: Filter, statuses: frozenset[Status], column: str) -> str:
        """Choose the index: that of a value few files bear, else one that gives the order."""
        by_value = _by_value(wanted, statuses)
        narrow, least = "", _NARROW
        for name, part in by_value:
            number = self._counted(_over(name), [part], least)
            if number < least:
                narrow, least = name, number
        if narrow or column != "received":
            return _over(narrow or column)
        in_order = [name for name, _ in by_value if name != "ends"]
        return _over(next(iter(in_order), column))

    def _counted(self, place: str, parts: Sequence[Condition], most: int) -> int:
        sql, values = joined(parts)
        ((number,),) = self._register.rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {place} AND {sql} LIMIT ?)", *values, most
        )
        return int(number)


def lines_of(register: Register, ids: Sequence[int]) -> tuple[FileLine, ...]:
    """Give the lines of files in the order of their ids as given."""
    rows = register.rows(
        f"SELECT {FileLine.COLUMNS} FROM applications WHERE id IN ({', '.join('?' * len(ids))})",
        *ids,
    )
    lines = {line.id: line for line in map(FileLine.of, rows)}
    return tuple(lines[one] for one in ids if one in lines)


def _over(name: str) -> str:
    return f"applications INDEXED BY over_{name} WHERE is_open = 0"


def _by_value(wanted: Filter, statuses: frozenset[Status]) -> list[tuple[str, Condition]]:
    """Give the indexes that a filtered value can be looked up by, the narrowest kind first."""
    ends = joined(
        conditions(Filter(ends_since=wanted.ends_since, ends_until=wanted.ends_until), ())
    )
    status = [one.value for one in statuses]
    every: list[tuple[str, bool, Condition]] = [
        ("kecamatan", bool(wanted.kecamatan), ("kecamatan = ?", (wanted.kecamatan,))),
        ("kind", bool(wanted.kind), ("kind = ?", (wanted.kind,))),
        ("status", len(status) == 1, ("status = ?", tuple(status))),
        ("ends", bool(wanted.ends_since or wanted.ends_until), ends),
    ]
    return [(name, part) for name, asked, part in every if asked]


def _beyond(walk: _Walk, after: Mark | None) -> list[Condition]:
    if after is None:
        return []
    marks = ", ".join("?" * (len(walk.columns) + 1))
    columns = ", ".join((*walk.columns, "id"))
    return [(f"({columns}) {'<' if walk.way == 'DESC' else '>'} ({marks})", (*after.key, after.id))]


def _folded(row: tuple[str | int, ...]) -> tuple[bytes | int, ...]:
    """Give what SQLite compares of a row: names and places without regard to capitals of ASCII."""
    return tuple(one.encode().lower() if isinstance(one, str) else one for one in row)
