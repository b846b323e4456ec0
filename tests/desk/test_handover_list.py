"""One list for the permits one person took away: each with its code, signed row by row."""

from typing import Any

import pytest

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain import actions as a
from sikot_desk.domain.refusals import Refused
from tests.desk.day import CLERK, Day, person
from tests.desk.reading import text_of

KTP = "1471015708960003"


def made(day: Day, *files: str) -> OfficePaper | Refused:
    wish = Wish(key="daftar-penyerahan", at=day.now, officer="Rina Marlina", files=files)
    return office_papers.make(day.counter.register, wish)


def ready(day: Day, serial: int, **change: Any) -> str:
    who = person(serial, name=f"Pemohon {serial}")
    return day.ready(applicant=who, **{"bringer": CLERK, **change})


def by_clerk(**change: Any) -> a.HandOver:
    return a.HandOver(
        **{"relation": "staff", "receiver": CLERK.name, "listed": True, "note": "map biru"} | change
    )


def test_permits_handed_over_together_stand_on_one_list(day: Day) -> None:
    files = ready(day, 11), ready(day, 12)
    before = len(day.tray.papers)
    for file in files:
        day.does(by_clerk(), file)
    assert len(day.tray.papers) == before
    paper = made(day, *files)
    assert isinstance(paper, OfficePaper)
    text = text_of(paper.pdf)
    for said in (
        "DAFTAR PENYERAHAN SURAT IZIN",
        "2 (dua) surat izin",
        "Hendri Saputra",
        "staf tempat kerja",
        "tidak diperlukan",
        "Pemohon 11, A.Md.OT.",
        "Pemohon 12, A.Md.OT.",
        "503/SIKOT/001/DPMPTSP/2026",
        "tanda terima ditarik; map biru",
        "Tanda tangan",
        "Rina Marlina",
    ):
        assert said in text, said
    assert paper.file.endswith("-2-daftar-penyerahan.pdf")


def test_the_receiver_s_identity_is_masked_and_the_letter_told(day: Day) -> None:
    file = ready(day, 11)
    other = by_clerk(relation="proxy", receiver="Ani", identity_number=KTP, proxy_letter=True)
    day.does(other, file)
    paper = made(day, file)
    assert isinstance(paper, OfficePaper)
    text = text_of(paper.pdf)
    assert "KTP 1471••••••••0003" in text
    assert "ada, disimpan dalam berkas" in text
    assert KTP not in text


def test_the_holder_s_own_identity_stands_on_the_list(day: Day) -> None:
    first = day.ready()
    second = ready(day, 4)
    day.does(a.HandOver(listed=True, originals_shown=False), first)
    day.does(by_clerk(), second)
    paper = made(day, first)
    assert isinstance(paper, OfficePaper)
    text = text_of(paper.pdf)
    assert "tidak semua" in text
    assert "KTP 1471••••••••0003" in text


@pytest.mark.parametrize("listed", [True, False])
def test_a_proof_of_its_own_comes_unless_there_is_a_list(day: Day, *, listed: bool) -> None:
    done = day.does(by_clerk(listed=listed), ready(day, 11))
    assert [one.key for one in done.papers] == ([] if listed else ["bukti-penyerahan"])


def test_what_is_no_list_is_refused(day: Day) -> None:
    first, second, waiting = ready(day, 11), ready(day, 12), ready(day, 13)
    day.does(by_clerk(), first)
    day.does(a.HandOver(listed=True), second)

    def code(*files: str) -> str:
        refused = made(day, *files)
        assert isinstance(refused, Refused)
        return refused.code

    assert code() == "lot_empty"
    assert code(first, "0099/2026") == "file_unknown"
    assert code(first, waiting) == "list_not_handed"
    assert code(first, second) == "list_receivers"
