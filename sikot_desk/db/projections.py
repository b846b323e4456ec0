"""The caches of the journal: snapshots, numbers, permits and search rows, entry by entry.

Written inside append's transaction and by a rebuild alike, so both give the same rows. It
decides nothing: what the entries say is taken over.
"""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any, get_args

from sqlite_utils import Database

from sikot_desk.db import codec, counting, numbers, permits, search
from sikot_desk.domain import events, folding, happenings, office, settings
from sikot_desk.domain.application import Application
from sikot_desk.domain.entries import Entry
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import EMPTY, Office
from sikot_desk.domain.paper_settings import OfficePaperPrinted

CodeOf = Callable[[int, bytes], str]
"""(epoch, hash of an entry) to its ten-character verification code."""

_CASE = get_args(events.CaseEvent)
_OF_PERMITS = (
    events.Numbered,
    events.NumberVoided,
    events.Spoiled,
    events.Corrected,
    events.Drafted,
)
"""The events after which a permit may be another, or say something else."""
_COLUMNS = (
    "id, file_id, status, step, kind, registration, year, serial, number, code, name,"
    " identity_number, workplace, kecamatan, received, accepted, letter_date, ends,"
    " moved, is_open, seq, body"
)
_PUT = (
    f"INSERT INTO applications ({_COLUMNS}) VALUES ({', '.join('?' * 22)})"
    " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[2:])
)


class Conflict(ValueError):
    """What is to be recorded contradicts what the register holds."""


class Projections:
    """What the entries of one transaction change; written to the tables by `flush`."""

    def __init__(self, db: Database, code_of: CodeOf, *, indexing: bool = True) -> None:
        """Write to `db`; without `indexing` the search index alone is left as it is."""
        self._indexing = indexing
        self._db = db
        self._code_of = code_of
        self._files: dict[str, tuple[int, Application, int]] = {}
        self._office: Office | None = None
        self._office_changed = False
        self._clocks = counting.Clocks()

    @property
    def office(self) -> Office:
        """The office as of the last entry applied."""
        if self._office is None:
            row = self._db.execute("SELECT body FROM office").fetchone()
            self._office = codec.from_text(Office, row[0]) if row else EMPTY
        return self._office

    def application(self, file_id: str) -> Application | None:
        """Give a file as of the last entry applied, None when there is none."""
        held = self._held(file_id)
        return held[1] if held else None

    def apply(self, entry: Entry, chain: bytes) -> None:
        """Take over one entry; `chain` is its hash.

        Raises Conflict, NumberTaken, PermitKnown, BadData, and ValueError of the fold.
        """
        event = codec.event_of(entry)
        coded = isinstance(event, events.Numbered)
        meta = Meta(
            seq=entry.seq,
            at=at_of(entry),
            officer=entry.officer,
            subject=entry.subject,
            code=self._code_of(entry.epoch, chain) if coded else "",
        )
        self._note_op(entry)
        if entry.subject:
            self._db.execute("INSERT INTO subjects VALUES (?, ?)", (entry.subject, entry.seq))
        if isinstance(event, _CASE):
            self._of_case(entry, event, meta)
        else:
            self._of_office(event, meta)
            numbers.note(self._db, entry, event)

    def flush(self) -> None:
        """Write the snapshots and search rows that changed."""
        for start, application, seq in self._files.values():
            self._write(start, application, seq)
        self._files.clear()
        if self._office_changed:
            self._db.execute(
                "INSERT INTO office VALUES (1, ?)"
                " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                (codec.to_text(self.office),),
            )
        self._office_changed = False

    def _note_op(self, entry: Entry) -> None:
        noted = self._db.execute(
            "INSERT INTO ops VALUES (?1, ?2, ?2) ON CONFLICT (op)"
            " DO UPDATE SET last = excluded.last WHERE last = excluded.last - 1",
            (entry.op, entry.seq),
        )
        if noted.rowcount != 1:
            raise Conflict(f"operation {entry.op} was done before")

    def _of_case(self, entry: Entry, event: Any, meta: Meta) -> None:
        held = self._held(entry.subject)
        if held and isinstance(event, events.Received):
            raise Conflict(f"file {entry.subject} was received before")
        before = held[1] if held else None
        after = folding.fold(before, event, meta)
        start = held[0] if held else entry.seq
        self._files[entry.subject] = (start, after, entry.seq)
        numbers.note(self._db, entry, event)
        clock = self._clocks.of(self.office, after.procedure)
        counting.note(self._db, start, happenings.change(before, event, after, meta, clock))
        if isinstance(event, _OF_PERMITS):
            permits.note(self._db, after)
        if meta.code:
            sheet = after.sheets[-1].version if after.sheets else 0
            row = (meta.code, meta.seq, entry.subject, event.letter, sheet)
            self._db.execute("INSERT INTO codes VALUES (?, ?, ?, ?, ?)", row)

    def _of_office(self, event: Any, meta: Meta) -> None:
        if isinstance(event, OfficePaperPrinted):
            said = (meta.seq, event.paper, event.about)
            self._db.execute("INSERT INTO office_prints VALUES (?, ?, ?)", said)
            return
        self._office = office.fold(self.office, event, meta)
        self._office_changed = True
        self._clocks = counting.Clocks()
        touched = counting.touched(event, self._office)
        if touched:
            self.flush()
            counting.reckon(self._db, touched, self._clocks, self._office)
        if isinstance(event, settings.OldPermitRecorded):
            permits.note_old(self._db, event)

    def _held(self, file_id: str) -> tuple[int, Application, int] | None:
        if file_id not in self._files:
            row = self._db.execute(
                "SELECT id, body, seq FROM applications WHERE file_id = ?", (file_id,)
            ).fetchone()
            if row is None:
                return None
            return row[0], codec.from_text(Application, row[1]), row[2]
        return self._files[file_id]

    def _write(self, start: int, application: Application, seq: int) -> None:
        old = self._db.execute("SELECT text FROM searchable WHERE id = ?", (start,)).fetchone()
        self._db.execute(_PUT, _row(start, application, seq))
        text = search.searchable(_sought(application))
        if old == (text,):
            return
        if old:
            self._forget_words(start, old[0])
        self._db.execute(
            "INSERT INTO searchable VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET text = excluded.text",
            (start, text),
        )
        if self._indexing:
            self._db.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (start, text))
        self._note_words(
            start, search.words_of((application.applicant.name, application.workplace.name))
        )

    def _note_words(self, start: int, words: frozenset[str]) -> None:
        for word in sorted(words):
            self._db.execute("INSERT INTO words VALUES (?, ?)", (word, start))
            self._db.execute(
                "INSERT INTO vocabulary VALUES (?, 1)"
                " ON CONFLICT (word) DO UPDATE SET files = files + 1",
                (word,),
            )

    def _forget_words(self, start: int, text: str) -> None:
        if self._indexing:
            self._db.execute(
                "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (start, text)
            )
        words = self._db.execute(
            f"DELETE FROM words WHERE id = ? AND word IN ({_listed(search.words_of((text,)))})"
            " RETURNING word",
            (start, *sorted(search.words_of((text,)))),
        ).fetchall()
        for word in words:
            last = "DELETE FROM vocabulary WHERE word = ? AND files = 1"
            if self._db.execute(last, word).rowcount == 0:
                self._db.execute("UPDATE vocabulary SET files = files - 1 WHERE word = ?", word)


def _listed(many: frozenset[str]) -> str:
    return ", ".join("?" * len(many))


def at_of(entry: Entry) -> datetime:
    """Give an entry's time of record as an aware time on the office's clock."""
    utc = datetime.fromisoformat(entry.utc)
    return utc.astimezone(timezone(timedelta(minutes=entry.offset)))


def _sought(application: Application) -> tuple[str, ...]:
    return (
        application.applicant.name,
        application.applicant.identity_number,
        application.registration,
        application.number,
        application.str_certificate.number,
        application.workplace.name,
        application.file_id,
        application.code,
        *((application.lot,) if application.lot else ()),
    )


def _row(start: int, application: Application, seq: int) -> tuple[Any, ...]:
    return (
        start,
        application.file_id,
        application.status.value,
        application.step,
        application.kind,
        application.registration,
        application.year,
        application.serial,
        application.number,
        application.code,
        application.applicant.name,
        application.applicant.identity_number,
        application.workplace.name,
        application.workplace.kecamatan,
        application.received.isoformat(),
        application.accepted.isoformat() if application.accepted else None,
        application.letter_date.isoformat() if application.letter_date else None,
        application.ends.isoformat() if application.ends else "",
        application.moved.isoformat(),
        int(application.is_open),
        seq,
        codec.to_text(application),
    )
