"""A few of the faults that `make faults` tries everywhere."""

import random
import re
import shutil
import subprocess

import pytest

from tests.faults import disturbing, forging, trials
from tests.faults.disturbing import Run


def may_trace() -> bool:
    """Some machines have no strace, some containers do not let it look on."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=False).returncode == 0


pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(not may_trace(), reason="strace is not here or may not look on"),
]
COUNT = 4


def tried(what: str, deed: str, count: int, wanted: int) -> list[Run]:
    points = trials.points(what, deed, count, wanted)
    runs = [trials.trial(what, deed, count, point) for point in points]
    assert runs
    return runs


@pytest.mark.parametrize("deed", trials.KILLS)
def test_killed_at_work(deed: str):
    assert all(run.killed for run in tried("work", deed, COUNT, 4))


@pytest.mark.parametrize("deed", trials.FAILURES)
def test_the_disk_fails_at_work(deed: str):
    assert any(run.told("NO") for run in tried("work", deed, COUNT, 5))


@pytest.mark.parametrize("deed", trials.FOUNDING)
def test_while_a_register_is_founded(deed: str):
    assert any(run.killed or run.told("NO") for run in tried("found", deed, 0, 3))


@pytest.mark.parametrize("deed", trials.COPYING)
def test_while_a_copy_is_made(deed: str):
    assert any(run.killed or run.told("NO") for run in tried("copy", deed, 0, 3))


@pytest.mark.parametrize("lines", [1, 3])
def test_killed_in_passing(lines: int):
    trials.killed_in_passing(60, lines)


@pytest.fixture(scope="module")
def book():
    with forging.book() as folder:
        yield folder


@pytest.mark.parametrize("deed", forging.DEEDS, ids=lambda deed: deed.__name__)
def test_a_forged_entry_is_named(book, deed):
    for seed in range(5):
        forging.forge(book, deed, random.Random(seed))


def test_every_act_is_on_the_disk_before_it_is_told():
    with trials.desk(founded=True) as folder:
        log = folder.parent / "order.log"
        trace = ["strace", "-f", "-qq", "-y", "-o", str(log), "-e", "trace=fdatasync,fsync,write"]
        subprocess.run(
            [*trace, *disturbing.command("work", folder, COUNT)],
            cwd=disturbing.ROOT,
            check=True,
            capture_output=True,
        )
        order = re.findall(r"f(?:data)?sync\(.*register\.db-wal|write\(1<.*ACK", log.read_text())
    told = [place for place, line in enumerate(order) if "ACK" in line]
    assert len(told) == COUNT
    assert all("sync" in order[place - 1] for place in told)
