"""What head office's views are read from: rows of files, happenings, permits and codes.

All of it follows from the entries and may be thrown away; the counter stands first in every key.
"""

import sqlalchemy as sa

from sikot_desk.head_office.store import META

_COUNTER = sa.String(16)


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _number(name: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, primary_key=key, autoincrement=False, nullable=False)


def _counter() -> sa.Column[str]:
    return sa.Column("counter", _COUNTER, primary_key=True)


folded = sa.Table("folded", META, _counter(), _number("seq"), _text("hash"))
"""Up to which entry of a counter the rows below are made."""

files = sa.Table(
    "files",
    META,
    _counter(),
    _text("file_id", key=True),
    *(
        _text(name)
        for name in (
            "kind", "status", "registration", "number", "code", "name", "identity_number",
            "workplace", "received", "accepted", "letter_date", "ends",
        )
    ),
)  # fmt: skip
happenings = sa.Table(
    "happenings",
    META,
    _counter(),
    _text("file_id", key=True),
    _text("what", key=True),
    _text("month", key=True),
    _text("kind", key=True),
    _text("detail", key=True),
    _number("measure", key=True),
    _number("seq", key=True),
    _text("started"),
    _text("ended"),
    _text("recorded"),
)
sa.Index("happenings_month", happenings.c.counter, happenings.c.month, happenings.c.what)
permits = sa.Table(
    "permits",
    META,
    _counter(),
    _text("number", key=True),
    _text("file_id", key=True),
    *(
        _text(name)
        for name in (
            "identity_number", "name", "workplace", "letter_date", "ends", "state", "ended_by",
            "ended",
        )
    ),
)  # fmt: skip
codes = sa.Table(
    "codes", META, _counter(), _text("code", key=True), _text("file_id", key=True),
    _text("letter", key=True),
)  # fmt: skip

VIEWS = (files, happenings, permits, codes)
