"""A copy is under its name only when it is proven; the register itself never changes."""

from pathlib import Path

import pytest

from sikot_desk.db import backup as backups
from sikot_desk.db import chain
from sikot_desk.db.backup import backup
from sikot_desk.db.check import check
from sikot_desk.db.drafts import Drafts
from sikot_desk.db.register import Register
from sikot_desk.domain.trouble import Trouble
from tests.db import acts


def test_a_copy_is_a_whole_register(register: Register, folder: Path, tmp_path: Path):
    acts.walked(register, 1)
    Drafts(register).save("intake", "{}", acts.at(1))
    made = backup(register, folder / "backups")
    assert made == folder / "backups" / "register-01-0000003.db"
    assert [p.name for p in made.parent.iterdir()] == [made.name]
    restored = tmp_path / "restored"
    restored.mkdir()
    made.rename(restored / "register.db")
    with acts.open_register(restored) as copy:
        assert list(copy.bodies()) == list(register.bodies())
        assert check(copy) == ()
        assert Drafts(copy).read("intake") == Drafts(register).read("intake")


def test_the_same_copy_again_takes_its_place(register: Register, folder: Path):
    assert backup(register, folder / "backups") == backup(register, folder / "backups")


def test_the_guard_stands_again_after_a_copy(register: Register, folder: Path):
    backup(register, folder / "backups")
    with pytest.raises(Exception, match="not authorized"):
        register.live.execute("DROP TABLE series")


@pytest.mark.parametrize("part", ["broken_pages", "first_bad"])
def test_a_copy_that_does_not_hold_gets_no_name(register, folder: Path, monkeypatch, part):
    monkeypatch.setattr(chain, part, lambda _: (1, "x"))
    with pytest.raises(Trouble) as met:
        backup(register, folder / "backups")
    assert met.value.code == "backup_failed"
    assert list((folder / "backups").iterdir()) == []


def test_a_copy_with_fewer_rows_gets_no_name(register, folder: Path, monkeypatch):
    counts = iter([[(1, b"")], [(2, b"")]])
    monkeypatch.setattr(backups, "_counts", lambda _: next(counts))
    with pytest.raises(Trouble) as met:
        backup(register, folder / "backups")
    assert met.value.code == "backup_failed"


def test_what_an_interrupted_copy_left_is_removed_by_the_next(register: Register, folder: Path):
    (folder / "backups").mkdir()
    (folder / "backups" / "register-01-0000000.part").write_text("half")
    (folder / "backups" / "register-01-0000000.part-journal").write_text("half")
    made = backup(register, folder / "backups")
    assert list((folder / "backups").iterdir()) == [made]


def test_a_fault_that_is_no_trouble_stays_a_bug(register: Register, folder: Path, monkeypatch):
    monkeypatch.setattr(chain, "broken_pages", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backup(register, folder / "backups")
    assert list((folder / "backups").iterdir()) == []


def test_where_nothing_can_be_written_it_is_said(register: Register, tmp_path: Path):
    (tmp_path / "stick").write_text("no folder")
    with pytest.raises(Trouble) as met:
        backup(register, tmp_path / "stick")
    assert met.value.code == "folder_read_only"
