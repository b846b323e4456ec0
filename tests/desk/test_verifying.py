"""A code or number on a sheet is answered from the register alone."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from sikot_desk.desk import opening, verifying
from sikot_desk.desk.session import Session
from sikot_desk.desk.verification import Verification, account
from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Application
from sikot_desk.domain.identity import FileId, grouped
from sikot_desk.keys import code
from sikot_desk.keys.signed_text import MARK
from sikot_desk.paths import Data
from tests.desk.day import MONDAY, RESOURCES, Day, person

NUMBER = "503/SIKOT/001/DPMPTSP/2026"


def verify(day: Day, text: str, today: date | None = None) -> Verification:
    return verifying.verify(day.counter.register, text, today or day.now.date())


def app_of(day: Day, file: str) -> Application:
    found = day.counter.register.application(file)
    assert found
    return found


def test_a_permit_in_force_is_good_by_whatever_stands_on_it(day: Day) -> None:
    file = day.ready()
    typed = app_of(day, file).code
    misread = typed.replace("0", "O").replace("1", "l")
    texts = (typed, code.printed(typed).lower(), misread, f"{typed[:5]} {typed[5:]}", NUMBER)
    for text in (*texts, file, grouped(file), f"{file}01", "1/2026", NUMBER.lower()):
        found = verify(day, text)
        assert found.good, text
        assert (found.number, found.code, found.name) == (NUMBER, typed, "Siti Rahmawati")
        assert found.handed is False
    said = account(verify(day, typed))
    for words in (
        "Asli dan berlaku.",
        "Bandingkan dengan lembarnya:",
        NUMBER,
        "6 Juli 2026",
        "14 Maret 2028",
        "belum diserahkan",
    ):
        assert words in said
    day.does(a.HandOver(), file)
    found = verify(day, typed)
    assert found.handed is True
    assert "sudah diserahkan" in account(found)


def test_an_ended_permit_is_genuine_and_not_good(day: Day) -> None:
    file = day.handed()
    last = date(2028, 3, 14)
    assert verify(day, file, last).good
    found = verify(day, file, last + timedelta(days=1))
    assert found.state == "expired"
    assert "berakhir pada 14 Maret 2028" in found.sentence


def test_a_renewed_permit_names_its_successor(day: Day) -> None:
    first = day.handed()
    old = app_of(day, first)
    day.ready(kind="perpanjangan", old_permit=old.number)
    found = verify(day, old.code)
    assert (found.state, found.good) == ("replaced", False)
    assert "Nomor 503/SIKOT/002/DPMPTSP/2026" in found.sentence


def test_a_withdrawn_sheet_is_told_by_its_bars(day: Day) -> None:
    file = day.drafted()
    assert verify(day, f"{file}01").state == "not_issued"
    day.does(a.SendBack(reason="salah alamat."), file)
    found = verify(day, f"{file}01")
    assert found.state == "sheet_withdrawn"
    assert "cetakan 1 sudah ditarik (salah alamat)" in found.sentence
    assert found.name == "Siti Rahmawati"


def test_a_file_without_permit_is_known_as_such(day: Day) -> None:
    file = day.accepted()
    assert verify(day, file).state == "not_issued"
    assert account(verify(day, file)) == verify(day, file).sentence
    day.does(a.Withdraw(reason="pindah"), file)
    assert verify(day, "0001/2026").state == "withdrawn"


def test_a_void_number_says_why(day: Day) -> None:
    file = day.numbered()
    day.does(a.Void(reason="salah tulis."), file)
    found = verify(day, NUMBER)
    assert found.state == "void"
    assert f"Nomor {NUMBER} sudah dibatalkan dan tidak dipakai lagi: salah tulis." in found.sentence


def test_a_permit_from_before_is_known_as_noted(day: Day) -> None:
    number = day.old_permit(ends=None, applicant=person(8, name="Ayu"))
    found = verify(day, number)
    assert (found.good, found.noted, found.handed) == (True, True, None)
    assert "sebelum register ini" in found.sentence
    assert "seumur hidup STR" in account(found)


def test_a_revoked_permit_is_said_to_be(day: Day) -> None:
    number = day.old_permit()
    live = day.counter.register.live
    live.execute("UPDATE permits SET state = 'revoked' WHERE number = ?", [number])
    assert verify(day, number).state == "revoked"
    day.counter.register.rebuild()


@pytest.mark.parametrize(
    "text", ["{code}X", "{swapped}", "{wrong}", "260100000018", "26010000001801", "2601000001"]
)
def test_a_slip_of_the_hand_is_not_called_forged(day: Day, text: str) -> None:
    typed = app_of(day, day.numbered()).code
    at = next(at for at in range(9) if typed[at] != typed[at + 1])
    swapped = typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]
    wrong = ("A" if typed[0] != "A" else "B") + typed[1:]
    filled = text.format(code=typed, swapped=swapped, wrong=wrong)
    assert verify(day, filled).state == "mistyped"


@pytest.mark.parametrize(
    "text", ["", "   ", "503/SIKOT/999/DPMPTSP/2026", "0009/2026", "Siti", "ü"]
)
def test_what_nothing_knows_is_unknown(day: Day, text: str) -> None:
    day.numbered()
    assert verify(day, text).state == "unknown"


def test_a_right_code_of_another_register_is_unknown(day: Day) -> None:
    day.numbered()
    assert verify(day, code.code_of(9, b"x" * 32)).state == "unknown"
    assert verify(day, str(FileId(2026, 1, 999))).state == "unknown"


@pytest.fixture
def session(data: Path) -> Any:
    opened = Session(opening.open_register(data), Data(data), RESOURCES, lambda: MONDAY)
    yield opened
    opened.close()


def test_a_screen_asks_the_session(session: Session) -> None:
    assert session.verify("XXXX").state == "unknown"


def test_a_text_means_a_file_a_code_or_neither(day: Day) -> None:
    file = day.numbered()
    typed = app_of(day, file).code
    wrong = f"{typed[:-1]}{'0' if typed[-1] != '0' else '1'}"
    register = day.counter.register
    means = {
        text: verifying.means(register, text)
        for text in (typed, code.printed(typed), file, "0001/2026", wrong, "Rahmawatia", "Siti 12")
    }
    assert {text: (one.file_id, one.is_code) for text, one in means.items()} == {
        typed: (file, True),
        code.printed(typed): (file, True),
        file: (file, False),
        "0001/2026": (file, False),
        wrong: ("", True),
        "Rahmawatia": ("", False),
        "Siti 12": ("", False),
    }


def test_bars_of_a_sheet_never_printed_are_unknown(day: Day) -> None:
    file = day.drafted()
    found = verify(day, f"{file}09")
    assert (found.state, found.file_id) == ("unknown", file)


def test_the_code_of_a_voided_number_says_why(day: Day) -> None:
    file = day.numbered()
    typed = app_of(day, file).code
    day.does(a.Void(reason="salah tulis."), file)
    found = verify(day, typed)
    assert (found.state, found.good) == ("void", False)
    assert NUMBER in found.sentence


def test_the_text_of_a_seal_is_known_even_when_cut_off() -> None:
    assert verifying.is_sealed(f"{MARK}*12")
    assert not verifying.is_sealed(NUMBER)
