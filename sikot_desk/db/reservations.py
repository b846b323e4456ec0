"""The pre-printed receipts of the *map darurat*, as the register holds them.

Each is an entry under its own file id; whether it is used or void stands with its number.
"""

import re
from typing import Any, Literal

from sikot_desk.db import codec
from sikot_desk.db.numbers import REGISTRATION
from sikot_desk.db.register import Register
from sikot_desk.domain.case import ReservedSheet
from sikot_desk.domain.entries import Entry, decode
from sikot_desk.domain.events import event_name
from sikot_desk.domain.identity import scanned
from sikot_desk.domain.reservations import SheetReserved

_FOLDER = "map-darurat"
"""The subject of the entries that say the map was printed."""
_RESERVED = event_name(SheetReserved)
_SERIAL = re.compile(r"0*(\d{1,9})\s*/\s*(\d{4})")


class Reservations:
    """The reserved numbers of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def left(self, year: int) -> tuple[SheetReserved, ...]:
        """Give the sheets of a year that bear no file and are not void, in their order."""
        return self._sheets("n.year = ?", year)

    def stale(self, year: int) -> tuple[SheetReserved, ...]:
        """Give those of earlier years: nothing can come of them any more, they are to be voided."""
        return self._sheets("n.year < ?", year)

    def printed(self) -> bool:
        """Say whether a map was ever printed."""
        rows = self._register.rows("SELECT 1 FROM subjects WHERE subject = ? LIMIT 1", _FOLDER)
        return bool(rows)

    def prints(self, sheet: SheetReserved) -> int:
        """Give how often the map was printed since a sheet was reserved; 0 for one to come."""
        rows = self._register.rows(
            "SELECT count(*) FROM subjects WHERE subject = ? AND seq >"
            " (SELECT seq FROM numbers WHERE series = ? AND number = ? AND state = 'reserved')",
            _FOLDER,
            REGISTRATION,
            sheet.registration,
        )
        return int(rows[0][0])

    def named(self, text: str) -> ReservedSheet | None:
        """Give the sheet that a scan, a file id or a registration number names, None for none."""
        file_id = self._file_id(" ".join(text.split()))
        entries = self._register.entries_of(file_id) if file_id else ()
        if not entries or entries[0].act != _RESERVED:
            return None
        sheet = _sheet(entries[0])
        return ReservedSheet(sheet, self._state(sheet))

    def _file_id(self, typed: str) -> str:
        found = scanned(typed)
        if found:
            return "" if found.version else found.file_id
        serial = _SERIAL.fullmatch(typed)
        if serial is None:
            rows = self._register.rows(
                "SELECT file_id FROM numbers WHERE series = ? AND number = ?", REGISTRATION, typed
            )
        else:
            rows = self._register.rows(
                "SELECT file_id FROM numbers WHERE series = ? AND serial = ? AND year = ?"
                " AND serial > 0",
                REGISTRATION,
                *map(int, serial.groups()),
            )
        return str(rows[0][0]) if rows else ""

    def _state(self, sheet: SheetReserved) -> Literal["reserved", "received", "used", "void"]:
        """A number still reserved whose file is there waits for that file's acceptance."""
        ((state,),) = self._register.rows(
            "SELECT state FROM numbers WHERE series = ? AND number = ?",
            REGISTRATION,
            sheet.registration,
        )
        if state == "reserved":
            return "received" if self._register.application(sheet.file_id) else "reserved"
        return "void" if state == "void" else "used"

    def _sheets(self, where: str, *values: Any) -> tuple[SheetReserved, ...]:
        rows = self._register.rows(
            "SELECT j.body FROM numbers AS n JOIN journal AS j USING (seq)"
            " LEFT JOIN applications AS a USING (file_id)"
            " WHERE n.state <> 'used' AND n.state = 'reserved'"
            f" AND a.file_id IS NULL AND {where}"
            " ORDER BY n.year, n.serial",
            *values,
        )
        return tuple(_sheet(decode(body)) for (body,) in rows)


def _sheet(entry: Entry) -> SheetReserved:
    return codec.from_data(SheetReserved, dict(entry.data))
