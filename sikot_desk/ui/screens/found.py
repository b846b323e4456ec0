"""What the Register shows of the files that a text finds: rows, matched letters, side facts.

Knows no widget beyond the values a table takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Protocol

from sikot_desk.domain.application import Status
from sikot_desk.domain.dates import narrow_date
from sikot_desk.domain.identity import masked
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.table import Cell, Column, Row, Rows
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.words import _


class FileLine(Protocol):
    """One file of the register's list, as the desk gives it."""

    @property
    def id(self) -> int: ...
    @property
    def file_id(self) -> str: ...
    @property
    def status(self) -> Status: ...
    @property
    def step(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def received(self) -> datetime: ...
    @property
    def letter_date(self) -> date | None: ...
    @property
    def registration(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def identity_number(self) -> str: ...
    @property
    def workplace(self) -> str: ...
    @property
    def kecamatan(self) -> str: ...
    @property
    def ends(self) -> date | None: ...
    @property
    def is_open(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Found:
    """Files that a text finds, newest first, as of a day; `procedure` names their steps.

    `endings` says of the files whose permit is over, or whose holder's first one is, how.
    """

    text: str
    lines: tuple[FileLine, ...]
    procedure: Procedure
    today: date
    zone: tzinfo | None = None
    endings: Mapping[str, str] = field(default_factory=dict)

    def exact(self) -> bool:
        """Tell whether the words stand in the first file as they were typed."""
        words = self.text.casefold().split()
        if not words or not self.lines or any(letter.isdigit() for letter in self.text):
            return True
        line = self.lines[0]
        standing = f"{line.name} {line.workplace}".casefold()
        return all(word in standing for word in words)


def matched(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Give where the words of a text stand in a name, as (start, length), none twice."""
    folded, found, covered = name.casefold(), [], 0
    if len(folded) != len(name):
        return ()
    starts = sorted(
        (folded.find(word), len(word)) for word in set(text.casefold().split()) if word in folded
    )
    for start, length in starts:
        if start >= covered:
            found.append((start, length))
            covered = start + length
    return tuple(found)


def columns() -> tuple[Column, ...]:
    """Give the columns of the table, each as wide as what it holds but name and workplace."""
    return (
        Column(_("Pendaftaran"), -1, sortable=True),
        Column(_("Pemohon"), sortable=True),
        Column(_("NIK"), -1),
        Column(_("Jenis"), -1),
        Column(_("Tempat kerja")),
        Column(_("Kecamatan"), -1, sortable=True),
        Column(_("Masuk"), -1, sortable=True),
        Column(_("Nomor izin"), -1),
        Column(_("Tanggal surat"), -1),
        Column(_("Berlaku sampai"), -1, sortable=True),
        Column(_("Keadaan"), -1),
    )


_IN_SIGHT = 256
"""Rows that are kept once made: a view asks for each many times as it paints."""
KEYS = (
    "registration", "name", "identity", "kind", "workplace", "kecamatan", "received", "number",
    "letter_date", "ends", "state",
)  # fmt: skip
"""What the columns are called where a PC remembers them."""
NAME = 1
"""The place of the name's column, which is always shown."""
SHOWN = frozenset({0, NAME, 4, 7, 9, 10})
"""The places of the columns that are shown at first."""


def rows(found: Found) -> Rows:
    """Give the rows of the table as they are wanted; likeness is said over what only matches so."""
    made = lru_cache(maxsize=_IN_SIGHT)(lambda place: row(found.lines[place], found))
    if found.exact():
        return Rows(len(found.lines), made)
    said = Cell(_("Tidak ada yang ditulis persis begitu. Ini yang paling mirip:"), strong=True)
    head = Row("", (said,), group=True)
    return Rows(len(found.lines) + 1, lambda place: made(place - 1) if place else head)


def row(line: FileLine, found: Found) -> Row:
    """Give one file as a row, a cell for each of the `columns`."""
    number = Cell(line.number) if line.number else Cell(_("belum"), tone=Tone.TEXT2)
    place = Cell(line.registration) if line.registration else Cell(_("belum"), tone=Tone.TEXT2)
    kinds = {kind.key: kind.name for kind in found.procedure.kinds}
    return Row(
        line.file_id,
        (
            place,
            Cell(line.name, found=matched(line.name, found.text)),
            Cell(masked(line.identity_number), tone=Tone.TEXT2),
            Cell(kinds.get(line.kind, line.kind), tone=Tone.TEXT2),
            Cell(line.workplace, tone=Tone.TEXT2, found=()),
            Cell(line.kecamatan, tone=Tone.TEXT2),
            Cell(narrow_date(line.received.astimezone(found.zone)), tone=Tone.TEXT2),
            number,
            Cell(narrow_date(line.letter_date) if line.letter_date else ""),
            Cell(narrow_date(line.ends) if line.ends else ""),
            Cell(pill=state(line, found)),
        ),
    )


def state(line: FileLine, found: Found) -> Pill:
    """Give the pill of a file's state."""
    named = {
        Status.RETURNED: pill.returned(_("Dikembalikan")),
        Status.WITH_APPLICANT: pill.Pill(_("Di pemohon"), pill.Weight.INFO, "user"),
        Status.WITHDRAWN: pill.refused(_("Dibatalkan")),
        Status.READY: pill.valid(_("Siap diambil")),
    }
    over = {
        "replaced": pill.Pill(_("Diganti"), icon="clock"),
        "revoked": pill.refused(_("Dicabut")),
        "first_revoked": pill.refused(_("Izin pertama dicabut")),
    }.get(found.endings.get(line.file_id, ""))
    if over is not None and line.status in (Status.READY, Status.HANDED_OVER):
        return over
    if line.status in named:
        return named[line.status]
    if line.status is Status.HANDED_OVER:
        lapsed = line.ends is not None and line.ends < found.today
        return pill.Pill(_("Berakhir"), icon="clock") if lapsed else pill.valid(_("Berlaku"))
    numbers = [one.number for one in found.procedure.steps if one.key == line.step]
    return pill.kind(_("Langkah {n}").format(n=numbers[0] if numbers else "?"))


def table_head() -> tuple[str, ...]:
    """Give the head of the table that is saved."""
    return (
        _("Pendaftaran"),
        _("Nomor berkas"),
        _("Masuk"),
        _("Nama"),
        _("NIK"),
        _("Jenis"),
        _("Tempat kerja"),
        _("Kecamatan"),
        _("Nomor izin"),
        _("Tanggal surat"),
        _("Berlaku sampai"),
        _("Keadaan"),
    )


def table_row(line: FileLine, found: Found) -> tuple[str, ...]:
    """Give one file as a row of the table that is saved."""
    kinds = {kind.key: kind.name for kind in found.procedure.kinds}
    return (
        line.registration,
        line.file_id,
        narrow_date(line.received.astimezone(found.zone)),
        line.name,
        line.identity_number,
        kinds.get(line.kind, line.kind),
        line.workplace,
        line.kecamatan,
        line.number,
        narrow_date(line.letter_date) if line.letter_date else "",
        narrow_date(line.ends) if line.ends else "",
        state(line, found).text,
    )


def permit_words(state: str, ends: date | None, today: date) -> str:
    """Say how a permit stands."""
    if state == "in_force":
        return _("berakhir") if ends is not None and ends < today else _("berlaku")
    return {"replaced": _("diganti"), "revoked": _("dicabut")}.get(state, state)
