"""Every command that acts, by every role, on a register used for real: proven, then allowed."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sikot_desk.__main__ import DONE, REFUSED, TROUBLE, main
from sikot_desk.clock import now
from sikot_desk.db.pins import Lock, kept
from sikot_desk.desk import opening
from sikot_desk.domain import settings as s
from sikot_desk.keys import counter_key, pin
from sikot_desk.paths import Data
from tests.desk.day import RESOURCES

ROLES = ("loket", "back_office", "penyelia", "admin", "pemeriksa")
PIN = "284619"
MAY = {"play": {"admin"}, "enrol": {"admin"}, "export": {"penyelia"}, "paper": set(ROLES)}
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A register used for real: one person for each role, everybody with a PIN."""
    folder = tmp_path / "live"
    staff = [s.UserAdded(user=role, name=role.title(), roles=(role,)) for role in ROLES]
    staff += [s.UserAdded(user="lama", name="Lama", roles=("admin",))]
    locks = [kept(Lock(user=one.user, hash=pin.hashed(PIN), digits=True)) for one in staff]
    chosen = [s.PinChanged(user=one.user) for one in staff]
    closed = (s.UserClosed(user="lama"),)
    founding = opening.Founding(folder, "live", now())
    opening.found(founding, RESOURCES, (*staff, *chosen, *closed), tuple(locks)).close()
    counter_key.load_or_make(Data(folder).keys)
    (tmp_path / "stick").mkdir()
    pins = "".join(f"{one} {PIN}\n" for one in (*ROLES, "lama"))
    (tmp_path / "pins").write_text(pins, encoding="utf-8")
    (tmp_path / "wrong").write_text(pins.replace(PIN, "739154"), encoding="utf-8")
    return folder


@pytest.fixture
def run(live: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: object) -> tuple[int, str]:
        code = main([*(str(one) for one in words), "--data", str(live)])
        told = capsys.readouterr()
        return code, told.out + told.err

    return run


def command(live: Path, name: str, officer: str, words: tuple[str, ...] = ()) -> tuple[object, ...]:
    """A command as this officer types it, without the PIN."""
    stick = live.parent / "stick"
    if name == "play":
        line = {"at": f"{now():%Y-%m-%dT%H:%M}", "officer": officer, "act": "set_closure"}
        line["data"] = {"day": "2027-03-01", "reason": f"banjir {officer}"}
        place = live.parent / "play.jsonl"
        place.write_text(json.dumps(line) + "\n", encoding="utf-8")
        return ("play", place)
    if name == "enrol":
        return ("enrol", stick, "--officer", officer, "--words", *words)
    if name == "export":
        return ("export", "--to", stick, "--officer", officer)
    return ("paper", "surat-kuasa", "--to", live.parent, "--officer", officer)


def card(live: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> tuple[str, ...]:
    """The eight words of head office's card on the stick."""
    home, stick = live.parent / "kantor", live.parent / "stick"
    init = ["head-office", "init", "--escrow", str(live.parent / "titipan"), "--to", str(stick)]
    assert main([*init, "--home", str(home)]) == DONE
    capsys.readouterr()
    _code, said = run("enrol", stick, "--officer", "admin")
    found = re.search(r"kata[^:]*: ((?:\w+ ?){8})", said)
    assert found
    return tuple(found[1].split())


def head(live: Path) -> int:
    with opening.open_register(live) as register:
        return register.head.seq


def test_each_role_does_what_its_cell_says(
    live: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    words, proof = card(live, run, capsys), ("--pin-file", live.parent / "pins")
    for name, may in MAY.items():
        for role in sorted(ROLES, key=lambda one: one in may):
            before = head(live)
            code, said = run(*command(live, name, role, words), *proof)
            if role in may:
                assert code == DONE, (name, role, said)
            else:
                assert code == REFUSED, (name, role, said)
                assert head(live) == before, (name, role)


def test_who_is_not_proven_or_not_of_the_staff_does_nothing(
    live: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    words, before = card(live, run, capsys), head(live)
    good, wrong = live.parent / "pins", live.parent / "wrong"
    may = {"play": "admin", "enrol": "admin", "export": "penyelia", "paper": "loket"}
    for name, officer in may.items():
        assert run(*command(live, name, officer, words))[0] in {REFUSED, TROUBLE}, name
        for who in ("siapa", "lama"):
            code, _said = run(*command(live, name, who, words), "--pin-file", good)
            assert code == REFUSED, (name, who)
        code, said = run(*command(live, name, officer, words), "--pin-file", wrong)
        assert code == REFUSED, name
        assert "PIN belum cocok" in said or "Belum dapat mencoba lagi" in said
    code, said = run("paper", "surat-kuasa", "--to", live.parent, "--pin-file", good)
    assert (code, "--officer" in said) == (REFUSED, True)
    assert head(live) == before


def test_a_copy_is_anybody_s_who_has_the_folder_and_leaves_no_entry(live: Path, run: Run) -> None:
    before = head(live)
    assert run("backup", "--to", live.parent)[0] == DONE
    assert head(live) == before
