"""What is appended is there, whole, in order, once; what cannot be is not there at all."""

import shutil
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from sikot_desk.db import journal, opening
from sikot_desk.db.codec import BadData
from sikot_desk.db.holding import Holding
from sikot_desk.db.numbers import REGISTRATION, NumberTaken
from sikot_desk.db.permits import PermitKnown
from sikot_desk.db.projections import Conflict
from sikot_desk.db.register import Register
from sikot_desk.domain.application import Status
from sikot_desk.domain.entries import BadEntry, chain_hash
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys.code import code_of
from tests.db import acts
from tests.db.acts import new

ONE = acts.file_id(1)


def bodies(register: Register) -> list[bytes]:
    return [line.body for line in register.bodies()]


def test_the_first_entry_says_what_the_register_is(register: Register):
    first = register.entry(1)
    assert first is not None
    assert (first.act, first.subject, first.role) == ("opened", "register", "admin")
    assert first.data == {"purpose": "scenario", "public_key": acts.KEY, "program": "0.1.0"}
    assert (register.purpose, register.epoch, register.counter) == ("scenario", 1, acts.KEY[:16])
    assert register.office().public_key == acts.KEY


def test_an_existing_register_is_not_founded_again(register: Register, folder: Path):
    with pytest.raises(Trouble, match="sudah berisi register"):
        acts.new_register(folder)


def test_what_an_interrupted_founding_left_is_in_nobody_s_way(folder: Path):
    folder.mkdir()
    (folder / "register.new").write_bytes(b"half")
    (folder / "register.new-wal").write_bytes(b"half")
    with acts.new_register(folder) as register:
        assert register.head.seq == 1
    assert [p.name for p in folder.iterdir()] == ["register.db"]


def test_a_founding_that_fails_leaves_nothing(folder: Path, monkeypatch):
    monkeypatch.setattr(journal, "line", lambda db, seq: None)
    with pytest.raises(BadEntry):
        acts.new_register(folder)
    assert list(folder.iterdir()) == []


def test_a_file_where_the_folder_should_be(tmp_path: Path):
    (tmp_path / "data").write_text("x")
    with pytest.raises(Trouble) as met:
        acts.new_register(tmp_path / "data" / "deeper")
    assert met.value.code == "folder_read_only"


def test_an_act_is_kept_over_a_restart(register: Register, folder: Path):
    (entry,) = register.append([new(acts.received(), ONE, "op-1", acts.at(5))])
    assert (entry.seq, entry.utc, entry.offset, entry.clock) == (
        2,
        "2026-07-06T01:05:00Z",
        420,
        "ok",
    )
    register.close()
    with acts.open_register(folder) as again:
        assert again.entry(2) == entry
        assert again.entries_of(ONE) == (entry,)
        assert again.outcome("op-1") == (entry,)
        assert again.outcome("op-2") is None
        file = again.application(ONE)
        assert file is not None
        assert (file.file_id, file.status, file.applicant) == (ONE, Status.RECEIVED, acts.SITI)
        assert again.entry(3) is None
        assert again.application("nobody") is None


def test_the_chain_goes_through_every_line(register: Register):
    acts.walked(register, 1)
    prev = bytes(32)
    for seq, line in enumerate(register.bodies(), start=1):
        assert (line.seq, line.prev) == (seq, prev)
        assert line.hash == chain_hash(prev, line.body)
        prev = line.hash
    assert register.head.hash == prev
    assert [line.seq for line in register.bodies(since=2)] == [3]


def test_lines_come_page_by_page_while_the_journal_grows(register: Register, monkeypatch):
    monkeypatch.setattr(journal, "PAGE", 2)
    acts.walked(register, 1)
    lines = register.bodies()
    assert next(lines).seq == 1
    register.append([new(acts.noted(), ONE, "late")])
    assert [line.seq for line in lines] == [2, 3, 4]


def test_a_batch_is_one_operation_and_wholly_there_or_not(register: Register):
    register.append([new(acts.received(), ONE, "both"), new(acts.accepted(1), ONE, "both")])
    assert [e.act for e in register.outcome("both") or ()] == ["received", "accepted"]
    before = bodies(register)
    with pytest.raises(NumberTaken):
        register.append(
            [
                new(acts.received(), acts.file_id(2), "b"),
                new(acts.accepted(1), acts.file_id(2), "b"),
            ]
        )
    assert bodies(register) == before
    assert register.application(acts.file_id(2)) is None
    register.append([new(acts.noted(), ONE, "b")])
    assert register.head.seq == 4


@pytest.mark.parametrize(
    ("batch", "refusal"),
    [
        ([], Conflict),
        ([new(acts.noted(), ONE, "a"), new(acts.noted(), ONE, "b")], Conflict),
        ([new(acts.noted(), ONE, "used")], Conflict),
        ([new(acts.received(), ONE, "again")], Conflict),
        ([new(acts.noted(), acts.file_id(9), "nobody")], ValueError),
        ([new(acts.noted(), ONE, "clock", datetime(2026, 7, 6))], BadEntry),
        ([new(acts.old_permit("445/1/SIKOT/2026"), "", "old")], PermitKnown),
    ],
    ids=["empty", "two ops", "op used", "received twice", "unknown file", "no offset", "permit"],
)
def test_a_batch_that_contradicts_leaves_nothing(register: Register, batch, refusal):
    register.append([new(acts.received(), ONE, "used")])
    register.append([new(acts.numbered(1), ONE)])
    before = bodies(register)
    with pytest.raises(refusal):
        register.append(batch)
    assert bodies(register) == before
    register.append([new(acts.noted(), ONE, "goes on")])


def test_an_event_without_offset_leaves_nothing(register: Register):
    with pytest.raises(BadData):
        register.append([new(type(acts.noted())(text="x", occurred=datetime(2026, 7, 6)), ONE)])
    assert register.head.seq == 1


def test_what_breaks_a_rule_of_the_tables_is_a_conflict(register: Register, monkeypatch):
    """As when the process died between a commit and its noting: the head is not the journal's."""
    stale = register.head
    acts.walked(register, 1)
    register._held.head = stale
    with pytest.raises(Conflict, match="does not follow"):
        register.append([new(acts.noted(), ONE, "x")])
    register.append([new(acts.noted(), ONE, "x")])


def test_what_is_read_back_otherwise_is_not_kept(register: Register, monkeypatch):
    monkeypatch.setattr(journal, "line", lambda db, seq: None)
    with pytest.raises(BadEntry, match="not stored as it was given"):
        register.append([new(acts.received(), ONE)])
    monkeypatch.undo()
    assert len(bodies(register)) == 1


def test_a_clock_behind_the_last_entry_is_suspect_and_served(register: Register):
    register.append([new(acts.received(), ONE, "a", acts.at(10))])
    late, even = (
        register.append([new(acts.noted(), ONE, op, acts.at(minutes))])[0]
        for op, minutes in (("b", 9), ("c", 9))
    )
    assert (late.clock, even.clock) == ("suspect", "ok")


def test_text_is_kept_in_composed_form(register: Register):
    register.append([new(acts.received("Re\u0301ne\u0301 \U0001f60a محمد 张"), ONE)])
    file = register.application(ONE)
    assert file is not None
    assert file.applicant.name == "Réné \U0001f60a محمد 张"


def test_many_batches_go_in_few_transactions(register: Register):
    batches = ([new(acts.received(), acts.file_id(n), f"op{n}")] for n in range(1, 8))
    assert register.append_all(batches, per_transaction=3) == 7
    assert register.head.seq == 8
    assert register.last_file(2026, 1) == acts.file_id(7)
    assert register.last_file(2027, 1) == ""


def test_the_last_number_of_a_series(register: Register):
    assert register.last(REGISTRATION, 2026) == 0
    one = acts.walked(register, 7)
    assert register.last(REGISTRATION, 2026) == 7
    assert register.last(REGISTRATION, 2027) == 0
    register.append([new(acts.numbered(12), one)])
    assert register.last(acts.SERIES, 2026) == 12
    for taken in ("0007/2026", "445/12/SIKOT/2026", "445/12/sikot/2026"):
        assert register.number_taken(taken)
    assert not register.number_taken("445/13/SIKOT/2026")
    register.append([new(acts.old_permit("SIK/9/2019"))])
    assert register.number_taken("sik/9/2019")


def test_tidied_or_closed_the_one_file_is_everything(register: Register, folder: Path, tmp_path):
    acts.walked(register, 1)
    register.tidy()
    assert (folder / "register.db-wal").stat().st_size == 0
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(folder / "register.db", copy)
    register.close()
    register.close()
    assert [p.name for p in folder.iterdir()] == ["register.db"]
    with acts.open_register(copy) as other:
        assert other.head.seq == 3
        assert other.counter == acts.KEY[:16]


def test_a_closed_register_is_not_opened_again_by_chance(register: Register, folder: Path):
    register.close()
    for use in (register.tidy, register.office, lambda: register.append([new(acts.noted())])):
        with pytest.raises(ValueError, match="closed"):
            use()
    acts.open_register(folder).close()


def test_a_register_is_closed_while_its_file_is_out_of_reach(register: Register, folder: Path):
    failing(register, sqlite3.SQLITE_IOERR, after_commit=False)
    folder.rename(folder.with_name("unplugged"))
    with pytest.raises(Trouble):
        register.append([new(acts.received(), ONE, "away")])
    register.close()


def test_a_register_without_entries_is_damaged(folder: Path):
    with opening.founding(folder / "register.db"):
        pass
    with pytest.raises(Trouble, match="jurnalnya kosong"):
        acts.open_register(folder)


# --- the disk fails ---------------------------------------------------------------------------


def test_a_full_disk_keeps_nothing_and_the_same_act_goes_through_later(register: Register):
    acts.walked(register, 1)
    register.live.conn.set_authorizer(None)
    (pages,) = register.live.execute("PRAGMA page_count").fetchone()
    register.live.execute(f"PRAGMA max_page_count = {pages}")
    much = new(acts.noted("x" * 100_000), ONE, "much")
    with pytest.raises(Trouble) as met:
        register.append([much])
    assert met.value.code == "disk_full"
    assert register.outcome("much") is None
    register.append([much])
    assert register.head.seq == 4


def failing(register: Register, code: int, *, after_commit: bool):
    """A connection whose next transaction fails as the disk would make it."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode, error.sqlite_errorname = code, "SQLITE_IOERR_FSYNC"
    whole = register.live.atomic

    @contextmanager
    def atomic():
        if after_commit:
            with whole() as db:
                yield db
        raise error
        yield

    register.live.atomic = atomic


def test_a_commit_said_to_have_failed_but_kept_counts_as_saved(register: Register):
    failing(register, sqlite3.SQLITE_IOERR, after_commit=True)
    (entry,) = register.append([new(acts.received(), ONE, "kept")])
    assert register.outcome("kept") == (entry,)
    assert register.head.seq == 2


def test_a_kept_commit_that_the_disk_does_not_answer_for_is_unsure(register, monkeypatch):
    def unanswered(held):
        raise Trouble("register_unreadable", folder="x", detail="y")

    failing(register, sqlite3.SQLITE_IOERR, after_commit=True)
    with monkeypatch.context() as patch:
        patch.setattr(Holding, "tidy", unanswered)
        with pytest.raises(Trouble, match="SQLITE_IOERR_FSYNC") as met:
            register.append([new(acts.received(), ONE, "kept")])
    assert met.value.code == "save_unsure"
    assert register.outcome("kept") is not None
    register.append([new(acts.noted(), ONE, "next")])


def test_a_failed_commit_says_not_saved_and_the_register_goes_on(register: Register):
    failing(register, sqlite3.SQLITE_IOERR, after_commit=False)
    with pytest.raises(Trouble, match="SQLITE_IOERR_FSYNC") as met:
        register.append([new(acts.received(), ONE, "lost")])
    assert met.value.code == "save_failed"
    assert register.outcome("lost") is None
    register.append([new(acts.received(), ONE, "lost")])


def test_an_error_that_is_no_disk_s_stays_a_bug(register: Register):
    failing(register, sqlite3.SQLITE_ERROR, after_commit=False)
    with pytest.raises(sqlite3.OperationalError):
        register.append([new(acts.received(), ONE)])


def test_while_the_file_is_out_of_reach_nothing_is_saved(register: Register, folder: Path):
    failing(register, sqlite3.SQLITE_IOERR, after_commit=False)
    away = folder.rename(folder.with_name("unplugged"))
    with pytest.raises(Trouble) as met:
        register.append([new(acts.received(), ONE, "away")])
    assert met.value.code == "save_failed"
    with pytest.raises(Trouble) as met:
        register.append([new(acts.received(), ONE, "away")])
    assert met.value.code == "register_missing"
    with pytest.raises(Trouble, match="Tidak ada register"):
        register.office()
    away.rename(folder)
    assert register.office().purpose == "scenario"
    register.append([new(acts.received(), ONE, "away")])
    assert register.head.seq == 2


def unanswering(_db):
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_CORRUPT, "SQLITE_CORRUPT"
    raise error


def test_a_disk_that_does_not_answer_at_the_start(register: Register, folder: Path, monkeypatch):
    register.close()
    monkeypatch.setattr(journal, "head_of", unanswering)
    with pytest.raises(Trouble) as met:
        acts.open_register(folder)
    assert met.value.code == "register_damaged"
    monkeypatch.undo()
    acts.open_register(folder).close()


def test_a_disk_that_does_not_answer_after_a_refusal(register: Register, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(journal, "head_of", unanswering)
        with pytest.raises(Conflict):
            register.append([])
        with pytest.raises(Trouble):
            register.append([new(acts.received(), ONE, "first")])
    register.append([new(acts.received(), ONE, "first")])


def test_an_end_of_the_journal_that_does_not_hold_is_damage(register: Register, folder: Path):
    forged = register.live
    forged.conn.set_authorizer(None)
    forged.execute(
        "INSERT INTO journal SELECT 2, hash, randomblob(32), CAST('{}' AS BLOB) FROM journal"
    )
    register.close()
    with pytest.raises(Trouble) as met:
        Register.open(folder, code_of=code_of)
    assert met.value.code == "register_damaged"
    assert "entry 2" in str(met.value)
