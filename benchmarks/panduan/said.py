"""What the window says, read from the source of its screens: words, keys, titles, warnings.

Runs no screen. A key counts where it stands with its words, as on a button, a tick or an act.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sikot_desk.domain import refusals
from sikot_desk.ui.screens.help.keys import key_groups

_HOUSE = Path(__file__).resolve().parents[2] / "sikot_desk"
_KEY = re.compile(r"(Alt|Ctrl)\+(.|[A-Z][a-z]+)|F\d+|Esc|Enter|PgUp|PgDn|Tab|Up|Down")
_DIGIT = re.compile(r"\d")
_BEARERS = {"SideAct", "SideSpec", "Button", "Tick", "Remedy", "Choice", "Reason"}
"""What is made with words and the key that stands on it."""
_PLACES = {
    "screens/notice.py": "Peringatan",
    "screens/offering.py": "Kertas pemohon",
    "screens/paper_way.py": "Kertas",
    "sign_in.py": "Masuk Petugas",
    "new_pin.py": "Masuk Petugas",
    "prover.py": "Masuk Petugas",
    "recovery_notice.py": "Masuk Petugas",
    "second.py": "Orang kedua",
    "scans.py": "Pemberitahuan",
    "window.py": "Pemberitahuan",
    "kit/banner.py": "Pemberitahuan",
    "stops.py": "Pemberitahuan",
    "trouble_notice.py": "Pemberitahuan",
}
"""What a module without a title of its own is called in the manual."""
_OFFERED = {
    "screens/informs.py": "Kertas pemohon",
    "screens/books.py": "Cetak buku",
    "screens/outage.py": "Map darurat",
}
"""Screens that hand their title to the class they are made of."""
_BESIDE: Mapping[tuple[str, str], str] = {
    ("Berkas", "Alt+K"): "Dokumen cetak",
    ("Berkas", "Alt+R"): "Riwayat",
    ("Penomoran", "Alt+B"): "Buku nomor",
    ("Peringatan", "Alt+S"): "Asli sudah dilihat",
    ("Laporan", "Alt+B"): "Daftar izin yang akan berakhir",
    ("Laporan", "Alt+A"): "Daftar izin belum diambil",
    ("Laporan", "Alt+N"): "Daftar nomor batal",
    ("Laporan", "Alt+K"): "Alasan pengembalian",
    ("Laporan", "Alt+J"): "Diterima dan terbit menurut jenis",
}
"""Keys whose words stand elsewhere than beside them."""


@dataclass(frozen=True, slots=True, order=True)
class KeyWords:
    """A key, where it works, and what stands beside it; `{…}` are facts left open."""

    place: str
    key: str
    words: str


@cache
def _trees() -> Mapping[str, ast.Module]:
    ui = _HOUSE / "ui"
    return {
        path.relative_to(ui).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ui.rglob("*.py"))
    }


def _said(node: ast.AST) -> Iterator[str]:
    """Give every text that passes through `_` below a node."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "_":
            yield from (arg.value for arg in one.args if _is_text(arg))  # type: ignore[attr-defined]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@cache
def words() -> frozenset[str]:
    """Give every sentence and word of the window, as in its source."""
    return frozenset(text for tree in _trees().values() for text in _said(tree))


@cache
def titles() -> Mapping[str, str]:
    """Give the titles that screens bear by the module that says so, without those of the kit."""
    found = {}
    for module, tree in _trees().items():
        for one in ast.walk(tree):
            if isinstance(one, ast.FunctionDef) and one.name == "title":
                said = [text for row in _answers(one) for text in _said(row.elts[0])]
                found |= {module: said[-1]} if said else {}
    return found


def _answers(function: ast.FunctionDef) -> Iterator[ast.Tuple]:
    """Give the tuples a function returns."""
    for one in ast.walk(function):
        if isinstance(one, ast.Return) and isinstance(one.value, ast.Tuple):
            yield one.value


def screens() -> frozenset[str]:
    """Give the title of every screen."""
    return frozenset({*titles().values(), *_OFFERED.values()})


def place_of(module: str) -> str:
    """Give what the manual calls the place a module of the window belongs to."""
    if module in _PLACES:
        return _PLACES[module]
    folder = module.rpartition("/")[0]
    own = titles().get(module) or titles().get(f"{folder}/screen.py")
    return own or _OFFERED.get(module, "Di mana saja")


@cache
def shortcuts() -> tuple[KeyWords, ...]:
    """Give every key that stands with words, by place."""
    found = {
        KeyWords(place_of(module), key, text)
        for module, tree in _trees().items()
        if module in _PLACES or not module.startswith("kit/")
        if module not in {"screens/help/keys.py", "ways.py"}
        for key, text in _pairs(tree)
    }
    found |= {KeyWords(*where, text) for where, text in _BESIDE.items()}
    return tuple(sorted(found))


def _pairs(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for one in ast.walk(tree):
        if isinstance(one, ast.Call) and _name(one) in _BEARERS:
            yield from _of_call(one)
        elif isinstance(one, ast.Tuple):
            yield from _of_tuple(one)


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _of_call(call: ast.Call) -> Iterator[tuple[str, str]]:
    given = {one.arg: one.value for one in call.keywords if one.arg}
    parts = [*call.args, *(given[key] for key in ("key",) if key in given)]
    found = [one.value for one in parts if _is_text(one)]  # type: ignore[attr-defined]
    pressed = [one for one in found if _KEY.fullmatch(one) or _DIGIT.fullmatch(one)]
    told = given.get("text", call)
    plain = [one.value for one in call.args[1:2] if _is_text(one)]  # type: ignore[attr-defined]
    said = next((one for one in (*_said(told), *plain) if one not in pressed), "")
    if pressed and said:
        yield pressed[-1], said


def _of_tuple(row: ast.Tuple) -> Iterator[tuple[str, str]]:
    last = row.elts[-1] if row.elts else None
    said = [text for one in row.elts for text in _said(one)]
    if last is not None and len(row.elts) == 3 and said and _is_text(last):
        key = last.value  # type: ignore[attr-defined]
        if _DIGIT.fullmatch(key):
            yield key, said[0]


@cache
def pressed() -> frozenset[str]:
    """Give every key with a modifier or a function that stands in the source of the window."""
    return frozenset(
        one.value
        for tree in _trees().values()
        for one in ast.walk(tree)
        if _is_text(one) and re.fullmatch(r"(Alt|Ctrl)\+.|F\d+", one.value)  # type: ignore[attr-defined]
    )


@cache
def known_keys() -> frozenset[str]:
    """Give every key the manual may name."""
    helped = {key for group in key_groups() for caps, _does in group.keys for key in caps}
    digits = {f"Alt+{n}" for n in range(1, 10)} | {str(n) for n in range(10)}
    letters = set("ABCDEFGH")
    more = {"Ctrl+Enter", "Spasi", "Ctrl+C", "Ctrl+V"}
    return frozenset({*pressed(), *helped, *digits, *letters, *more, *(k.key for k in shortcuts())})


def warnings() -> frozenset[str]:
    """Give the codes of the refusals that a reason overrides: their sentence asks for it."""
    return frozenset(
        code for code, sentence in refusals.SENTENCES.items() if "beri alasan" in sentence
    )


def told_as_warnings() -> frozenset[str]:
    """Give the codes that the rules name where they warn, as far as the source spells them."""
    calls = (
        one
        for path in (_HOUSE / "domain").rglob("*.py")
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(one, ast.Call)
    )
    return frozenset(
        call.args[0].value  # type: ignore[attr-defined]
        for call in calls
        if call.args and _is_text(call.args[0])
        and (_name(call) == "hint" or any(one.arg == "overridable" for one in call.keywords))
    )  # fmt: skip
