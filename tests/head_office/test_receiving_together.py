"""Two programs that receive into one store at once: real processes, both kinds of store."""

import subprocess
import sys

import pytest

from sikot_desk.domain.trouble import Trouble
from sikot_desk.head_office import home
from sikot_desk.head_office.confirming import whole
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from tests.head_office.conftest import enrolled

_RECEIVING = """
import sys
from pathlib import Path
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
folder, url, stick = sys.argv[1:]
here = home.load(Path(folder))
print("READY", flush=True)
sys.stdin.readline()
store = Store(url)
for one in Desk(here, store).receive([Path(stick)], "2026-08-03T02:00:00Z"):
    print(one.new, one.reason, flush=True)
store.close()
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return request.getfixturevalue("postgres").database(tmp_path.name.replace("-", "_"))


def started(folder, url, stick):
    words = [sys.executable, "-c", _RECEIVING, str(folder), url, str(stick)]
    return subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def together(*programs):
    """Let programs that are ready go at the same moment; give what each said."""
    for one in programs:
        assert one.stdout.readline() == "READY\n"
    for one in programs:
        one.stdin.write("\n")
        one.stdin.flush()
    said = [one.communicate() for one in programs]
    assert [one.returncode for one in programs] == [0] * len(programs), said
    return [out.splitlines() for out, _ in said]


def sticks(tmp_path, loket, card, count):
    """Two sticks with every other bundle of one journal, so that neither hangs together."""
    folders = tmp_path / "satu", tmp_path / "dua"
    for number in range(count):
        part = loket.part(3 * number + 1, 3 * number + 3, card)
        folder = folders[number % 2]
        folder.mkdir(exist_ok=True)
        (folder / part.file).write_bytes(part.content)
    return folders


def test_two_programs_receive_one_journal_and_it_hangs_together(url, tmp_path, loket):
    here = home.make(tmp_path / "home", "Kantor Dinas", tmp_path / "titipan.key")
    loket.write(120)
    one, two = sticks(tmp_path, loket, here.card, 40)
    store = Store(url)
    enrolled(Desk(here, store), loket)
    said = together(*(started(here.folder, url, stick) for stick in (one, two)))
    assert said == [["3 "] * 20] * 2
    with store.reading() as live:
        (run,) = live.runs(loket.counter)
        held = whole(live, loket.counter)
        assert list(live.bodies(loket.counter, 1, 1, 120)) == [body for body, _ in loket.lines]
    assert (run.first, run.last, held.seq, held.missing) == (1, 120, 120, ())
    store.close()


def test_the_same_stick_twice_at_once_is_kept_once(url, tmp_path, loket):
    here = home.make(tmp_path / "home", "Kantor Dinas", tmp_path / "titipan.key")
    loket.write(60)
    stick, _ = sticks(tmp_path, loket, here.card, 20)
    (stick / "SIKOT-0000000000000000-E01-000000001-000000002-00000000.AGE").write_bytes(b"?")
    first, second = (started(here.folder, url, stick) for _ in range(2))
    store = Store(url)
    enrolled(Desk(here, store), loket)
    said = together(first, second)
    assert sum(int(line.split()[0]) for lines in said for line in lines) == 30
    assert all(lines[0] == "0 no_bundle" for lines in said)
    with store.reading() as live:
        assert len(live.quarantined()) == 1
    store.close()


def test_a_new_store_is_made_by_two_programs_at_once(url, tmp_path):
    here = home.make(tmp_path / "home", "Kantor Dinas", tmp_path / "titipan.key")
    (tmp_path / "kosong").mkdir()
    said = together(*(started(here.folder, url, tmp_path / "kosong") for _ in range(2)))
    assert said == [[], []]


def test_who_waits_too_long_is_told(url, tmp_path, loket):
    first, second = Store(url), Store(url, patience=0.2)
    here = home.make(tmp_path / "home", "Kantor Dinas", tmp_path / "titipan.key")
    enrolled(Desk(here, first), loket)
    with (
        first.writing(loket.counter),
        pytest.raises(Trouble) as found,
        second.writing(loket.counter),
    ):
        pass
    assert found.value.code == "store_busy"
    with second.writing(loket.counter) as live:
        assert live.counter(loket.counter)
    first.close()
    second.close()
