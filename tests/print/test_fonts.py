"""The face: found in folders, embedded always, and what it cannot print."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from sikot_desk.domain.text import check
from sikot_desk.print import fonts
from sikot_desk.print.fonts import FontMissing


@dataclass(frozen=True)
class _Typed:
    name: str


def test_a_missing_face_is_told_with_the_places_searched(tmp_path: Path) -> None:
    with pytest.raises(FontMissing, match="Liberation Sans") as missing:
        fonts.register([tmp_path, tmp_path / "none"])
    assert missing.value.places == (tmp_path, tmp_path / "none")


def test_what_only_looks_like_the_face_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("arial.ttf", "arialbd.ttf", "ariali.ttf"):
        (tmp_path / name).write_bytes(b"no font")
    monkeypatch.setattr(fonts, "ready", lambda: False)
    with pytest.raises(FontMissing):
        fonts.register([tmp_path])


def test_the_face_is_registered_once(tmp_path: Path) -> None:
    assert fonts.ready()
    fonts.register([tmp_path, *fonts.usual_places()])
    assert fonts.ready()


@pytest.mark.parametrize(
    "name", ["SITI RAHMAWATI, A.Md.OT.", "Ma’muniah — ½ × é ñ ş Ł • … “x”", "e\u0301", "a\tb\nc"]
)
def test_names_of_this_country_print(name: str) -> None:
    assert fonts.unprintable(name) == ()


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("Budi 😀", ("😀",)),
        ("محمد", ("م", "ح", "د")),
        ("王小明 王", ("王", "小", "明")),
        ("a\u200bb\u202ec", ("\u200b", "\u202e")),
        ("\u0000", ("\u0000",)),
        ("\ud800", ("\ud800",)),
    ],
)
def test_what_no_paper_can_print_is_named_once(name: str, signs: tuple[str, ...]) -> None:
    assert fonts.unprintable(name) == signs


def test_every_letter_that_a_field_takes_has_its_picture_in_every_face() -> None:
    taken = [chr(code) for code in range(0x20, 0x2FFFF) if not 0xD800 <= code <= 0xDFFF]
    taken = [sign for sign in taken if check(_Typed(f"a{sign}a")) is None]
    assert {*"aZéñĞşœŁẀ’–€"} <= {*taken}
    assert fonts.unprintable("".join(f"a{sign}a" for sign in taken)) == ()


def test_an_unprintable_character_is_drawn_as_a_question_mark() -> None:
    assert fonts.printable("Budi 😀!") == "Budi ?!"
    assert fonts.printable("a\nb") == "a b"
    assert fonts.printable("e\u0301") == "é"
