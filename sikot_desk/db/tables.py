"""The register's tables as version 1 made them; never edited after release.

`journal` is the register. Every other table but `local_*` is a cache of it, written in the
same transaction and rebuilt from it at will.
"""

APPLICATION_ID = 0x53494B4F
"""What marks a SQLite file as a register (`SIKO`)."""

CACHES = (
    "subjects",
    "ops",
    "office",
    "applications",
    "numbers",
    "series",
    "permits",
    "endings",
    "office_prints",
    "happenings",
    "codes",
    "searchable",
    "words",
    "vocabulary",
)
"""Tables that hold nothing but what the journal says; `search` indexes `searchable`."""

_OVER = tuple(
    f"CREATE INDEX over_{columns.split(',')[0]} ON applications ({columns}) WHERE is_open = 0"
    for columns in (
        "received, id, status, kind, kecamatan, ends",
        "status, received, id, kind, kecamatan, ends",
        "kind, received, id, status, kecamatan, ends",
        "kecamatan, received, id, status, kind, ends",
        "ends, id, received, status, kind, kecamatan",
        "name, id, received, status, kind, kecamatan, ends",
        "year, serial, id, received, status, kind, kecamatan, ends",
    )
)
"""Resting files by what a list is filtered and ordered by: each index holds all of it, so that a
walk along any of them reads no whole row. An open file is in none of them, and costs its acts
nothing."""

VERSION_1 = (
    """CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    body BLOB NOT NULL CHECK (length(body) > 0)
) STRICT""",
    """CREATE TRIGGER journal_follows BEFORE INSERT ON journal BEGIN
    SELECT RAISE(ABORT, 'journal: seq does not follow')
        WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal);
    SELECT RAISE(ABORT, 'journal: prev is not the last hash')
        WHERE NEW.prev IS NOT coalesce(
            (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32));
END""",
    """CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'journal: an entry is never changed');
END""",
    """CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'journal: an entry is never deleted');
END""",
    """CREATE TABLE subjects (
    subject TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE ops (
    op TEXT NOT NULL PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE TABLE office (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT",
    """CREATE TABLE applications (
    id INTEGER PRIMARY KEY,
    file_id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    registration TEXT NOT NULL COLLATE NOCASE,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    number TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    identity_number TEXT NOT NULL,
    workplace TEXT NOT NULL,
    kecamatan TEXT NOT NULL COLLATE NOCASE,
    received TEXT NOT NULL,
    accepted TEXT,
    letter_date TEXT,
    ends TEXT NOT NULL,
    moved TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    seq INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX applications_open ON applications (id) WHERE is_open = 1",
    "CREATE INDEX applications_holder ON applications (identity_number)",
    "CREATE INDEX applications_serial ON applications (serial, year) WHERE serial > 0",
    "CREATE INDEX applications_registration ON applications (registration)",
    *_OVER,
    """CREATE INDEX applications_handed ON applications (json_extract(body, '$.handed.occurred'))
    WHERE status = 'handed_over'""",
    "CREATE INDEX applications_moved ON applications (moved, accepted) WHERE accepted IS NOT NULL",
    """CREATE TABLE numbers (
    number TEXT NOT NULL COLLATE NOCASE,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('used', 'void', 'reserved')),
    file_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (number, series)
) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX numbers_serial ON numbers (series, year, serial) WHERE serial > 0",
    "CREATE INDEX numbers_unborn ON numbers (file_id) WHERE state <> 'used'",
    """CREATE TABLE series (
    series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE permits (
    number TEXT NOT NULL COLLATE NOCASE,
    file_id TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    name TEXT NOT NULL,
    workplace TEXT NOT NULL,
    place TEXT NOT NULL,
    workplace_no INTEGER NOT NULL,
    letter_date TEXT NOT NULL,
    ends TEXT,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in_force', 'replaced', 'revoked')),
    ended_by TEXT NOT NULL,
    ended TEXT,
    PRIMARY KEY (number, file_id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX permits_holder ON permits (identity_number)",
    "CREATE INDEX permits_ends ON permits (ends) WHERE state = 'in_force'",
    "CREATE INDEX permits_file ON permits (file_id) WHERE file_id <> ''",
    """CREATE TABLE endings (
    number TEXT NOT NULL COLLATE NOCASE,
    file_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('replaced', 'revoked')),
    ended_by TEXT NOT NULL COLLATE NOCASE,
    ended TEXT NOT NULL,
    PRIMARY KEY (number, file_id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX endings_file ON endings (file_id)",
    """CREATE TABLE office_prints (
    seq INTEGER PRIMARY KEY, paper TEXT NOT NULL, about TEXT NOT NULL
) STRICT""",
    "CREATE INDEX office_prints_of ON office_prints (paper, about)",
    """CREATE TABLE happenings (
    what TEXT NOT NULL,
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    measure INTEGER NOT NULL,
    id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    started TEXT NOT NULL,
    ended TEXT NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (what, month, kind, detail, measure, id, seq)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX happenings_file ON happenings (id)",
    "CREATE INDEX happenings_late ON happenings (month, seq) WHERE recorded > month",
    """CREATE TABLE codes (
    code TEXT NOT NULL,
    seq INTEGER NOT NULL,
    file_id TEXT NOT NULL,
    letter TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (code, seq)
) STRICT, WITHOUT ROWID""",
    "CREATE TABLE searchable (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",
    """CREATE TABLE words (
    word TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (word, id)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE vocabulary (
    word TEXT NOT NULL PRIMARY KEY, files INTEGER NOT NULL CHECK (files > 0)
) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE search USING fts5(
    text, content='searchable', content_rowid='id', tokenize='trigram'
)""",
    """CREATE TABLE local_pins (
    user TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pin', 'recovery')),
    is_once INTEGER NOT NULL CHECK (is_once IN (0, 1)),
    is_digits INTEGER NOT NULL CHECK (is_digits IN (0, 1)),
    hash TEXT NOT NULL,
    wrong INTEGER NOT NULL CHECK (wrong >= 0),
    PRIMARY KEY (user, kind)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE local_drafts (
    key TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, saved TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
)
