"""What was said to be safe on a stick is there after a power cut; carelessness would show."""

import os

import pytest

from tests.faults import sticks

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(os.geteuid() != 0, reason="the machine mounts its stick as root"),
]


@pytest.mark.parametrize(("kind", "times"), [("vfat", 10), ("ext4", 3)])
def test_nothing_that_was_said_to_be_safe_is_lost(kind, times):
    assert sticks.cuts(kind, times, 2026) == []


def test_leaving_out_the_second_sync_is_seen():
    assert sticks.cut("vfat", 7, 1.0, "careless").broken


@pytest.mark.parametrize(("call", "times"), sticks.CALLS.items())
def test_a_stick_gone_at_any_step_is_never_called_safe(tmp_path, call, times):
    for since in range(1, times + 2):
        folder = tmp_path / f"{since}" / "stick"
        folder.mkdir(parents=True)
        safe, failed = sticks.gone(folder, call, since)
        assert failed is (since <= times)
        assert safe is not failed
