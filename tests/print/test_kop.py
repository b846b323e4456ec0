"""The head of papers: with and without an emblem, with long and with missing parts."""

import io

from sikot_desk.print import kop, page
from sikot_desk.print.kop import Kop
from sikot_desk.print.page import F4_215, Sheet
from tests.print import reading, samples


def printed(sheet: Sheet) -> bytes:
    out = io.BytesIO()
    page.publish([sheet], "kop", out)
    return out.getvalue()


def test_the_rules_of_a_letter_head_are_where_they_are_measured() -> None:
    sheet = Sheet(F4_215)
    assert round(kop.full(sheet, samples.kop(), 25, 195), 2) == 42.45
    text = reading.words(printed(sheet))
    assert text == (
        "PEMERINTAH KOTA PEKANBARU DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU "
        "Jalan Jenderal Sudirman Nomor 464, Pekanbaru · Laman x.go.id"
    )


def test_empty_parts_of_the_address_are_left_out() -> None:
    sheet = Sheet(F4_215)
    kop.small(sheet, samples.kop(address_parts=("", "", "")), 12, 198, 8)
    assert "·" not in reading.words(printed(sheet))


def test_a_long_address_is_set_smaller_then_broken() -> None:
    shrunk, broken = Sheet(F4_215), Sheet(F4_215)
    parts = ("Jalan Jenderal Sudirman Nomor 464, Pekanbaru", "Telepon (0761) 12345")
    more = (*parts, "Laman dpmptsp.pekanbaru.go.id", "Pos-el dpmptsp@pekanbaru.go.id")
    first = kop.full(
        shrunk, samples.kop(address_parts=(*parts, "Laman x.pekanbaru.go.id")), 25, 195
    )
    second = kop.full(broken, samples.kop(address_parts=more * 2), 25, 195)
    assert round(first, 2) == 42.45
    assert second > first
    assert reading.words(printed(broken)).count("Laman") == 2


def test_without_an_emblem_the_text_moves_to_the_middle() -> None:
    sheet = Sheet(F4_215)
    kop.full(sheet, samples.kop(emblem=None), 25, 195)
    image = reading.picture(printed(sheet)).crop((0, 0, 1270, 230))
    left, _, right, _ = image.point(lambda v: 255 - v).getbbox() or (0, 0, 0, 0)
    assert abs((left + right) / 2 / 150 * 25.4 - 110) < 0.5


def test_a_head_of_one_or_three_lines_keeps_its_distance() -> None:
    for lines in (("DINAS",), ("DINAS SATU", "DUA", "TIGA")):
        office = Kop("PEMERINTAH", lines, ("Jalan X",))
        assert kop.full(Sheet(F4_215), office, 25, 195) >= 42.4
