"""The monthly recap: both balances, timeliness, kinds, reasons, steps; counted from plain rows.

Pure, over tallies that any register can give, the counter's or head office's. Durations are whole
minutes and days with their counts beside them, so that no figure is rounded before it is written.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

MONTHS_SHOWN = 12
"""Months of the plot of accepted and issued, the recap's own the last."""

What = Literal[
    "check", "reason", "accepted", "issued", "withdrawn", "handed", "away", "step", "void"
]  # fmt: skip
"""What happens to a file that a figure counts (`domain.happenings`)."""
FigureName = Literal[
    "checked", "complete", "returned", "carried", "accepted", "issued", "withdrawn", "remaining",
    "away", "on_time", "late", "ready", "ending", "void", "reason", "step", "susulan",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many happenings are alike: of one kind and detail, with one measure, in one month."""

    what: What
    month: str
    kind: str = ""
    detail: str = ""
    measure: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Which files stand behind a figure: its name, its month, and what narrows it down.

    `kind` is a file's (`happenings.kind_of`); `detail` a step's key or a return's
    `requirement:reason`.
    """

    figure: FigureName
    month: str
    kind: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtEnd:
    """What no tally says, as of a month's end: files with the applicant, permits soon ending."""

    away: int = 0
    ending: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine:
    """One column of the matrix: files of a kind accepted and issued."""

    kind: str
    accepted: int
    issued: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLine:
    """How often a requirement failed for a reason (`missing`, or a reason's key)."""

    item: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A step of the SOP: how often it was passed, in working minutes: all, the middle, longest."""

    step: str
    count: int
    total: int
    median: int
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """A month of the plot."""

    month: str
    accepted: int
    issued: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LateLine:
    """*Susulan*: what was recorded into an earlier month after its recap was fixed."""

    month: str
    what: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """All figures of a month.

    `days` are the working days of all permits issued together, `longest` the most of one;
    `ready` those issued and not collected, `ending` permits ending within 90 days, both as of the
    month's end. `susulan` are recordings of this month into earlier, fixed ones.
    """

    month: str
    checked: int
    complete: int
    returned: int
    carried: int
    accepted: int
    issued: int
    withdrawn: int
    remaining: int
    away: int
    on_time: int
    late: int
    days: int
    longest: int
    ready: int
    ending: int
    void: tuple[str, ...] = ()
    kinds: tuple[KindLine, ...] = ()
    reasons: tuple[ReasonLine, ...] = ()
    steps: tuple[StepLine, ...] = ()
    months: tuple[MonthLine, ...] = ()
    susulan: tuple[LateLine, ...] = ()

    @property
    def checks_hold(self) -> bool:
        """The first balance: checks = complete + returned."""
        return self.checked == self.complete + self.returned

    @property
    def files_hold(self) -> bool:
        """The second: carried over + accepted = issued + withdrawn + remaining."""
        gone = self.issued + self.withdrawn + self.remaining
        return self.carried + self.accepted == gone and 0 <= self.away <= self.remaining

    @property
    def is_nil(self) -> bool:
        """Nothing happened in the month and nothing was carried into it (*NIHIL*)."""
        return not (self.checked or self.carried or self.accepted or self.issued)


def digest(recap: Recap) -> str:
    """Give SHA-256 (hex) over the month's own figures as sorted JSON without spaces.

    Left out is what only stands beside them: permits soon ending, other months, *susulan*.
    """
    own = replace(recap, ending=0, months=(), susulan=())
    text = json.dumps(asdict(own), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def recap(
    month: str, tallies: Iterable[Tally], at_end: AtEnd, susulan: Iterable[LateLine] = ()
) -> Recap:
    """Count a month (`2026-07`) from its tallies and, for what is carried over, earlier ones."""
    counted = _Counted(month, tuple(tallies))
    carried = counted.before("accepted") - counted.before("issued") - counted.before("withdrawn")
    accepted, issued = counted.here("accepted"), counted.here("issued")
    withdrawn = counted.here("withdrawn")
    return Recap(
        month=month,
        checked=counted.here("check"),
        complete=counted.here("check", "complete"),
        returned=counted.here("check", "incomplete"),
        carried=carried,
        accepted=accepted,
        issued=issued,
        withdrawn=withdrawn,
        remaining=carried + accepted - issued - withdrawn,
        away=at_end.away,
        on_time=counted.here("issued", "on_time"),
        late=counted.here("issued", "late"),
        days=sum(one.measure * one.count for one in counted.rows("issued")),
        longest=max((one.measure for one in counted.rows("issued")), default=0),
        ready=counted.before("issued") + issued - counted.before("handed") - counted.here("handed"),
        ending=at_end.ending,
        void=tuple(sorted(one.detail for one in counted.rows("void"))),
        kinds=tuple(counted.kinds()),
        reasons=tuple(counted.reasons()),
        steps=tuple(counted.steps()),
        months=tuple(counted.months()),
        susulan=tuple(susulan),
    )


class _Counted:
    """The tallies of a month and of those before it."""

    def __init__(self, month: str, tallies: Sequence[Tally]) -> None:
        self.month = month
        self.all = tallies
        self._here: dict[str, list[Tally]] = {}
        for one in tallies:
            if one.month == month:
                self._here.setdefault(one.what, []).append(one)

    def rows(self, what: What) -> list[Tally]:
        return self._here.get(what, [])

    def here(self, what: What, detail: str = "") -> int:
        return sum(one.count for one in self.rows(what) if not detail or one.detail == detail)

    def before(self, what: What) -> int:
        return sum(one.count for one in self.all if one.what == what and one.month < self.month)

    def kinds(self) -> Iterator[KindLine]:
        accepted, issued = self._by_kind("accepted"), self._by_kind("issued")
        for kind in sorted({*accepted, *issued}):
            yield KindLine(kind=kind, accepted=accepted.get(kind, 0), issued=issued.get(kind, 0))

    def _by_kind(self, what: What) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for one in self.rows(what):
            found[one.kind] = found.get(one.kind, 0) + one.count
        return found

    def reasons(self) -> Iterator[ReasonLine]:
        """The most frequent first; equal ones by name, so that the order is always the same."""
        found: dict[str, int] = {}
        for one in self.rows("reason"):
            found[one.detail] = found.get(one.detail, 0) + one.count
        for detail, count in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
            item, _, reason = detail.partition(":")
            yield ReasonLine(item=item, reason=reason, count=count)

    def steps(self) -> Iterator[StepLine]:
        found: dict[str, list[Tally]] = {}
        for one in self.rows("step"):
            found.setdefault(one.detail, []).append(one)
        for step, rows in sorted(found.items()):
            rows.sort(key=lambda one: one.measure)
            yield StepLine(
                step=step,
                count=sum(one.count for one in rows),
                total=sum(one.measure * one.count for one in rows),
                median=_median(rows),
                longest=rows[-1].measure,
            )

    def months(self) -> Iterator[MonthLine]:
        shown = {month: [0, 0] for month in months_until(self.month, MONTHS_SHOWN)}
        for one in self.all:
            if one.month in shown and one.what in ("accepted", "issued"):
                shown[one.month][one.what == "issued"] += one.count
        for month, (accepted, issued) in shown.items():
            yield MonthLine(month=month, accepted=accepted, issued=issued)


def _median(rows: Sequence[Tally]) -> int:
    """The lower middle of sorted tallies: a time that was really taken."""
    place = (sum(one.count for one in rows) - 1) // 2
    for one in rows:
        place -= one.count
        if place < 0:
            return one.measure
    raise ValueError("nothing to take the middle of")


def months_until(month: str, count: int) -> tuple[str, ...]:
    """Give so many months in their order, the last of which is `month`."""
    year, last = (int(part) for part in month.split("-"))
    places = (year * 12 + last - 1 - back for back in range(count - 1, -1, -1))
    return tuple(f"{place // 12:04d}-{place % 12 + 1:02d}" for place in places)
