"""A file is on the stick whole and under its name, or it is not there."""

import os
import subprocess
from pathlib import Path

import pytest

from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive, drive_posix
from sikot_desk.export.drive import File

ROOT = os.name == "posix" and os.geteuid() == 0
CONTENT = bytes(range(256)) * 9000


def put(folder, content=CONTENT, name="SIKOT.AGE"):
    return sum(drive.put(folder, File(name, content)))


def test_it_arrives_whole_and_the_figures_add_up(tmp_path):
    assert put(tmp_path) == 2 * len(CONTENT)
    assert [one.name for one in tmp_path.iterdir()] == ["SIKOT.AGE"]
    assert (tmp_path / "SIKOT.AGE").read_bytes() == CONTENT


def test_a_file_that_is_there_already_is_read_back_alone(tmp_path):
    put(tmp_path)
    assert put(tmp_path) == len(CONTENT)


def test_a_spoiled_file_of_that_size_is_told(tmp_path):
    put(tmp_path)
    (tmp_path / "SIKOT.AGE").write_bytes(bytes(len(CONTENT)))
    with pytest.raises(Trouble) as found:
        put(tmp_path)
    assert found.value.code == "stick_differs"


def test_a_cut_short_file_under_the_name_is_written_anew(tmp_path):
    (tmp_path / "SIKOT.AGE").write_bytes(b"")
    put(tmp_path)
    assert (tmp_path / "SIKOT.AGE").read_bytes() == CONTENT


def test_stopped_in_the_middle_nothing_is_left(tmp_path):
    going = drive.put(tmp_path, File("SIKOT.AGE", CONTENT))
    assert next(going) == drive.CHUNK
    assert [one.name for one in tmp_path.iterdir()] == ["SIKOT.TMP"]
    going.close()
    assert list(tmp_path.iterdir()) == []


def test_what_an_earlier_attempt_left_is_written_over(tmp_path):
    (tmp_path / "SIKOT.TMP").write_bytes(b"half")
    put(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["SIKOT.AGE"]


def test_a_small_file_is_put_there_at_once(tmp_path):
    drive.put_at_once(tmp_path, File("SIKOT.TXT", CONTENT))
    assert (tmp_path / "SIKOT.TXT").read_bytes() == CONTENT


def test_no_stick_is_told(tmp_path):
    for act in (lambda: put(tmp_path / "none"), lambda: drive.room_for(tmp_path / "none", 1)):
        with pytest.raises(Trouble) as found:
            act()
        assert found.value.code == "stick_missing"


def mounted(words):
    if subprocess.run(["mount", *words], check=False, capture_output=True).returncode:
        pytest.skip("this machine mounts nothing of this kind")


@pytest.mark.fault
@pytest.mark.skipif(not ROOT, reason="mounting wants root")
class TestMounted:
    """A small file system of its own, made full, read-only, and pulled."""

    @pytest.fixture
    def stick(self, tmp_path):
        folder = tmp_path / "stick"
        folder.mkdir()
        mounted(["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder])
        yield folder
        subprocess.run(["umount", "-l", folder], check=False)

    def test_a_file_reaches_an_ext4_stick_and_is_read_back_from_it(self, tmp_path):
        image, folder = tmp_path / "image", tmp_path / "stick"
        folder.mkdir()
        with image.open("wb") as opened:
            opened.truncate(16 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
        mounted(["-o", "loop", image, folder])
        try:
            assert put(folder) == 2 * len(CONTENT)
            assert (folder / "SIKOT.AGE").read_bytes() == CONTENT
            with pytest.raises(Trouble) as found:
                put(folder, bytes(20 << 20), "SIKOT-2.AGE")
            assert found.value.code == "stick_full"
            assert sorted(one.name for one in folder.iterdir()) == ["SIKOT.AGE", "lost+found"]
        finally:
            subprocess.run(["umount", "-l", folder], check=False)

    def test_a_full_stick_is_told_and_left_clean(self, stick):
        with pytest.raises(Trouble) as found:
            put(stick)
        assert found.value.code == "stick_full"
        assert list(stick.iterdir()) == []
        with pytest.raises(Trouble, match="tersisa 2,1 MB"):
            drive.room_for(stick, 1_500_000)
        drive.room_for(stick, 500_000)

    def test_a_protected_stick_is_told(self, stick):
        subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
        with pytest.raises(Trouble) as found:
            put(stick, b"isi")
        assert found.value.code == "stick_read_only"
        drive.remove(stick, "SIKOT.AGE")


def block(root: Path, name: str, disk: str, *, removable: str) -> None:
    """Lay a disk with one partition as the system shows them."""
    (root / "devices" / disk / name).mkdir(parents=True)
    (root / "devices" / disk / "removable").write_text(removable + "\n")
    (root / "devices" / disk / name / "partition").write_text("1\n")
    (root / "class").mkdir(exist_ok=True)
    (root / "class" / name).symlink_to(root / "devices" / disk / name)


def test_removable_drives_are_told_from_the_others(tmp_path):
    block(tmp_path, "sda1", "pci0/sda", removable="0")
    block(tmp_path, "sdb1", "pci0/sdb", removable="1")
    block(tmp_path, "sdc1", "pci0/usb2/sdc", removable="0")
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "proc /proc proc rw 0 0\n/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/FLASH\\040DISK vfat rw"
        " 0 0\n/dev/sdc1 /media/usb ext4 rw 0 0\n/dev/loop9 /mnt ext4 rw 0 0\n"
    )
    found = list(drive_posix.removable(mounts, tmp_path / "class"))
    assert found == [(Path("/media/FLASH DISK"), "FLASH DISK"), (Path("/media/usb"), "usb")]


def test_a_machine_that_shows_no_mounts_has_no_stick(tmp_path):
    assert list(drive_posix.removable(tmp_path / "none", tmp_path)) == []


def test_the_drives_of_this_machine_can_be_asked_for():
    for one in drive.removable():
        assert one.folder.is_dir()
        assert 0 <= one.free <= one.size


def test_a_drive_that_goes_while_asked_is_left_out(tmp_path):
    assert drive._drive(tmp_path / "gone", "gone") is None
    there = drive._drive(tmp_path, "ada")
    assert there is not None
    assert there.size >= there.free > 0
