"""Whatever happened, in whatever order: the caches are what the journal gives."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sikot_desk.db import rebuilding
from sikot_desk.db.check import check
from tests.db import acts
from tests.db.acts import new

NAMES = st.sampled_from(["Siti", "Siti Rahmawati", "Budi", "A & B <Co", "'; DROP TABLE", "张伟 😊"])
RUNNING = st.integers(1, 4)


class Month(RuleBasedStateMachine):
    """Any event on any file, in one batch or several; what contradicts leaves nothing."""

    @initialize()
    def found(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.register = acts.new_register(self.folder / "data")
        self.count = 1

    def tried(self, *batch) -> None:
        op = f"op{self.count}"
        try:
            entries = self.register.append([new(e, subject, op) for e, subject in batch])
        except (ValueError, IndexError, StopIteration):
            assert self.register.outcome(op) is None
        else:
            assert self.register.outcome(op) == entries
        self.count += 1

    @rule(running=RUNNING, name=NAMES)
    def receive(self, running, name):
        self.tried((acts.received(name, nik=f"14{running % 2}"), acts.file_id(running)))

    @rule(running=RUNNING, serial=RUNNING)
    def accept(self, running, serial):
        self.tried((acts.accepted(serial), acts.file_id(running)))

    @rule(
        running=RUNNING, serial=RUNNING, replaces=st.sampled_from(["", "SIK/1", "445/1/SIKOT/2026"])
    )
    def number(self, running, serial, replaces):
        one = acts.file_id(running)
        self.tried(
            (acts.voided(serial + 1, of_file=False), one), (acts.numbered(serial, replaces), one)
        )

    @rule(running=RUNNING, serial=RUNNING)
    def void(self, running, serial):
        self.tried((acts.voided(serial, of_file=True), acts.file_id(running)))

    @rule(running=RUNNING, name=NAMES)
    def correct(self, running, name):
        self.tried((acts.corrected(applicant__name=name), acts.file_id(running)))

    @rule(number=st.sampled_from(["SIK/1", "SIK/2", "445/1/SIKOT/2026"]))
    def old(self, number):
        self.tried((acts.old_permit(number), ""))

    @rule()
    def restart(self):
        self.register.close()
        self.register = acts.open_register(self.folder / "data")

    @invariant()
    def proved(self):
        assert [f for f in check(self.register) if f.what != "series"] == []

    def teardown(self):
        if hasattr(self, "register"):
            self.register.close()
            shutil.rmtree(self.folder)


TestMonth = Month.TestCase
TestMonth.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)


def test_a_rebuild_in_place_changes_nothing(register, monkeypatch):
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 2)
    for running in (1, 2, 3):
        acts.walked(register, running)
    before = {n: register.rows(f"SELECT * FROM {n}") for n in rebuilding.tables.CACHES}
    register.rebuild()
    assert {n: register.rows(f"SELECT * FROM {n}") for n in rebuilding.tables.CACHES} == before
    assert all(before.values()) or not before["permits"]
    assert register.office().purpose == "scenario"
