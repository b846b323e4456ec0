"""A list pasted as it hangs on a wall: marks, broken lines and endings are none of its items."""

import pytest

from sikot_desk.ui.screens.settings import pasted


def test_a_line_without_a_mark_goes_on_with_a_marked_item() -> None:
    lines = ("1) Surat permohonan kepada Kepala", "   DPMPTSP;", "2) KTP atau KK; dan", "3) STR.")
    assert pasted.items(lines) == [
        "Surat permohonan kepada Kepala DPMPTSP",
        "KTP atau KK",
        "STR",
    ]


def test_in_a_list_without_marks_each_line_is_an_item() -> None:
    assert pasted.items(("Surat permohonan,", "", " Fotokopi KTP ", ";")) == [
        "Surat permohonan",
        "Fotokopi KTP",
    ]


@pytest.mark.parametrize(
    ("item", "bare"),
    [
        ("Denah lokasi.", "Denah lokasi"),
        ("Ijazah A.Md.OT.", "Ijazah A.Md.OT."),
        ("Kartu, sertifikat, dll.", "Kartu, sertifikat, dll."),
        ("Foto 4x6 (4 lembar).", "Foto 4x6 (4 lembar)"),
        ("KTP; atau", "KTP; atau"),
        ("Rekomendasi, serta", "Rekomendasi"),
    ],
)
def test_what_parts_an_item_from_the_next_is_left_off(item: str, bare: str) -> None:
    assert pasted.ended(item) == bare
