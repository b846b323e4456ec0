"""Whatever names a file finds it; lists come newest first; misspelt names are met."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sikot_desk.db import searching
from sikot_desk.db.boards import Boards
from sikot_desk.db.filter import ANY
from sikot_desk.db.register import Register
from sikot_desk.domain.application import Status
from sikot_desk.domain.identity import grouped
from tests.db import acts
from tests.db.acts import new

PEOPLE = (
    ("Siti Rahmawati", "1471014101900001", "RS Bunda"),
    ("Muhammad Yusuf", "1471020203850002", "RSUD Arifin Achmad"),
    ("Sri Wahyuni Br. Ginting", "1471035507920003", "Klinik Gigi Sehat"),
    ("Li Na", "1471040808880004", "RS Awal Bros"),
    ("Ahmad Ya'qub O'Neil", "1471050101800005", "Optik & Gigi <Utama>"),
)


@pytest.fixture
def boards(register: Register) -> Boards:
    for running, (name, nik, place) in enumerate(PEOPLE, start=1):
        acts.walked(register, running, name, nik=nik, place=place)
    register.append([new(acts.numbered(1), acts.file_id(1))])
    return Boards(register)


def names(lines) -> list[str]:
    return [line.name.split()[0] for line in lines]


def test_a_file_by_whatever_names_it(boards: Boards, register: Register):
    one = acts.file_id(1)
    file = register.application(one)
    assert file is not None
    for text in (
        one,
        grouped(one),
        f"{one}01",
        "0001/2026",
        "1/2026",
        " 00001 / 2026",
        "445/1/SIKOT/2026",
        " 445/1/sikot/2026 ",
        file.code,
        f"{file.code[:5]}-{file.code[5:]}".lower(),
    ):
        assert boards.find(text) == one, text
    assert boards.find(acts.file_id(5)) == acts.file_id(5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "9/2026",
        "1/2025",
        "0/2026",
        acts.file_id(77),
        "260100000010",
        "445/2/SIKOT/2026",
        "ABCDE-FGHJK",
        "'; DROP TABLE journal; --",
        "\x00",
        "\ud800",
        f"{acts.file_id(1)}\u00b2\u00b2",
        "%",
    ],
)
def test_what_names_no_file(boards: Boards, text: str):
    assert boards.find(text) is None


def test_a_line_tells_where_a_file_is(boards: Boards):
    (line,) = boards.search("rahmawati", 10)
    assert (line.file_id, line.status, line.step) == (acts.file_id(1), Status.OPEN, "draft")
    assert (line.registration, line.number) == ("0001/2026", "445/1/SIKOT/2026")
    assert (line.received, line.accepted) == (acts.START, acts.START)
    assert (line.letter_date, line.ends, line.is_open) == (date(2026, 7, 8), date(2030, 1, 1), True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("siti", ["Siti"]),
        ("RAHMA siti", ["Siti"]),
        ("Siti Rahmawati, A.Md.OT.", ["Siti"]),
        ("drg. Hj. Siti", ["Siti"]),
        ("Sítì", ["Siti"]),
        ("gigi", ["Ahmad", "Sri"]),
        ("muh yu", ["Muhammad"]),
        ("147103", ["Sri"]),
        ("STR-0004", ["Li"]),
        ("0003/2026", ["Sri"]),
        ("s", ["Sri", "Siti"]),
        ("li", ["Li"]),
        ("li na", ["Li"]),
        ("br ginting", ["Sri"]),
        ("ya'qub", ["Ahmad"]),
        ("o'neil <utama>", ["Ahmad"]),
        ("A.Md.OT.", []),
        ('"siti" OR', []),
        ("", []),
        (",", []),
        ("zz", []),
        ("xyzzy", []),
        ("x" * 1000, []),
        ("siti " * 500, ["Siti"]),
        ("siti \ud800", ["Siti"]),
        ("😊", []),
        ("张伟 محمد", []),
    ],
)
def test_words_find_files_newest_first(boards: Boards, text: str, found: list[str]):
    assert names(boards.search(text, 10)) == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rahmawatti", "Siti"),
        ("sitti rahmawaty", "Siti"),
        ("muhamad yusup", "Muhammad"),
        ("gintng", "Sri"),
        ("ahcmad rsud", "Muhammad"),
        ("ahmad yaqub li", None),
    ],
)
def test_a_slip_of_the_hand_still_finds(boards: Boards, typed: str, meant: str | None):
    found = names(boards.search(typed, 10))
    assert found == ([meant] if meant else [])


def test_pages_follow_one_another(register: Register):
    for running in range(1, 6):
        acts.walked(register, running, "Siti Rahmawati", nik=f"147101410190000{running}")
    boards = Boards(register)
    first = boards.search("siti", 2)
    second = boards.search("siti", 2, before=first[-1].id)
    assert [line.serial for line in boards.numbers("registration", 2026, limit=2)] == [5, 4]
    assert [line.file_id for line in first + second] == [acts.file_id(n) for n in (5, 4, 3, 2)]
    assert [line.file_id for line in boards.latest(2, before=second[-1].id)] == [acts.file_id(1)]
    assert boards.search(acts.file_id(5), 2, before=first[0].id) == ()


def test_a_short_beginning_that_many_share(register: Register, monkeypatch):
    monkeypatch.setattr(searching, "_FEW", 3)
    for running in range(1, 5):
        acts.walked(register, running, "Siti Rahmawati", nik=f"147101410190000{running}")
    acts.walked(register, 5, "Li Na")
    assert names(Boards(register).search("si", 10)) == ["Siti"] * 4
    assert names(Boards(register).search("si ra", 2)) == ["Siti"] * 2
    assert names(Boards(register).search("li", 2)) == ["Li"]


def test_a_corrected_name_is_found_and_the_old_one_is_not(boards: Boards, register: Register):
    register.append([new(acts.corrected(applicant__name="Zubaidah"), acts.file_id(1))])
    assert names(boards.search("zubaidah", 5)) == ["Zubaidah"]
    assert names(boards.search("zu", 5)) == ["Zubaidah"]
    assert boards.search("rahmawati", 5) == ()
    assert names(boards.search("si", 5)) == []


def test_what_is_open_and_whose_it_is(boards: Boards, register: Register):
    register.append([new(acts.handed_over(), acts.file_id(2))])
    still = [file.file_id for file in boards.open_applications()]
    assert still == [acts.file_id(n) for n in (1, 3, 4, 5)]
    acts.walked(register, 6)
    whose = [file.file_id for file in boards.of_holder(acts.SITI.identity_number)]
    assert whose == [acts.file_id(6), acts.file_id(1)]
    assert boards.of_holder("nobody") == ()


def test_files_accepted_since_a_day_under_another_set(boards: Boards, register: Register):
    acts.walked(register, 6)
    day = acts.START.date()
    ids = [acts.file_id(n) for n in range(1, 7)]
    assert [one.file_id for one in boards.accepted_since(day)] == ids
    assert [one.file_id for one in boards.accepted_since(day, "lain", 2)] == ids[:2]
    assert boards.count_accepted_since(day, "lain") == 6
    assert boards.accepted_since(day, "perwako") == ()
    assert boards.count_accepted_since(day + timedelta(days=1), "lain") == 0


def test_former_applicants_fill_a_form_from_their_latest_file(boards: Boards, register: Register):
    acts.walked(register, 6, "Siti Rahmawati", place="RS Baru")
    (former,) = boards.holders("siti")
    assert (former.applicant.name, former.workplace.name) == ("Siti Rahmawati", "RS Baru")
    assert [one.applicant.name for one in boards.holders("14710", limit=2)] == [
        "Siti Rahmawati",
        "Ahmad Ya'qub O'Neil",
    ]


FIRST, SECOND = "445/1/SIKOT/2026", "445/2/SIKOT/2026"


def permitted(register: Register, running: int, workplace_no: int = 1, **numbered: str) -> str:
    """A file whose permit was numbered, for one workplace of its holder."""
    one = acts.file_id(running)
    asked = replace(acts.received(), workplace_no=workplace_no)
    register.append([new(asked, one)])
    register.append([new(acts.accepted(running), one)])
    register.append([new(acts.numbered(running, **numbered), one)])
    return one


def revoked(register: Register, running: int, number: str) -> str:
    """A file whose letter revokes a permit."""
    one = acts.walked(register, running)
    register.append([new(replace(acts.numbered(running), revokes=number), one)])
    return one


def test_how_the_permits_of_files_are_over(register: Register):
    boards = Boards(register)
    first, second = permitted(register, 1), permitted(register, 2, workplace_no=2)
    assert boards.endings([first, second, "x"]) == {}
    revoked(register, 3, FIRST)
    assert boards.endings([second]) == {second: "first_revoked"}
    assert boards.endings([first, second]) == {first: "revoked", second: "first_revoked"}
    permitted(register, 4, replaces=SECOND)
    assert boards.endings([first, second]) == {first: "revoked", second: "replaced"}


def test_a_permit_by_its_number(register: Register):
    boards = Boards(register)
    permitted(register, 1)
    second = permitted(register, 2, workplace_no=2)
    assert boards.permit("445/9/SIKOT/2026") is None
    found = boards.permit(SECOND)
    assert found is not None
    assert (found.file_id, found.first_revoked) == (second, False)
    revoked(register, 3, FIRST)
    lost, over = boards.permit(SECOND, second), boards.permit(FIRST)
    assert lost is not None
    assert over is not None
    assert lost.first_revoked
    assert (over.state, over.first_revoked) == ("revoked", False)


def test_the_lines_of_files_come_newest_first_each_once(boards: Boards):
    one, four = acts.file_id(1), acts.file_id(4)
    assert [line.file_id for line in boards.lines_of([one, four, one])] == [four, one]
    assert boards.lines_of(["tidak ada"]) == ()
    assert boards.lines_of([]) == ()


def test_files_found_are_counted_up_to_a_most(boards: Boards):
    assert [boards.count(text, ANY, 10) for text in ("", "gigi", acts.file_id(1), "zz")] == [
        *(5, 2, 1, 0)
    ]
    assert (boards.count("gigi", ANY, 1), boards.count(" ", ANY, 2)) == (2, 3)
