"""Buku penyerahan izin and buku ekspedisi: what left the counter, each row signed for in ink."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sikot_desk.db.boards import Boards
from sikot_desk.desk import letters
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.shelf import Shelf, columns, foot, long, marks, narrow, signings
from sikot_desk.desk.slips import IDENTITY_KINDS, RELATIONS
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, Passage
from sikot_desk.domain.events import HandedOver
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Procedure
from sikot_desk.print.book import Book, BookRow
from sikot_desk.print.text import masked

_SIGN_ROW = 14.0
_MOVING = frozenset({"paraf", "sign"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """A book of this kind: title, columns, what is counted, and who makes it."""

    title: str
    columns: tuple[tuple[str, float, bool], ...]
    counted: str
    maker: str


_HAND_OVERS = (
    ("No.", 9.0, True),
    ("Tanggal, jam", 22.0, True),
    ("Nomor dan tanggal izin", 47.0, False),
    ("Pemegang izin", 42.0, False),
    ("Tempat kerja", 43.0, False),
    ("Diterima oleh", 38.0, False),
    ("Hubungan, identitas", 36.0, False),
    ("Keterangan", 31.0, False),
    ("Tanda tangan", 35.0, False),
)


def hand_over_book(shelf: Shelf) -> Book:
    """Give the buku penyerahan izin: who took which permit away, each with room to sign."""
    found = shelf.books.handed_over(shelf.since, shelf.until)
    rows = [_handed(number, app, app.handed) for number, app in enumerate(found, 1) if app.handed]
    kind = _Kind("BUKU PENYERAHAN IZIN", _HAND_OVERS, "izin diserahkan", "Petugas Loket")
    return _signed_book(shelf, rows, kind)


def _handed(number: int, app: Application, handed: HandedOver) -> BookRow:
    own = app.applicant.identity_number if handed.relation == "self" else ""
    identity = handed.identity_number or own
    kind = IDENTITY_KINDS[app.applicant.identity_kind] if handed.relation == "self" else "KTP"
    cells = (
        f"{number}",
        f"{narrow(handed.occurred)}\n{dates.clock(handed.occurred)}",
        f"{app.number}\n{long(app.letter_date)}",
        full_name(app.applicant),
        app.workplace.name,
        handed.receiver or full_name(app.applicant),
        f"{RELATIONS[handed.relation]}\n{f'{kind} {masked(identity)}' if identity else ''}".strip(),
        _hand_over_remarks(handed),
        "",
    )
    return BookRow(cells, (1,))


def _hand_over_remarks(handed: HandedOver) -> str:
    said = {
        "tanda terima hilang, ada pernyataan": handed.receipt == "lost",
        "surat kuasa": handed.proxy_letter,
        "izin lama ditarik": handed.old_permit == "withdrawn",
        "izin lama tidak ada": handed.old_permit == "missing",
        handed.note: bool(handed.note),
    }
    words = "; ".join(text for text, is_so in said.items() if is_so)
    return words[:1].upper() + words[1:]


_EXPEDITION = (
    ("No.", 9.0, True),
    ("Tanggal dikirim", 22.0, True),
    ("Nomor pendaftaran", 24.0, True),
    ("Nama pemohon", 46.0, False),
    ("Isi", 44.0, False),
    ("Ditujukan kepada", 62.0, False),
    ("Kembali", 24.0, True),
    ("Keterangan", 37.0, False),
    ("Tanda tangan", 35.0, False),
)


def expedition_book(shelf: Shelf) -> Book:
    """Give the buku ekspedisi: each way of a map to an official in the period, and back."""
    apps = shelf.books.moved(shelf.since, shelf.until)
    ways = [way for app in apps for way in _ways(shelf, app)]
    ways.sort(key=lambda way: way.started)
    rows = [_sent(number, way) for number, way in enumerate(ways, 1)]
    kind = _Kind("BUKU EKSPEDISI", _EXPEDITION, "map dikirim", "Petugas Back Office")
    return _signed_book(shelf, rows, kind)


WAYS: Mapping[str, str] = {"send_out": "MAP KELUAR", "take_in": "MAP KEMBALI"}
"""What a batch of scans may have recorded of maps, and what its list is headed."""


def ways_list(shelf: Shelf, files: Sequence[str], act: str) -> Book | Refused:
    """Give the lines of the buku ekspedisi that a batch recorded, in its order, to be signed.

    Refused when there is no file, when one is unknown, or when its last way is not of `act`.
    """
    rows: list[BookRow] = []
    for text in dict.fromkeys(files):
        app = Boards(shelf.register).named(text)
        if app is None:
            return Refused("file_unknown", {"file": text}, field="files")
        if not app.ways or (app.out is None) is not (act == "take_in"):
            return Refused("list_not_recorded", {"file": grouped(app.file_id)}, field="files")
        way, procedure = app.ways[-1], of_file(shelf.office, app)[1]
        sent = _Way(app, procedure.post(way.post).title, way.went, way.back, "")
        rows.append(_sent(len(rows) + 1, sent))
    if not rows:
        return Refused("lot_empty", field="files")
    kind = _Kind(f"DAFTAR {WAYS[act]}", _EXPEDITION, "map", "Petugas Back Office")
    return _signed_book(shelf, rows, kind)


@dataclass(frozen=True, slots=True)
class _Way:
    app: Application
    post: str
    started: datetime
    back: datetime | None
    remark: str


def _ways(shelf: Shelf, app: Application) -> Iterable[_Way]:
    procedure = of_file(shelf.office, app)[1]
    if app.ways:
        yield from _recorded(shelf, app, procedure)
        return
    for passage in app.passages:
        step = procedure.step(passage.step)
        if step.act in _MOVING and shelf.since <= passage.started.date() <= shelf.until:
            post = procedure.post(step.post).title
            yield _Way(app, post, passage.started, passage.occurred, _given(passage))
    waiting = procedure.step(app.step) if app.step and app.is_open else None
    if waiting and waiting.act in _MOVING and shelf.since <= app.since.date() <= shelf.until:
        yield _Way(app, procedure.post(waiting.post).title, app.since, None, "")


def _recorded(shelf: Shelf, app: Application, procedure: Procedure) -> Iterable[_Way]:
    """Give the ways that the office recorded itself, in the place of those it is told by steps."""
    for way in app.ways:
        if shelf.since <= way.went.date() <= shelf.until:
            yield _Way(app, procedure.post(way.post).title, way.went, way.back, "")


def _given(passage: Passage) -> str:
    if passage.given == "omitted":
        return "tidak diparaf"
    return f"oleh {passage.official}" if passage.given == "substitute" else ""


def _sent(number: int, way: _Way) -> BookRow:
    app = way.app
    back = f"{narrow(way.back)}\n{dates.clock(way.back)}" if way.back else ""
    cells = (
        f"{number}",
        f"{narrow(way.started)}\n{dates.clock(way.started)}",
        app.registration,
        full_name(app.applicant),
        f"Map berkas dan blanko surat izin, cetakan {app.sheets[-1].version}",
        way.post,
        back,
        way.remark,
        "",
    )
    return BookRow(cells, (1,))


def _signed_book(shelf: Shelf, rows: Sequence[BookRow], kind: _Kind) -> Book:
    """Give a landscape book in which each row is signed in its last column."""
    return Book(
        paper=paper_of(shelf.office, "buku"),
        kop=letters.kop(shelf.office),
        marks=marks(shelf),
        title=kind.title,
        subtitle=(shelf.procedure.name, f"Periode {shelf.period}"),
        columns=columns(kind.columns),
        rows=rows,
        totals=(kind.counted,),
        closing=(),
        note="",
        signings=signings(shelf, kind.maker),
        foot=foot(shelf, f"{kind.title.capitalize()} {shelf.short}"),
        size=8.4,
        row_high=_SIGN_ROW,
    )
