"""Every string the window shows goes through the catalog: `_("…")`.

The source is walked: a literal with a word in it that reaches a widget, a value that is shown, or
a table of words must stand within `_()`. What is never translated is marked in NOT_TRANSLATED.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"^[A-Z][a-z]+[,.;:]? [A-Za-z]{2,}")
"""What reads as the beginning of a sentence, wherever it stands."""
SHOWING = {
    *("Text", "ElidedText", "Button", "primary", "Choice", "Tick", "Card", "Note", "Field"),
    *("Column", "Cell", "Pill", "valid", "due_today", "warned", "EmptyState", "SideAct", "Remedy"),
    *("Trouble", "Stop", "Fact", "Line", "Entry", "Place", "Area", "Drop", "Pick", "Ticks"),
    *("WarningStrip", "QLabel", "QAction", "RowTable", "key_note", "KeyGroup", "Meanings", "Spec"),
    *("setText", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *("setToolTip", "setWindowTitle", "set_text", "set_title", "set_primary", "set_label", "say"),
    *("addItem", "set_training", "set_paper", "tell", "allow", "refuse", "set_value"),
}
"""What shows its texts; keyword arguments that name things by code are in CODES."""
CODES = {"icon", "key", "code", "kind", "path", "tone", "value", "file", "act", "rank"}
ICONS = {one.stem for one in (ROOT / "resources" / "icons").glob("*.svg")}
KEY = re.compile(r"(Alt|Ctrl|Shift)\+\w+|F\d+|Esc|Enter|Tab|PgUp|PgDn|Up|Down|Home|End|Return")
CODE = re.compile(r"[a-z][a-z0-9_.:-]*")
SILENT = {
    "kit/stylesheet.py": "style sheets",
    "kit/tokens.py": "names of fonts",
    "printing_cups.py": "what the print system writes",
    "screens/help/about.py": "names of works and their licences, in _PARTS",
}
"""Files of which only what is shown is looked at, and why."""
EXAMPLES = frozenset({"503/SIKOT/{seq:03d}/DPMPTSP/{year}", "SK12-2026"})
NOT_TRANSLATED = EXAMPLES | frozenset(
    {"SIKOT Desk", "XLSX", "CSV", "PDF", "NIK", "NIP", "STR", "WIB"}
)


def sources() -> list[Path]:
    return sorted((ROOT / "sikot_desk" / "ui").rglob("*.py"))


def untranslated(source: str, *, everywhere: bool = True) -> Iterator[tuple[int, str]]:
    """Every literal with words that is shown and does not stand within `_()`."""
    tree = ast.parse(source)
    silent = {id(one) for one in _silent(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            shows = _name(node.func) in SHOWING
            given = [*node.args, *(one.value for one in node.keywords if one.arg not in CODES)]
            for literal in (one for part in given for one in _literals(part)):
                if shows and id(literal) not in silent and _speaks(literal):
                    yield literal.lineno, str(literal.value)
        elif everywhere and id(node) not in silent and _is_sentence(node):
            yield node.lineno, str(node.value)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(part: ast.expr) -> Iterator[ast.Constant]:
    """The literals that a shown argument is made of, not those of calls within it."""
    if isinstance(part, ast.Constant):
        yield part
    elif isinstance(part, ast.JoinedStr):
        yield from (one for one in part.values if isinstance(one, ast.Constant))
    elif isinstance(part, ast.IfExp):
        yield from (*_literals(part.body), *_literals(part.orelse))
    elif isinstance(part, ast.BinOp | ast.BoolOp):
        sides = part.values if isinstance(part, ast.BoolOp) else (part.left, part.right)
        yield from (one for side in sides for one in _literals(side))
    elif isinstance(part, ast.Tuple | ast.List):
        yield from (one for item in part.elts for one in _literals(item))


def _silent(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything within `_()`, docstrings, and the faults of the program."""
    for node in ast.walk(tree):
        within = isinstance(node, ast.Call) and _name(node.func) in {"_", "failure"}
        if within or isinstance(node, ast.Raise | ast.Assert):
            yield from ast.walk(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def _speaks(literal: ast.Constant) -> bool:
    said = literal.value
    if not isinstance(said, str) or not WORD.search(said):
        return False
    spoken = said.strip(" :,.()–·")
    return not (spoken in NOT_TRANSLATED | ICONS or KEY.fullmatch(spoken) or CODE.fullmatch(spoken))


def _is_sentence(node: ast.AST) -> TypeGuard[ast.Constant]:
    said = node.value if isinstance(node, ast.Constant) else None
    return (
        isinstance(node, ast.Constant)
        and isinstance(said, str)
        and bool(SENTENCE.search(said))
        and _speaks(node)
    )


@pytest.mark.fast
@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Button("Simpan")', ["Simpan"]),
        ('Button(_("Simpan"), "Alt+S", icon="save")', []),
        ('Text(f"Langkah {n}")', ["Langkah "]),
        ('Text(_("Langkah {n}").format(n=n))', []),
        ('label.setText("Siap" if ready else _("Menunggu"))', ["Siap"]),
        ('WORDS = {"a": "Belum ada berkas"}', ["Belum ada berkas"]),
        ('"""Belum ada berkas."""', []),
        ('raise ValueError("no such thing")', []),
        ('Line("name", _("Nama"), "area")', []),
    ],
)
def test_the_check_finds_what_is_shown_and_nothing_else(source: str, found: list[str]) -> None:
    assert [said for _line, said in untranslated(source)] == found


@pytest.mark.fast
@pytest.mark.parametrize("path", sources(), ids=lambda path: path.name)
def test_every_string_that_is_shown_goes_through_the_catalog(path: Path) -> None:
    place = path.relative_to(ROOT)
    silent = path.relative_to(ROOT / "sikot_desk" / "ui").as_posix() in SILENT
    found = untranslated(path.read_text("utf-8"), everywhere=not silent)
    assert [f"{place}:{line} {said}" for line, said in found] == []


@pytest.mark.fast
def test_the_catalog_is_asked_for_literals_alone() -> None:
    """What is no literal can be found by nobody who translates."""
    asked = [
        (path.name, node.lineno)
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) == "_"
        if len(node.args) != 1 or not isinstance(node.args[0], ast.Constant)
    ]
    assert asked == []
