"""The list of hand-over: rows to sign, one receiver, pages that never split a row."""

import pytest

from sikot_desk.print import handover_list, page
from tests.print import handed, reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME, LONGEST_PLACE


def test_each_permit_has_its_row_and_one_receiver_signs() -> None:
    text = words(pdf(handover_list.render, handed.handover_list()))
    for said in (
        "DAFTAR PENYERAHAN SURAT IZIN 3 (tiga) surat izin",
        "Diterima oleh : Hendra Gunawan",
        "Identitas : KTP 1471••••••••0002",
        "KTP dan STR asli : ditunjukkan",
        "503/SIKOT/001/DPMPTSP/2026 8 Juli 2026 K7QF4 M2X9T Pemohon 1, A.Md.OT.",
        "Yang menerima, Hendra Gunawan Petugas Loket, Rina Marlina",
        "halaman 1 dari 1",
    ):
        assert said in text, said
    assert "1471000000000002" not in text


@pytest.mark.parametrize("paper", [page.A4, page.F4_215])
@pytest.mark.parametrize("count", [1, 8, 9, 10, 25])
def test_every_row_is_there_once_however_many(count: int, paper: page.Paper) -> None:
    document = pdf(handover_list.render, handed.handover_list(count, paper=paper))
    text = words(document)
    for number in range(1, count + 1):
        assert text.count(f"503/SIKOT/{number:03d}/DPMPTSP/2026") == 1
    assert text.count("Yang menerima,") == 1
    assert f"dari {len(reading.page_sizes(document))}" in text
    assert not reading.reaches_edge(document)


def test_a_receiver_without_a_number_shows_a_dash() -> None:
    data = handed.handover_list(identity_kind="", identity_number="")
    assert "Identitas : —" in words(pdf(handover_list.render, data))


def test_the_longest_names_and_marks_find_room() -> None:
    long = handed.handed_permit(1, holder=LONGEST_NAME, workplace=LONGEST_PLACE)
    for carried in (samples.REPRINT, samples.TRAINING):
        data = handed.handover_list(permits=(long,) * 4, receiver=LONGEST_NAME, marks=carried)
        document = pdf(handover_list.render, data)
        assert words(document).count("M.A.R.S.") >= 5
        assert reading.reaches_edge(document) == carried.training


def test_nothing_a_person_typed_is_markup() -> None:
    typed = handed.handed_permit(1, holder=HOSTILE[0], workplace=HOSTILE[1])
    text = words(pdf(handover_list.render, handed.handover_list(permits=(typed,))))
    assert HOSTILE[0] in text
    assert HOSTILE[1] in text
