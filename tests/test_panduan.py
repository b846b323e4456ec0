"""The officers' manual names everything there is, and nothing that is not.

In the manual a key stands in bold (**F12**) and what the window says in backticks (`Penomoran`);
`Words` (**Key**) says that the two belong together.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from benchmarks.panduan import pictures, said
from benchmarks.panduan.pages import PARTS, pages
from sikot_desk.__main__ import main
from sikot_desk.desk import office_papers, papers, procedures
from sikot_desk.domain import refusals
from sikot_desk.domain.options import OPTIONS
from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.stages import ROLE_NAMES
from sikot_desk.paths import resources
from sikot_desk.ui import ways
from sikot_desk.ui.screens import CODES
from sikot_desk.ui.screens.help import manual
from sikot_desk.ui.screens.help.keys import key_groups
from sikot_desk.ui.screens.settings.all import sections
from sikot_desk.ui.screens.settings.option_words import option_words

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "panduan"
MOST_BYTES = 6 * 1024 * 1024
LEAST_LETTERS = 5
"""Letters a sentence with open facts must have outside them, to be known again by them."""
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
MARKED = re.compile(r"`([^`]+)`")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
KEY = re.compile(r"(Alt|Ctrl|Shift)\+\S+|F\d+|Esc|Enter|Pg..|Tab|Spasi|[A-H0-9]|[↑↓]")
PAIR = re.compile(r"`([^`]+)`\s+\(\*\*([^*]+)\*\*[);]")
ARROWS = {"↑", "↓"}
FOREIGN = re.compile(
    r"\b(error|klik|file|button|upload|download|input|backup|scan|login|password|screen|click|"
    r"printed|user|update|save)\b",
    re.IGNORECASE,
)


@cache
def chapters() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}


@cache
def whole() -> str:
    return "\n".join(chapters().values())


@cache
def sop() -> Procedure:
    return procedures.build(procedures.shipped(resources()))


@cache
def named() -> frozenset[str]:
    """Everything that may stand in backticks as it is."""
    steps = {text for one in sop().steps for text in (one.name, one.button, one.performer)}
    kinds = {one.name for one in sop().kinds}
    names = {*papers.NAMES.values(), *office_papers.NAMES.values(), *ROLE_NAMES.values()}
    parts = {section.name for section in sections()}
    places = {one.name for one in (*ways.places(), *ways.foot())}
    plain = {one.words for one in said.shortcuts()}
    return frozenset({*said.words(), *steps, *kinds, *names, *parts, *places, *plain})


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """What has facts in it, as patterns: `{step} oleh pengganti`."""
    found = []
    for text in said.words():
        rest = re.sub(r"\{[^}]*\}", "", text)
        if rest != text and len(re.sub(r"\W", "", rest)) >= LEAST_LETTERS:
            found.append(
                re.compile(r".+?".join(re.escape(p) for p in re.split(r"\{[^}]*\}", text)))
            )
    return tuple(found)


def is_said(text: str) -> bool:
    return text in named() or any(one.fullmatch(text) for one in patterns())


def marked() -> Iterator[tuple[str, str]]:
    for chapter, text in chapters().items():
        for words in MARKED.findall(text):
            yield chapter, " ".join(words.split())


def test_nothing_stands_in_backticks_that_the_program_does_not_say() -> None:
    odd = [
        (chapter, words)
        for chapter, words in marked()
        if not words.startswith("sikot-desk ") and not is_said(words.replace("…", "{n}"))
        and not is_said(words)
    ]  # fmt: skip
    assert odd == []


def test_every_command_named_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    commands = {words.split()[1] for _chapter, words in marked() if words.startswith("sikot-desk ")}
    with pytest.raises(SystemExit):
        main(["--help"])
    assert commands
    assert commands <= set(re.findall(r"^    ([a-z-]+)", capsys.readouterr().out, re.MULTILINE))


def test_every_key_named_is_one() -> None:
    odd = [
        (chapter, key)
        for chapter, text in chapters().items()
        for key in BOLD.findall(text)
        if KEY.fullmatch(key) and key not in said.known_keys() | ARROWS
    ]
    assert odd == []


def test_words_and_key_that_stand_together_belong_together() -> None:
    pairs = {(one.words, one.key) for one in said.shortcuts()}
    pairs |= {(place.name, place.key) for place in (*ways.places(), *ways.foot())}
    pairs |= {(does, key) for one in key_groups() for caps, does in one.keys for key in caps}
    wide = [(re.split(r"\{[^}]*\}", words), key) for words, key in pairs if "{" in words]
    rules = [(re.compile(".+?".join(map(re.escape, parts))), key) for parts, key in wide]
    odd = [
        (chapter, words, key)
        for chapter, text in chapters().items()
        for words, key in ((" ".join(one.split()), k) for one, k in PAIR.findall(text))
        if key not in {"F12", "Enter"} and (words, key) not in pairs
        and not any(rule.fullmatch(words) and known == key for rule, known in rules)
    ]  # fmt: skip
    assert odd == []


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_made_pages_are_up_to_date(name: str) -> None:
    assert chapters()[name] == pages()[name], "run: python -m benchmarks.panduan"


def test_every_key_of_the_window_is_listed() -> None:
    listed = set(BOLD.findall(chapters()["pintasan.md"]))
    assert said.pressed() - listed == set()


def test_every_step_is_told_with_its_button_and_performer() -> None:
    page = chapters()["langkah.md"]
    for step in sop().steps:
        row = f"| {step.number} | `{step.name}` | `{step.performer}` | `{step.button}` |"
        assert row in page


def test_every_kind_is_told() -> None:
    page = chapters()["jenis-lain.md"]
    assert [k.name for k in sop().kinds if f"`{k.name}`" not in page] == []


def test_every_paper_is_told() -> None:
    page = chapters()["kertas.md"]
    names = {*papers.NAMES.values(), *office_papers.NAMES.values()}
    assert [name for name in sorted(names) if f"| `{name}` |" not in page] == []


def test_every_refusal_belongs_to_a_part_and_every_warning_is_one() -> None:
    codes = list(refusals.SENTENCES)
    assert set(PARTS) <= set(codes)
    assert codes[0] == next(iter(PARTS))
    assert [code for code in codes if code in PARTS] == list(PARTS)
    assert said.told_as_warnings() <= said.warnings()


def test_every_role_option_section_and_screen_is_named() -> None:
    said_so = {words for _chapter, words in marked()}
    wanted = {*ROLE_NAMES.values(), *said.screens(), *(one.name for one in sections())}
    wanted |= {option_words()[option].name for option in OPTIONS}
    assert wanted - said_so == set()
    assert len(said.screens()) >= len(CODES) - 1


def test_every_side_act_of_a_file_is_told_outside_the_lists() -> None:
    prose = "\n".join(text for name, text in chapters().items() if name not in pages())
    acts = {one.words for one in said.shortcuts() if one.place == "Berkas" and one.key != "Esc"}
    wide = {words: re.compile(re.escape(words).replace(r"\{step\}", ".+?")) for words in acts}
    untold = [words for words, rule in wide.items() if not rule.search(prose)]
    assert untold == []


def test_links_and_pictures_lead_somewhere_and_nothing_is_left_over() -> None:
    linked, shown = set(), set()
    for chapter, text in chapters().items():
        for picture, target in LINK.findall(text):
            assert (FOLDER / target).is_file(), (chapter, target)
            (shown if picture else linked).add(target)
    assert linked | {"index.md"} == set(chapters())
    assert shown == {f"gambar/{path.name}" for path in (FOLDER / "gambar").iterdir()}
    assert {Path(target).stem for target in shown} == set(pictures.IN_MANUAL)


def test_every_chapter_is_linked_from_the_first_page() -> None:
    linked = {target for _picture, target in LINK.findall(chapters()["index.md"])}
    assert linked == set(chapters()) - {"index.md"}


def test_every_screen_has_the_chapter_that_bantuan_begins_with() -> None:
    read = manual.chapters(FOLDER)
    about = [screen for chapter in read for screen in chapter.screens]
    assert sorted(about) == sorted(set(CODES) - {"help"})
    assert read[0].file.name == "index.md"
    assert read[1].file.name == "memulai.md"


def test_no_chapter_is_wider_than_bantuan(qtbot: QtBot) -> None:
    shown = manual.Manual(FOLDER)
    qtbot.addWidget(shown)
    shown.resize(1100, 600)
    shown.show()
    wide = []
    for name in chapters():
        shown.show_chapter(name)
        if shown.text.document().idealWidth() > shown.text.viewport().width():
            wide.append(name)
    assert wide == []


def test_the_pictures_are_small_and_reduced() -> None:
    found = list((FOLDER / "gambar").iterdir())
    assert sum(path.stat().st_size for path in found) < MOST_BYTES
    for path in found:
        with Image.open(path) as picture:
            assert picture.mode == "P", path.name
            assert picture.width <= pictures.WIDE, path.name


def test_the_words_are_plain() -> None:
    for chapter, text in chapters().items():
        prose = re.sub(r"--[a-z-]+|<!--.*-->", "", LINK.sub("", MARKED.sub("", text)))
        assert "!" not in prose, chapter
        assert FOREIGN.findall(prose) == [], chapter
        assert re.search(r"[^\x00-\x7f–—“”…·×ke↑↓é|\n]", prose) is None, chapter


def test_a_chapter_begins_with_its_title_and_its_lines_are_short() -> None:
    for chapter, text in chapters().items():
        assert text.startswith("# "), chapter
        assert text.endswith("\n"), chapter
        if chapter not in pages():
            long = [one for one in text.splitlines() if len(one) > 120 and not one.startswith("|")]
            assert long == [], chapter
