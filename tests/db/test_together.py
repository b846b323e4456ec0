"""Acts made together, in one transaction: all there, or none, and never on a live register."""

from pathlib import Path

import pytest

from sikot_desk.db.projections import Conflict
from sikot_desk.db.register import Register
from sikot_desk.keys.code import code_of
from tests.db import acts
from tests.db.acts import new

ONE = acts.file_id(1)


def test_acts_made_together_stand_together_a_refused_one_beside_them(
    register: Register, folder: Path
):
    with register.together():
        register.append([new(acts.received(), ONE, "op-1")])
        with pytest.raises(Conflict):
            register.append([new(acts.received(), ONE, "op-1")])
        register.append([new(acts.received(), acts.file_id(2), "op-2")])
    register.close()
    with acts.open_register(folder) as again:
        assert again.head.seq == 3
        assert again.application(acts.file_id(2)) is not None


def test_acts_made_together_are_none_when_the_last_of_them_fails(register: Register, folder: Path):
    def stopped() -> None:
        with register.together():
            register.append([new(acts.received(), ONE, "op-1")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stopped()
    register.close()
    with acts.open_register(folder) as again:
        assert (again.head.seq, again.application(ONE)) == (1, None)


def test_a_live_register_keeps_each_act_by_itself(tmp_path: Path):
    opened = acts.s.Opened(purpose="live", public_key=acts.KEY, program="0.1.0")
    made = Register.create(tmp_path, opened, at=acts.START, officer="rina", code_of=code_of)
    with made, pytest.raises(ValueError, match="each act by itself"), made.together():
        pass
