"""The sentences of the day, and how time is said: values in, words out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sikot_desk.desk.boards import Home
from sikot_desk.desk.standing import Standing
from sikot_desk.domain.settings import SetClosure
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui import roles, stops
from sikot_desk.ui.screens.found import matched
from sikot_desk.ui.screens.home.screen import two_lines
from sikot_desk.ui.screens.home.tasks import Desk, HalfDone, tasks
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.times import due_pill, is_pressing, lasting, near
from tests.ui.screens.hands import TEN, Hands

EMPTY = Home(steps=(), rows=(), untold=(), running=0, ready=0, late=0)
PROMISED = Standing(due=TEN, paused=False, late=False, days_late=0, minutes_left=0)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0 mnt"),
        (59, "59 mnt"),
        (60, "1 jam"),
        (449, "7 jam"),
        (450, "1 hari kerja"),
        (900, "2 hari kerja"),
    ],
)
def test_working_time_is_said_in_its_largest_unit(minutes: int, said: str) -> None:
    assert lasting(minutes, 450) == said


def test_a_moment_is_said_by_how_near_it_is() -> None:
    assert near(TEN, TEN) == "10.24"
    assert near(TEN - timedelta(days=1), TEN) == "kemarin 10.24"
    assert near(TEN - timedelta(days=3), TEN) == "3 Juli 10.24"
    assert near(TEN - timedelta(days=300), TEN) == "9 September 2025"


def test_a_promise_has_its_pill() -> None:
    late = replace(PROMISED, late=True, days_late=2)
    later = replace(PROMISED, due=TEN + timedelta(days=2))
    said = [due_pill(one, TEN) for one in (PROMISED, late, later, replace(PROMISED, paused=True))]
    assert [pill.text if pill else "" for pill in said] == [
        "Hari ini 10.24",
        "Terlambat 2 hari",
        "8 Juli",
        "di pemohon",
    ]
    assert due_pill(replace(PROMISED, due=None), TEN) is None
    assert [is_pressing(one, TEN) for one in (PROMISED, late, later)] == [True, True, False]
    assert not is_pressing(replace(PROMISED, due=None), TEN)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Penomoran", "Penomoran"),
        ("Tanda tangan", "Tanda tangan"),
        ("Pembuatan blanko", "Pembuatan\nblanko"),
        ("Paraf Ahli Madya", "Paraf\nAhli Madya"),
        ("Rekomendasi", "Rekomendasi"),
        ("Pemeriksaankelengkapan", "Pemeriksaankelengkapan"),
    ],
)
def test_a_step_s_name_breaks_evenly(name: str, lines: str) -> None:
    assert two_lines(name) == lines


def test_half_filled_forms_are_the_loket_s() -> None:
    kept = (
        HalfDone.of("intake-1", '{"texts": {"applicant.name": "Winda"}}', TEN),
        HalfDone.of("intake-2", '{"texts": {}}', TEN + timedelta(minutes=1)),
        HalfDone.of("check-260100000017", '{"verdicts": []}', TEN),
    )
    loket, back = Desk(("loket",), TEN, 450, kept), Desk(("back_office",), TEN, 450, kept)
    assert [task.title for task in tasks(EMPTY, loket)] == [
        "Lanjutkan permohonan: Winda",
        "Lanjutkan permohonan: tanpa nama",
    ]
    assert tasks(EMPTY, back) == ()


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Siti Rahmadhani", "rahma siti", ((0, 4), (5, 5))),
        ("Siti", "zz", ()),
        ("Siti", "", ()),
        ("Anna", "an anna", ((0, 2),)),
        ("İstanbul", "istanbul", ()),
    ],
)
def test_matched_letters_never_overlap(
    name: str, text: str, found: tuple[tuple[int, int], ...]
) -> None:
    assert matched(name, text) == found


def test_roles_are_said_in_words() -> None:
    assert roles.role_words(("loket", "back_office")) == "Petugas Loket, Petugas Back Office"
    assert roles.role_words(("loket", "back_office", "penyelia", "admin")) == "Semua tugas"
    assert roles.role_words(()) == ""


def test_a_sentence_is_parted_after_its_first() -> None:
    assert halves("Satu. Dua. Tiga.") == ("Satu.", "Dua. Tiga.")
    assert halves("Satu saja.") == ("Satu saja.", "")


def test_what_to_do_first_depends_on_the_trouble() -> None:
    assert "Kosongkan ruang" in stops.unsaved(Trouble("disk_full")).steps[0]
    assert "Periksa disk" in stops.unsaved(Trouble("save_failed", detail="I/O")).steps[0]


def test_whoever_was_promised_another_day_is_to_be_phoned(sit: Callable[..., Hands]) -> None:
    """Accepted on Monday, promised for Wednesday; Wednesday is closed since."""
    hands = sit()
    desk = Desk(("loket",), TEN, 450)

    def phoned() -> list[str]:
        home = hands.on_register(lambda session: session.board().home())
        return [f"{one.title}; {one.caption}" for one in tasks(home, desk) if one.icon == "phone"]

    hands.day(lambda day: day.accepted())
    assert phoned() == []
    hands.does(SetClosure(day=date(2026, 7, 8), reason="banjir"))
    assert phoned() == [
        "Telepon Siti Rahmawati: janji berubah; 0001/2026, dari 8 Juli 16.00 menjadi 9 Juli 16.00"
    ]
