"""What is read from the register's caches: lists, one file by whatever names it, search.

Nothing is written here, and nothing is computed that depends on the time of day.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sikot_desk.db import codec
from sikot_desk.db.filter import ANY, Filter
from sikot_desk.db.lines import PERMIT, CodeLine, FileLine, NumberLine, permit_of
from sikot_desk.db.picking import Mark, Order, Picked, Picking, lines_of
from sikot_desk.db.register import Register
from sikot_desk.db.searching import END, EVERY, Searching
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import IN_FORCE, Permit
from sikot_desk.domain.identity import scanned

_MOST_OF_LOT = 200
_ALL = -1
_OTHERWISE = "accepted >= ? AND json_extract(body, '$.rules') <> ?"
_REGISTRATION = re.compile(r"0*(\d{1,9})\s*/\s*(\d{4})")


class Boards:
    """The lists of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._searching = Searching(register)
        self._picking = Picking(register)

    def find(self, text: str) -> str | None:
        """Give the file id that a text names, None when it names none.

        A file id or scanned barcode, with or without spaces; a registration number with or
        without its zeros; a permit number; a verification code, that of a spoiled sheet too.
        """
        typed = " ".join(text.encode(errors="ignore").decode().split())
        read = scanned(typed) if typed.isascii() else None
        sought = read.file_id if read else typed
        rows = self._register.rows(
            "SELECT file_id FROM applications WHERE file_id = ?1 OR registration = ?1"
            " UNION ALL SELECT file_id FROM numbers JOIN applications USING (file_id)"
            "  WHERE numbers.number = ?1"
            " UNION ALL SELECT file_id FROM codes WHERE code = ?2 LIMIT 1",
            sought,
            _bare(typed),
        )
        return str(rows[0][0]) if rows else self._by_serial(sought)

    def coded(self, text: str) -> CodeLine | None:
        """Give what a verification code witnesses, the latest if it should be two; else None."""
        rows = self._register.rows(
            "SELECT file_id, seq, letter, version FROM codes WHERE code = ? ORDER BY seq DESC"
            " LIMIT 1",
            _bare(text),
        )
        return CodeLine(*rows[0]) if rows else None

    def named(self, text: str) -> Application | None:
        """Give the file that a text names, as `find` reads it; None when it names none."""
        file_id = self.find(text)
        return self._register.application(file_id) if file_id else None

    def open_applications(self) -> tuple[Application, ...]:
        """Give the files in which work remains at the counter, oldest first."""
        return self._applications("is_open = 1 ORDER BY id")

    def accepted_since(
        self, day: date, rules: str = "", limit: int = _ALL
    ) -> tuple[Application, ...]:
        """Give the first files accepted on a day or later under another requirement set."""
        return self._applications(
            f"{_OTHERWISE} ORDER BY id LIMIT ?", day.isoformat(), rules, limit
        )

    def count_accepted_since(self, day: date, rules: str) -> int:
        """Count the files accepted on a day or later under another requirement set."""
        counted = f"SELECT count(*) FROM applications WHERE {_OTHERWISE}"
        return int(self._register.rows(counted, day.isoformat(), rules)[0][0])

    def of_holder(self, identity_number: str) -> tuple[Application, ...]:
        """Give the files of one person, newest first."""
        return self._applications("identity_number = ? ORDER BY id DESC", identity_number)

    def lot(self, name: str) -> tuple[Application, ...]:
        """Give the files of one *kiriman*, in the order in which they came."""
        lines = (
            lines_of(self._register, self._searching.ids(name, _MOST_OF_LOT, END)) if name else ()
        )
        found = (self._register.application(line.file_id) for line in reversed(lines))
        return tuple(app for app in found if app and app.lot == name)

    def permits_of(self, identity_number: str) -> tuple[Permit, ...]:
        """Give the permits of one person, issued here or noted from before, newest letter first.

        Those of a further workplace are flagged where the first permit they stood beside was
        revoked since.
        """
        rows = self._register.rows(
            f"SELECT {PERMIT} FROM permits WHERE identity_number = ?"
            " ORDER BY letter_date DESC, number",
            identity_number,
        )
        found = [permit_of(row) for row in rows]
        return tuple(replace(one, first_revoked=_lost_first(one, found)) for one in found)

    def endings(self, file_ids: Iterable[str]) -> dict[str, str]:
        """Give how the permits of files are over: replaced, revoked or first_revoked, by file.

        A file whose permit stands, or that has none, is absent.
        """
        wanted = tuple(dict.fromkeys(file_ids))
        rows = self._register.rows(
            "SELECT file_id, state, workplace_no, identity_number FROM permits"
            f" WHERE file_id <> '' AND file_id IN ({', '.join('?' * len(wanted))})",
            *wanted,
        )
        over = {file: state for file, state, _no, _holder in rows if state != IN_FORCE}
        for holder in {one for _file, state, no, one in rows if state == IN_FORCE and no > 1}:
            lost = (one for one in self.permits_of(holder) if one.first_revoked)
            over |= {one.file_id: "first_revoked" for one in lost if one.file_id in wanted}
        return over

    def permit(self, number: str, file_id: str = "") -> Permit | None:
        """Give a permit by its number, None when this register does not know it.

        Where a number was kept by an amendment: the one that stands, or the one a file issued.
        """
        rows = self._register.rows(
            f"SELECT {PERMIT} FROM permits WHERE number = ?"
            " ORDER BY file_id = ? DESC, state = 'in_force' DESC, file_id DESC LIMIT 1",
            number,
            file_id or "-",
        )
        if not rows:
            return None
        found = permit_of(rows[0])
        if found.workplace_no <= 1 or found.state != IN_FORCE:
            return found
        holder = "SELECT identity_number FROM permits WHERE number = ? AND file_id = ?"
        ((identity,),) = self._register.rows(holder, found.number, found.file_id)
        return replace(found, first_revoked=_lost_first(found, self.permits_of(identity)))

    def former(self, number: str, file_id: str) -> Permit | None:
        """Give the old permit a file names, as it was before that file's own letter."""
        rows = self._register.rows(
            f"SELECT {PERMIT} FROM permits WHERE number = ?1 AND file_id <> ?2"
            " ORDER BY file_id < ?2 DESC, file_id DESC LIMIT 1",
            number,
            file_id,
        )
        return permit_of(rows[0]) if rows else None

    def numbers(
        self, series: str, year: int, *, limit: int = 100, before: int = END
    ) -> tuple[NumberLine, ...]:
        """Give the numbers of a series and year, highest first, below the serial `before`."""
        rows = self._register.rows(
            "SELECT number, serial, state, file_id, seq, reason FROM numbers WHERE series = ?"
            " AND year = ? AND serial > 0 AND serial < ? ORDER BY serial DESC LIMIT ?",
            series,
            year,
            before,
            limit,
        )
        return tuple(NumberLine(*row) for row in rows)

    def latest(self, limit: int, before: int = END) -> tuple[FileLine, ...]:
        """Give files, newest first, older than the line `before`."""
        rows = self._register.rows(
            f"SELECT {FileLine.COLUMNS} FROM applications WHERE id < ? ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        return tuple(FileLine.of(row) for row in rows)

    def search(
        self, text: str, limit: int, before: int = END, wanted: Filter = ANY
    ) -> tuple[FileLine, ...]:
        """Give the files in which all words stand, newest first, older than the line `before`.

        Words may stand in the name, the numbers, the STR, the workplace or the file id. Titles
        do not count; below three letters a word begins one of the name's or workplace's; where
        nothing fits, words that look alike are taken. A text that names one file gives it alone.
        """
        passing = self._picking.passing(wanted) if wanted != ANY else EVERY
        named = self.find(text)
        if named:
            ids = self._register.rows(
                "SELECT searchable.id FROM searchable JOIN applications USING (id)"
                f" WHERE file_id = ? AND id < ? AND {passing[0]}",
                named,
                before,
                *passing[1],
            )
            return lines_of(self._register, [row[0] for row in ids])
        return lines_of(self._register, self._searching.ids(text, limit, before, passing))

    def count(self, text: str, wanted: Filter, most: int) -> int:
        """Give how many files a text finds and a filter lets through, `most` + 1 for more."""
        if not text.strip():
            return self._picking.count(wanted, most)
        if self.find(text):
            return len(self.search(text, 1, END, wanted))
        passing = self._picking.passing(wanted) if wanted != ANY else EVERY
        return len(self._searching.ids(text, most + 1, END, passing))

    def page(
        self, wanted: Filter, limit: int, order: Order = Order.NEWEST, after: Mark | None = None
    ) -> Picked:
        """Give at most `limit` files that a filter lets through, in an order, after a mark."""
        return self._picking.page(wanted, limit, order, after)

    def lines_of(self, file_ids: Iterable[str]) -> tuple[FileLine, ...]:
        """Give files by their ids as lines of a list, newest first, each once."""
        wanted = tuple(dict.fromkeys(file_ids))
        marks = ", ".join("?" * len(wanted))
        rows = self._register.rows(
            f"SELECT {FileLine.COLUMNS} FROM applications WHERE file_id IN ({marks})"
            " ORDER BY id DESC",
            *wanted,
        )
        return tuple(FileLine.of(row) for row in rows)

    def holders(self, text: str, limit: int = 8) -> tuple[Application, ...]:
        """Give the latest file of each person the text finds, to fill in a new form from."""
        persons: dict[str, str] = {}
        for line in self.search(text, limit * 8):
            persons.setdefault(line.identity_number, line.file_id)
        latest = list(persons.values())[:limit]
        return tuple(app for app in map(self._register.application, latest) if app)

    def _by_serial(self, text: str) -> str | None:
        match = _REGISTRATION.fullmatch(text)
        if match is None:
            return None
        rows = self._register.rows(
            "SELECT file_id FROM applications WHERE serial = ? AND year = ? AND serial > 0",
            *map(int, match.groups()),
        )
        return str(rows[0][0]) if rows else None

    def _applications(self, where: str, *values: object) -> tuple[Application, ...]:
        rows = self._register.rows(f"SELECT body FROM applications WHERE {where}", *values)
        return tuple(codec.from_text(Application, body) for (body,) in rows)


def _bare(code: str) -> str:
    return re.sub(r"[\s-]", "", code).upper()


def _lost_first(permit: Permit, all_: Iterable[Permit]) -> bool:
    """Say whether a permit in force hangs on a first one that was revoked after it was issued."""
    if permit.state != IN_FORCE or permit.workplace_no <= 1:
        return False
    return any(
        one.state == "revoked"
        and one.workplace_no <= 1
        and one.ended is not None
        and one.letter_date <= permit.letter_date <= one.ended
        for one in all_
    )
