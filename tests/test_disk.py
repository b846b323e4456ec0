"""Files are whole under their name, or they are not there."""

import stat
import sys
from pathlib import Path

import pytest

from sikot_desk import disk


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_has_its_name_once_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_bytes(b"old")
    with disk.whole(file) as out:
        out.write(b"a\nb")
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"a\nb"
    assert names(tmp_path) == ["daftar.csv"]


@pytest.mark.parametrize("raised", [ValueError, OSError, KeyboardInterrupt])
def test_whatever_is_raised_leaves_the_old_file(
    tmp_path: Path, raised: type[BaseException]
) -> None:
    file = tmp_path / "daftar.csv"
    file.write_bytes(b"old")

    def breaks() -> None:
        with disk.whole(file) as out:
            out.write(b"half")
            raise raised

    with pytest.raises(raised):
        breaks()
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["daftar.csv"]


def test_what_an_earlier_attempt_left_is_no_hindrance(tmp_path: Path) -> None:
    left = tmp_path / ".counter.key.new"
    left.write_bytes(b"half")
    left.chmod(0o644)
    with disk.whole(tmp_path / "counter.key", secret=True) as out:
        out.write(b"whole")
    assert names(tmp_path) == ["counter.key"]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "counter.key").stat().st_mode) == 0o600


def test_a_secret_is_its_owner_s_alone_from_its_first_byte(tmp_path: Path) -> None:
    with disk.whole(tmp_path / "counter.key", secret=True) as out:
        out.write(b"half")
        (beside,) = tmp_path.iterdir()
        if sys.platform != "win32":
            assert stat.S_IMODE(beside.stat().st_mode) == 0o600


def test_a_closed_file_is_given_its_name(tmp_path: Path) -> None:
    place, file = tmp_path / "register.part", tmp_path / "register.db"
    place.write_bytes(b"new")
    file.write_bytes(b"old")
    disk.publish(place, file)
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["register.db"]


def test_what_sqlite_kept_beside_a_file_goes_with_it(tmp_path: Path) -> None:
    for name in ("register.new", "register.new-wal", "register.new-shm", "register.db"):
        (tmp_path / name).write_bytes(b"x")
    disk.remove(tmp_path / "register.new")
    assert names(tmp_path) == ["register.db"]


def test_a_folder_is_synced_only_where_the_system_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(disk.os, "fsync", synced.append)
    disk.sync_folder(tmp_path)
    assert len(synced) == 1
    monkeypatch.delattr(disk.os, "O_DIRECTORY")
    disk.sync_folder(tmp_path)
    assert len(synced) == 1
